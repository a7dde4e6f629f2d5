package org.newstide.app.config;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes down every setting that a record has. */
final class SettingsReference {

  private SettingsReference() {}

  /**
   * One line of the reference.
   *
   * @param key the whole key, {@code []} for "of each element"
   * @param type what may be given
   * @param fallback what is taken where nothing is given, or {@code required}
   */
  record Line(String key, String type, String fallback) {}

  /** A Markdown table of all settings. */
  static String of(Class<? extends Record> type) {
    StringBuilder table = new StringBuilder("| setting | type | default |\n|---|---|---|\n");
    for (Line line : lines(type)) {
      table.append("| `%s` | %s | %s |%n".formatted(line.key(), line.type(), line.fallback()));
    }
    return table.toString().replace("\r\n", "\n");
  }

  /** All settings in the order of the records' components. */
  static List<Line> lines(Class<? extends Record> type) {
    List<Line> lines = new ArrayList<>();
    add(lines, type, "", null);
    return lines;
  }

  private static void add(List<Line> lines, Class<?> type, String prefix, Object overriding) {
    RecordShape shape = RecordShape.of(type);
    for (RecordComponent component : shape.components()) {
      String key = prefix + RecordShape.key(component.getName());
      Object fallback = shape.fallback(component, overriding);
      Type generic = component.getGenericType();
      if (isGroup(component.getType())) {
        add(lines, component.getType(), key + ".", fallback);
        continue;
      }
      String shown = shape.isRequired(component) ? "required" : shown(fallback);
      lines.add(new Line(key, describe(generic), shown));
      if (component.getType() == List.class && isGroup(element(generic))) {
        add(lines, element(generic), key + "[].", null);
      }
    }
  }

  private static boolean isGroup(Class<?> type) {
    return type.isRecord() && type != Location.class;
  }

  private static Class<?> element(Type list) {
    return RecordShape.raw(RecordShape.argument(list, 0));
  }

  private static String describe(Type type) {
    Class<?> raw = RecordShape.raw(type);
    if (raw == List.class) {
      Class<?> element = element(type);
      String each = isGroup(element) ? "group" : describe(element);
      return "list of " + each + (element.isEnum() ? "" : "s");
    }
    if (raw == Map.class) {
      return "name → " + describe(RecordShape.argument(type, 1));
    }
    return ScalarReader.nameOf(raw);
  }

  private static String shown(Object fallback) {
    boolean nothing =
        fallback == null
            || fallback instanceof List<?> list && list.isEmpty()
            || fallback instanceof Map<?, ?> map && map.isEmpty();
    if (nothing) {
      return "none";
    }
    String text =
        fallback instanceof Enum<?> constant ? RecordShape.key(constant) : fallback.toString();
    return "`" + text + "`";
  }
}
