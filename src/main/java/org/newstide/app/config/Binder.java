package org.newstide.app.config;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Fills records from YAML nodes, by the rules of {@link RecordShape}. Every value keeps its place,
 * and every problem of a file is noted in one pass: what cannot be bound is stood in for by its
 * default, so that the checks of the rest still run.
 *
 * <p>Values are text, numbers, booleans, dates, time zones, locations, constants of an enum, lists
 * (one value alone is a list of one), maps from text, and records. A key that is given without a
 * value counts as not given.
 */
final class Binder {

  /** Stands for a value that could not be bound; its problem is noted. */
  private static final Object UNBOUND = new Object();

  private final String file;
  private final Problems problems;
  private final ScalarReader scalars;
  private final UnaryOperator<String> expand;
  private final Map<String, Place> places = new HashMap<>();
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Object> values = new HashMap<>();

  /**
   * @param file what problems name the file
   * @param expand applied to each value before it is read
   */
  Binder(String file, Problems problems, ScalarReader scalars, UnaryOperator<String> expand) {
    this.file = file;
    this.problems = problems;
    this.scalars = scalars;
    this.expand = expand;
  }

  /** The record in a document, null for an empty one; null where something is wrong with it. */
  <R extends Record> R bind(Class<R> type, Node document) {
    places.put("", document == null ? Place.START : Place.of(document.getStartMark()));
    Object bound =
        document == null || Nodes.isNothing(document)
            ? record(type, Map.of(), "", null)
            : value(type, document, "", null);
    return bound == UNBOUND ? null : type.cast(bound);
  }

  /** Where a key path such as {@code archives[0].path} was given, or the nearest part of it. */
  Place place(String path) {
    String part = path;
    while (!places.containsKey(part)) {
      part = part.substring(0, Math.max(0, Math.max(part.lastIndexOf('.'), part.lastIndexOf('['))));
    }
    return places.get(part);
  }

  boolean isGiven(String path) {
    return places.containsKey(path);
  }

  /** The node of a key path, or null where it was not given. */
  Node node(String path) {
    return nodes.get(path);
  }

  /** What was bound at a key path, whatever else is wrong in the file; null where nothing was. */
  Object valueAt(String path) {
    return values.get(path);
  }

  void problem(String path, String message) {
    problems.add(file, place(path), path.isEmpty() ? message : path + " " + message);
  }

  private Object value(Type type, Node node, String path, Object fallback) {
    nodes.put(path, node);
    if (Nodes.oddTag(node) != null) {
      String tag = ScalarReader.quoted(Nodes.oddTag(node));
      problem(path, "must be plain YAML without a tag, found " + tag);
      return UNBOUND;
    }
    Class<?> raw = RecordShape.raw(type);
    Object bound;
    if (raw == List.class) {
      bound = list(RecordShape.argument(type, 0), node, path);
    } else if (raw == Map.class) {
      bound = map(RecordShape.argument(type, 1), node, path);
    } else if (raw.isRecord() && raw != Location.class) {
      Map<String, NodeTuple> entries = entries(node, path);
      bound = entries == null ? UNBOUND : record(raw, entries, path, fallback);
    } else {
      bound = scalar(raw, node, path);
    }
    if (bound != UNBOUND) {
      values.put(path, bound);
    }
    return bound;
  }

  private Object scalar(Class<?> type, Node node, String path) {
    try {
      if (node instanceof ScalarNode scalar) {
        return scalars.read(type, expand.apply(scalar.getValue()));
      }
      problem(
          path,
          "must be one value (" + ScalarReader.nameOf(type) + "), found " + Nodes.found(node));
    } catch (IllegalArgumentException e) {
      problem(path, e.getMessage());
    }
    return UNBOUND;
  }

  private Object list(Type element, Node node, String path) {
    List<Node> elements =
        node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
    List<Object> bound = new ArrayList<>(elements.size());
    for (int i = 0; i < elements.size(); i++) {
      String elementPath = path + "[" + i + "]";
      places.put(elementPath, Place.of(elements.get(i).getStartMark()));
      if (Nodes.isNothing(elements.get(i))) {
        problem(elementPath, "must not be empty");
        bound.add(UNBOUND);
      } else {
        bound.add(value(element, elements.get(i), elementPath, null));
      }
    }
    return bound.contains(UNBOUND) ? UNBOUND : List.copyOf(bound);
  }

  private Object map(Type type, Node node, String path) {
    Map<String, NodeTuple> entries = entries(node, path);
    if (entries == null) {
      return UNBOUND;
    }
    Map<String, Object> bound = new LinkedHashMap<>();
    entries.forEach(
        (key, entry) -> {
          String entryPath = enter(path, key, entry);
          if (Nodes.isNothing(entry.getValueNode())) {
            problem(entryPath, "must not be empty");
            bound.put(key, UNBOUND);
          } else {
            bound.put(key, value(type, entry.getValueNode(), entryPath, null));
          }
        });
    return bound.containsValue(UNBOUND) ? UNBOUND : Collections.unmodifiableMap(bound);
  }

