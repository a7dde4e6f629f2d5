package org.newstide.app.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Settings records as JSON, with the keys that a settings file has and without secrets. */
final class SettingsJson {

  static final String SECRET = "(secret)";

  private static final List<String> SECRET_WORDS =
      List.of(
          "secret",
          "password",
          "passwd",
          "passphrase",
          "token",
          "credential",
          "accesskey",
          "accountkey",
          "privatekey",
          "apikey");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private SettingsJson() {}

  /** A record as an object; only the given keys of it, if there are any. */
  static ObjectNode of(Record settings, String... keys) {
    ObjectNode all = JSON.objectNode();
    for (RecordComponent component : RecordShape.of(settings.getClass()).components()) {
      all.set(RecordShape.key(component.getName()), node(RecordShape.value(component, settings)));
    }
    if (keys.length == 0) {
      return all;
    }
    ObjectNode chosen = JSON.objectNode();
    for (String key : keys) {
      if (!all.has(key)) {
        throw new IllegalArgumentException(
            "key must be one of " + RecordShape.of(settings.getClass()).keys() + ", found " + key);
      }
      chosen.set(key, all.get(key));
    }
    return chosen;
  }

  /**
   * True for the key of a value that must not be shown, such as {@code
   * spark.hadoop.fs.s3a.access.key}. Dots, hyphens, underscores and case do not matter.
   */
  static boolean isSecret(String key) {
    String letters = key.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
    return SECRET_WORDS.stream().anyMatch(letters::contains);
  }

  private static JsonNode node(Object value) {
    if (value == null) {
      return JSON.nullNode();
    }
    if (value instanceof List<?> list) {
      ArrayNode array = JSON.arrayNode();
      list.forEach(element -> array.add(node(element)));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = JSON.objectNode();
      new TreeMap<>(map)
          .forEach(
              (key, entry) ->
                  object.set(
                      key.toString(),
                      isSecret(key.toString()) ? JSON.textNode(SECRET) : node(entry)));
      return object;
    }
    if (value instanceof Record settings && !(value instanceof Location)) {
      return of(settings);
    }
    return scalar(value);
  }

  private static JsonNode scalar(Object value) {
    if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    }
    if (value instanceof Double number) {
      return JSON.numberNode(number.doubleValue());
    }
    if (value instanceof Long || value instanceof Integer) {
      return JSON.numberNode(((Number) value).longValue());
    }
    return JSON.textNode(
        value instanceof Enum<?> constant ? RecordShape.key(constant) : value.toString());
  }
}
