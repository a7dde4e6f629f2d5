package org.newstide.app.config;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a settings record says of itself. A component {@code minArticles} is the key {@code
 * min-articles}. Two constants of the record, both optional, decide what may be left out:
 *
 * <ul>
 *   <li>{@code DEFAULTS}, an instance of the record: the value of every key that is not given;
 *   <li>{@code REQUIRED}, a {@code Set<String>} of component names that must be given all the same;
 *       their values in {@code DEFAULTS} are examples that nothing is run with.
 * </ul>
 *
 * A record without {@code DEFAULTS} must be given in full, apart from lists and maps, which are
 * then empty, and from records that have {@code DEFAULTS} of their own.
 */
final class RecordShape {

  private final Class<?> type;
  private final List<RecordComponent> components;
  private final Object defaults;
  private final Set<?> required;

  private RecordShape(Class<?> type) {
    this.type = type;
    this.components = List.of(type.getRecordComponents());
    this.defaults = constant("DEFAULTS", type);
    Set<?> named = (Set<?>) constant("REQUIRED", Set.class);
    this.required = named == null ? Set.of() : named;
    List<String> names = components.stream().map(RecordComponent::getName).toList();
    if (!names.containsAll(required)) {
      throw new IllegalStateException(
          type.getName() + ".REQUIRED must name components of " + names + ", found " + required);
    }
  }

  static RecordShape of(Class<?> type) {
    return new RecordShape(type);
  }

  List<RecordComponent> components() {
    return components;
  }

  /** The keys as they are written in YAML, in the order of the components. */
  List<String> keys() {
    return components.stream().map(c -> key(c.getName())).toList();
  }

  boolean isRequired(RecordComponent component) {
    return required.contains(component.getName())
        || defaults == null && emptyValue(component.getType()) == null;
  }

  /**
   * What a key means that is not given: its value in the given record, which overrides the record's
   * own {@code DEFAULTS}; null where there is neither.
   */
  Object fallback(RecordComponent component, Object overriding) {
    Object whole = overriding == null ? defaults : overriding;
    return whole == null ? emptyValue(component.getType()) : value(component, whole);
  }

  private static Object emptyValue(Class<?> type) {
    if (type == List.class) {
      return List.of();
    }
    if (type == Map.class) {
      return Map.of();
    }
    return type.isRecord() ? of(type).defaults : null;
  }

  private Object constant(String name, Class<?> wanted) {
    try {
      Field field = type.getDeclaredField(name);
      if (!Modifier.isStatic(field.getModifiers()) || !wanted.isAssignableFrom(field.getType())) {
        return null;
      }
      field.setAccessible(true);
      return field.get(null);
    } catch (NoSuchFieldException e) {
      return null;
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("cannot read " + type.getName() + "." + name, e);
    }
  }

  /** Calls the canonical constructor; an exception of its own comes out as it was thrown. */
  Object construct(Object[] values) {
    Class<?>[] types =
        components.stream().map(RecordComponent::getType).toArray(n -> new Class<?>[n]);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("cannot make " + type.getName(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type.getName(), e);
    }
  }

  static Object value(RecordComponent component, Object instance) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(instance);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /** The n-th type argument of {@code List<T>} or {@code Map<String, T>}. */
  static Type argument(Type type, int n) {
    if (type instanceof java.lang.reflect.ParameterizedType generic) {
      return generic.getActualTypeArguments()[n];
    }
    throw new IllegalStateException("a settings component must not be a raw type, found " + type);
  }

  static Class<?> raw(Type type) {
    return type instanceof java.lang.reflect.ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  /** {@code minArticles} → {@code min-articles}. */
  static String key(String componentName) {
    StringBuilder key = new StringBuilder(componentName.length() + 4);
    for (int i = 0; i < componentName.length(); i++) {
      char c = componentName.charAt(i);
      if (Character.isUpperCase(c)
          && i > 0
          && !Character.isUpperCase(componentName.charAt(i - 1))) {
        key.append('-');
      }
      key.append(Character.toLowerCase(c));
    }
    return key.toString();
  }

  /** {@code JSON_LINES} → {@code json-lines}. */
  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The ways to write the constants of an enum. */
  static List<String> choices(Class<?> enumType) {
    return Arrays.stream(enumType.getEnumConstants()).map(c -> key((Enum<?>) c)).toList();
  }
}
