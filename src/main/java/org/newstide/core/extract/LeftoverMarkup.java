package org.newstide.core.extract;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tags and entities that a crawler left in a text field.
 *
 * <p>Tags go only where the text clearly is markup: it holds the end tag of a known element or a
 * line break. {@code <SRD>}, as a news agency writes a share, is no tag. A well-formed entity of a
 * known name or number is always decoded, once.
 */
final class LeftoverMarkup {

  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "tr",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "section",
          "article",
          "figure",
          "figcaption",
          "hr",
          "td");
  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "i", "u", "em", "strong", "span", "font", "img", "small", "sub", "sup", "mark",
          "cite", "q", "code", "iframe", "video", "audio", "source", "center", "tbody", "thead");
  private static final Set<String> SILENT = Set.of("script", "style");

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "–"),
          Map.entry("mdash", "—"),
          Map.entry("hellip", "…"),
          Map.entry("lsquo", "‘"),
          Map.entry("rsquo", "’"),
          Map.entry("ldquo", "“"),
          Map.entry("rdquo", "”"),
          Map.entry("laquo", "«"),
          Map.entry("raquo", "»"),
          Map.entry("bull", "•"),
          Map.entry("middot", "·"),
          Map.entry("copy", "©"),
          Map.entry("reg", "®"),
          Map.entry("deg", "°"),
          Map.entry("euro", "€"),
          Map.entry("pound", "£"),
          Map.entry("eth", "ð"),
          Map.entry("ETH", "Ð"));

  /** Combining marks of the Latin letters that HTML names, by the end of the name. */
  private static final Map<String, String> MARKS =
      Map.of(
          "acute", "\u0301",
          "grave", "\u0300",
          "circ", "\u0302",
          "tilde", "\u0303",
          "uml", "\u0308",
          "cedil", "\u0327");

  private LeftoverMarkup() {}

  static String removedFrom(String text) {
    String plain = text.indexOf('<') >= 0 && isMarkup(text) ? withoutTags(text) : text;
    return plain.indexOf('&') >= 0 ? decoded(plain) : plain;
  }

  private static boolean isMarkup(String text) {
    // Looked for once only, so that a text full of < and without > stays linear.
    int lastClose = text.lastIndexOf('>');
    for (int i = text.indexOf('<'); i >= 0 && i < lastClose; i = text.indexOf('<', i + 1)) {
      boolean end = text.startsWith("</", i);
      String name = nameAt(text, end ? i + 2 : i + 1);
      if ((end || name.equals("br")) && isKnown(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isKnown(String name) {
    return BLOCKS.contains(name) || INLINE.contains(name) || SILENT.contains(name);
  }

  private static String nameAt(String text, int from) {
    int i = from;
    while (i < text.length() && i < from + 11 && isAsciiLetterOrDigit(text.charAt(i))) {
      i++;
    }
    return lowerAscii(text.substring(from, i));
  }

  private static String withoutTags(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int i = 0;
    int lastClose = text.lastIndexOf('>');
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '<' || i > lastClose) {
        plain.append(c);
        i++;
        continue;
      }
      boolean end = text.startsWith("</", i);
      String name = nameAt(text, end ? i + 2 : i + 1);
      if (!isKnown(name)) {
        plain.append(c);
        i++;
        continue;
      }
      i = text.indexOf('>', i) + 1;
      if (SILENT.contains(name) && !end) {
        int close = text.indexOf("</" + name, i);
        i = close < 0 ? text.length() : close;
      }
      plain.append(BLOCKS.contains(name) ? "\n" : "");
    }
    return plain.toString();
  }

  private static String decoded(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = c == '&' ? semicolon(text, i + 1) : -1;
      String value = end < 0 ? null : value(text.substring(i + 1, end));
      if (value == null) {
        plain.append(c);
        i++;
      } else {
        plain.append(value);
        i = end + 1;
      }
    }
    return plain.toString();
  }

  private static int semicolon(String text, int from) {
    int i = from;
    while (i < text.length()
        && i < from + 10
        && (isAsciiLetterOrDigit(text.charAt(i)) || text.charAt(i) == '#')) {
      i++;
    }
    return i < text.length() && text.charAt(i) == ';' && i > from ? i : -1;
  }

  private static String value(String name) {
    if (name.charAt(0) == '#') {
      return number(name);
    }
    String value = NAMES.get(name);
    if (value != null || name.length() < 4) {
      return value;
    }
    String mark = MARKS.get(name.substring(1));
    return mark == null ? null : name.charAt(0) + mark;
  }

  private static String number(String name) {
    boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
    int code = 0;
    int from = hex ? 2 : 1;
    if (from == name.length()) {
      return null;
    }
    for (int i = from; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), hex ? 16 : 10);
      if (digit < 0) {
        return null;
      }
      code = code * (hex ? 16 : 10) + digit;
      if (code > Character.MAX_CODE_POINT) {
        return null;
      }
    }
    boolean surrogate = code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    return code == 0 || surrogate ? "\ufffd" : Character.toString(code);
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static String lowerAscii(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
