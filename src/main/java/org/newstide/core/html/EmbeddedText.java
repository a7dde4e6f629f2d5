package org.newstide.core.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The article in the scripts of a page that is drawn by them: the string literals under one key
 * that hold the most prose. Lexical, so that it does not matter what kind of script or state it is.
 */
final class EmbeddedText {

  private static final int DEEPEST = 3;
  private static final int SHORTEST = 40;
  private static final Set<String> NOT_BODY =
      Set.of(
          ("description excerpt summary alt caption title headline teaser bio message"
                  + " seodescription metadescription ogdescription subtitle url")
              .split(" "));

  private final Map<String, Set<String>> groups = new LinkedHashMap<>();

  private EmbeddedText() {}

  /** Empty if the scripts hold no prose. */
  static List<String> longest(Document document) {
    EmbeddedText found = new EmbeddedText();
    int number = 0;
    for (Element script : document.getElementsByTag("script")) {
      if (!script.attr("type").contains("ld+json")) {
        found.scan(script.data(), number++ + " ", 0);
      }
    }
    Set<String> best = Set.of();
    long most = 0;
    for (Set<String> group : found.groups.values()) {
      long size = group.stream().mapToLong(TextMeasure::of).sum();
      if (size > most) {
        most = size;
        best = group;
      }
    }
    return new ArrayList<>(best);
  }

  private void scan(String script, String prefix, int depth) {
    String key = "";
    int at = script.indexOf('"');
    while (at >= 0) {
      int end = endOfLiteral(script, at + 1);
      if (end < 0) {
        return;
      }
      int next = end + 1;
      while (next < script.length() && script.charAt(next) == ' ') {
        next++;
      }
      if (next < script.length() && script.charAt(next) == ':') {
        key = script.substring(at + 1, end);
      } else if (end - at > SHORTEST) {
        take(unescaped(script, at + 1, end), prefix, key, depth);
      }
      at = script.indexOf('"', end + 1);
    }
  }

  private static int endOfLiteral(String script, int from) {
    for (int i = from; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i;
      }
    }
    return -1;
  }

  private void take(String literal, String prefix, String key, int depth) {
    if (literal.contains("\":") && depth < DEEPEST) {
      scan(literal, prefix, depth + 1);
      return;
    }
    boolean markup = literal.contains("</p>") || literal.contains("&lt;/p&gt;");
    if (NOT_BODY.contains(key.toLowerCase(Locale.ROOT)) && !markup) {
      return;
    }
    for (String line : DeclaredText.plain(literal).split("\n")) {
      String text = Blanks.normalised(line);
      if (markup ? !text.isEmpty() : isProse(text)) {
        groups.computeIfAbsent(prefix + key, k -> new LinkedHashSet<>()).add(text);
      }
    }
  }

  private static boolean isProse(String text) {
    int blanks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' || c == '}' || c == ';' || c == '=') {
        return false;
      }
      blanks += c == ' ' || TextMeasure.weight(c) > 1 ? 1 : 0;
    }
    int size = TextMeasure.of(text);
    return size >= SHORTEST
        && blanks * 12 > text.length()
        && (size > 120 || TextMeasure.endsSentence(text));
  }

  private static String unescaped(String script, int from, int to) {
    StringBuilder plain = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = script.charAt(i);
      if (c != '\\' || i + 1 >= to) {
        plain.append(c);
        continue;
      }
      char escaped = script.charAt(++i);
      if (escaped == 'u' && i + 4 < to) {
        int code = hexadecimal(script, i + 1);
        plain.append(code < 0 ? '?' : (char) code);
        i += 4;
      } else {
        plain.append(escaped == 'n' || escaped == 'r' ? '\n' : escaped == 't' ? ' ' : escaped);
      }
    }
    return plain.toString();
  }

  private static int hexadecimal(String script, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(script.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