  private Object record(
      Class<?> type, Map<String, NodeTuple> entries, String path, Object overriding) {
    RecordShape shape = RecordShape.of(type);
    noteUnknown(shape, entries, path);
    int size = shape.components().size();
    Object[] bound = new Object[size];
    Object[] fallbacks = new Object[size];
    Set<String> stoodIn = new HashSet<>();
    boolean complete = true;
    for (int i = 0; i < size; i++) {
      RecordComponent component = shape.components().get(i);
      fallbacks[i] = shape.fallback(component, overriding);
      bound[i] = component(shape, component, entries, path, fallbacks[i]);
      if (bound[i] == UNBOUND) {
        bound[i] = fallbacks[i];
        stoodIn.add(component.getName());
        complete &= bound[i] != null || !shape.isRequired(component);
      }
    }
    Object made = complete ? construct(shape, bound, fallbacks, path, stoodIn) : UNBOUND;
    return stoodIn.isEmpty() ? made : UNBOUND;
  }

  private Object component(
      RecordShape shape,
      RecordComponent component,
      Map<String, NodeTuple> entries,
      String path,
      Object fallback) {
    String key = RecordShape.key(component.getName());
    NodeTuple entry = entries.get(key);
    if (entry != null && !Nodes.isNothing(entry.getValueNode())) {
      String entryPath = enter(path, key, entry);
      return value(component.getGenericType(), entry.getValueNode(), entryPath, fallback);
    }
    if (shape.isRequired(component)) {
      problem(entry == null ? join(path, key) : enter(path, key, entry), "must be given");
      return UNBOUND;
    }
    if (fallback != null) {
      values.put(join(path, key), fallback);
    }
    return fallback;
  }

  private String enter(String path, String key, NodeTuple entry) {
    String entryPath = join(path, key);
    places.put(entryPath, Place.of(entry.getKeyNode().getStartMark()));
    return entryPath;
  }

  private void noteUnknown(RecordShape shape, Map<String, NodeTuple> entries, String path) {
    List<String> known = shape.keys();
    entries.forEach(
        (key, entry) -> {
          if (!known.contains(key)) {
            problems.add(
                file,
                Place.of(entry.getKeyNode().getStartMark()),
                "unknown key '%s'%s%s (known: %s)"
                    .formatted(
                        key,
                        path.isEmpty() ? "" : " in " + path,
                        Nearest.hint(key, known),
                        String.join(", ", known)));
          }
        });
  }

  /**
   * Makes the record. A refusal is noted at the component that it names; the component's fallback
   * then stands in, to hear of the next refusal, until one speaks of a value that nobody typed.
   */
  private Object construct(
      RecordShape shape, Object[] bound, Object[] fallbacks, String path, Set<String> stoodIn) {
    while (true) {
      Refusal refusal;
      try {
        return shape.construct(bound);
      } catch (IllegalArgumentException e) {
        refusal = new Refusal(shape, String.valueOf(e.getMessage()));
      }
      if (refusal.mentionsAny(stoodIn)) {
        return UNBOUND;
      }
      int culprit = refusal.component();
      if (culprit < 0) {
        problems.add(file, place(path), (path.isEmpty() ? "" : path + ": ") + refusal.text());
        return UNBOUND;
      }
      String name = shape.components().get(culprit).getName();
      String culpritPath = join(path, RecordShape.key(name));
      problems.add(file, place(culpritPath), join(path, refusal.text()));
      stoodIn.add(name);
      if (fallbacks[culprit] == null && shape.isRequired(shape.components().get(culprit))) {
        return UNBOUND;
      }
      bound[culprit] = fallbacks[culprit];
    }
  }

  /** Key → entry, in the order of the file; null where the node is no group. */
  private Map<String, NodeTuple> entries(Node node, String path) {
    if (!(node instanceof MappingNode mapping)) {
      problem(path, "must be a group of settings (key: value), found " + Nodes.found(node));
      return null;
    }
    Map<String, NodeTuple> entries = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      Place place = Place.of(entry.getKeyNode().getStartMark());
      String where = path.isEmpty() ? "" : " in " + path;
      if (!(entry.getKeyNode() instanceof ScalarNode key)) {
        problems.add(
            file,
            place,
            "a key" + where + " must be a word, found " + Nodes.found(entry.getKeyNode()));
        continue;
      }
      NodeTuple earlier = entries.putIfAbsent(key.getValue(), entry);
      if (earlier != null) {
        int line = Place.of(earlier.getKeyNode().getStartMark()).line();
        problems.add(
            file,
            place,
            "key '%s'%s must be given once, found it on line %d already"
                .formatted(key.getValue(), where, line));
      }
    }
    return entries;
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
