package org.newstide.core.html;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The JSON-LD of a page as {@linkplain Thing things}: those at the top, in lists and in {@code
 * @graph}, and typed ones nested within them. What is no JSON even leniently is passed by.
 */
final class LinkedData {

  private static final int DEEPEST = 8;
  private static final int LONGEST_SCRIPT = 4 << 20;
  private static final int MOST_THINGS = 500;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
              JsonReadFeature.ALLOW_TRAILING_COMMA,
              JsonReadFeature.ALLOW_SINGLE_QUOTES,
              JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER,
              JsonReadFeature.ALLOW_JAVA_COMMENTS,
              JsonReadFeature.ALLOW_MISSING_VALUES)
          .build();

  private final List<Thing> things = new ArrayList<>();

  private LinkedData() {}

  static List<Thing> of(Document document) {
    LinkedData data = new LinkedData();
    for (Element script : document.getElementsByTag("script")) {
      if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
        JsonNode root = parsed(script.data());
        if (root != null) {
          data.visit(root, 0);
        }
      }
    }
    return data.things;
  }

  private static JsonNode parsed(String script) {
    if (script.length() > LONGEST_SCRIPT) {
      return null;
    }
    int start = firstBracket(script);
    if (start < 0) {
      return null;
    }
    String json = script.substring(start);
    JsonNode read = readOrNull(json);
    return read == null && json.contains("&quot;")
        ? readOrNull(Parser.unescapeEntities(json, false))
        : read;
  }

  /** Behind comment marks and CDATA that some templates put in front. */
  private static int firstBracket(String script) {
    for (int i = 0; i < script.length(); i++) {
      char c = script.charAt(i);
      boolean cdata = c == '[' && script.startsWith("CDATA[", Math.max(0, i + 1));
      if (c == '{' || (c == '[' && !cdata && !precededByCdata(script, i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean precededByCdata(String script, int i) {
    return i >= 5 && script.startsWith("CDATA", i - 5);
  }

  private static JsonNode readOrNull(String json) {
    try {
      // The mapper stops behind the first value: what follows, a comment's end mostly, is no fault.
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private void visit(JsonNode node, int depth) {
    if (depth > DEEPEST || things.size() >= MOST_THINGS) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> visit(each, depth + 1));
    } else if (node.isObject()) {
      Set<String> types = types(node.get("@type"));
      if (!types.isEmpty()) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        flatten("", node, values, 0);
        things.add(new Thing(types, values));
      }
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              visit(child, depth + 1);
            }
          });
    }
  }

  private static Set<String> types(JsonNode type) {
    Set<String> names = new LinkedHashSet<>();
    if (type != null && type.isTextual()) {
      names.add(SchemaName.of(type.asText()));
    } else if (type != null && type.isArray()) {
      type.forEach(each -> names.add(SchemaName.of(each.asText())));
    }
    names.remove("");
    return names;
  }

  private static void flatten(
      String path, JsonNode node, Map<String, List<String>> values, int depth) {
    if (node.isArray()) {
      node.forEach(each -> flatten(path, each, values, depth + 1));
    } else if (node.isObject() && depth < DEEPEST) {
      node.properties()
          .forEach(
              field -> {
                String name = field.getKey();
                if (!name.equals("@graph")) {
                  flatten(
                      path.isEmpty() ? name : path + "." + name,
                      field.getValue(),
                      values,
                      depth + 1);
                }
              });
    } else if (node.isValueNode() && !node.isNull() && !node.asText().isBlank()) {
      values.computeIfAbsent(path, key -> new ArrayList<>(1)).add(node.asText().strip());
    }
  }
}
