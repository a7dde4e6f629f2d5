package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One {@code REUTERS} element as flat fields.
 *
 * <table>
 * <caption>Fields; those without content have no entry</caption>
 * <tr><td>{@code id}</td><td>NEWID</td></tr>
 * <tr><td>{@code datetime}</td><td>DATE as ISO time without a zone</td></tr>
 * <tr><td>{@code date}</td><td>DATE as written, without what follows the time</td></tr>
 * <tr><td>{@code title dateline author body}</td><td>the elements within TEXT; a TEXT without them is the body</td></tr>
 * <tr><td>{@code topics places people orgs exchanges companies}</td><td>D elements, joined by newlines</td></tr>
 * <tr><td>{@code split}</td><td>LEWISSPLIT</td></tr>
 * <tr><td>{@code kind}</td><td>TYPE of TEXT in lower case</td></tr>
 * </table>
 */
final class ReutersFields {

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final String SIGNATURE = "Reuter";

  private static final int LONGEST_REFERENCE = 9;

  private static final String[] LISTS = {
    "topics", "places", "people", "orgs", "exchanges", "companies"
  };

  private static final DateTimeFormatter DATE =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("d-MMM-yyyy H:mm:ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .toFormatter(Locale.ENGLISH);

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT);

  private ReutersFields() {}

  static Map<String, String> of(byte[] bytes, int from, int to) {
    boolean utf8 = ByteSearch.isUtf8(bytes, from, to);
    String element = new String(bytes, from, to - from, utf8 ? UTF_8 : WINDOWS_1252);
    int head = element.indexOf('>');
    String tag = head < 0 ? element : element.substring(0, head);
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, "id", attribute(tag, "NEWID"));
    // Marks of the wire may follow the time, behind references to control characters.
    String written = content(element, "DATE");
    String date = written == null ? null : oneLine(written.split("&", 2)[0]);
    put(fields, "datetime", datetime(date));
    put(fields, "date", date);
    text(element, fields);
    for (String list : LISTS) {
      put(fields, list, list(content(element, list.toUpperCase(Locale.ROOT))));
    }
    put(fields, "split", attribute(tag, "LEWISSPLIT"));
    return fields;
  }

  private static void text(String element, Map<String, String> fields) {
    int at = element.indexOf("<TEXT");
    int open = at < 0 ? -1 : element.indexOf('>', at);
    if (open < 0) {
      return;
    }
    String text = content(element, "TEXT");
    put(fields, "title", oneLine(content(text, "TITLE")));
    put(fields, "dateline", oneLine(content(text, "DATELINE")));
    put(fields, "author", plain(content(text, "AUTHOR")));
    String body = content(text, "BODY");
    boolean bare = body == null && text.indexOf("<TITLE") < 0;
    put(fields, "body", bare ? plain(text) : withoutSignature(plain(body)));
    String kind = attribute(element.substring(at, open), "TYPE");
    fields.put("kind", kind == null ? "norm" : kind.toLowerCase(Locale.ROOT));
  }

  private static void put(Map<String, String> fields, String name, String value) {
    if (value != null && !value.isEmpty()) {
      fields.put(name, value);
    }
  }

  private static String attribute(String tag, String name) {
    int at = tag.indexOf(' ' + name + "=\"");
    int from = at < 0 ? -1 : at + name.length() + 3;
    int to = from < 0 ? -1 : tag.indexOf('"', from);
    return to < 0 ? null : tag.substring(from, to);
  }

  /** What stands in an element, up to the end of the text if its end tag is missing; or null. */
  private static String content(String text, String name) {
    int at = text.indexOf('<' + name);
    int open = at < 0 ? -1 : text.indexOf('>', at);
    if (open < 0) {
      return null;
    }
    int close = text.indexOf("</" + name + '>', open);
    return text.substring(open + 1, close < 0 ? text.length() : close);
  }

  private static String list(String items) {
    StringBuilder joined = new StringBuilder();
    int at = items == null ? -1 : items.indexOf("<D>");
    while (at >= 0) {
      int close = items.indexOf("</D>", at);
      if (close < 0) {
        break;
      }
      joined.append(joined.isEmpty() ? "" : "\n").append(plain(items.substring(at + 3, close)));
      at = items.indexOf("<D>", close);
    }
    return joined.toString();
  }

  private static String datetime(String date) {
    try {
      return date == null ? null : LocalDateTime.parse(date, DATE).format(ISO);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static String oneLine(String marked) {
    return marked == null ? null : String.join(" ", plain(marked).split("\\s+"));
  }

  /** The agency signs with its name at the end. */
  private static String withoutSignature(String body) {
    int end = body == null ? -1 : body.length() - SIGNATURE.length() - 1;
    boolean signed =
        end >= 0
            && body.charAt(end) <= ' '
            && body.regionMatches(true, end + 1, SIGNATURE, 0, SIGNATURE.length());
    return signed ? body.substring(0, end).strip() : body;
  }

  /** Without control characters, written raw or as references, and without blanks around. */
  private static String plain(String marked) {
    if (marked == null) {
      return null;
    }
    StringBuilder plain = new StringBuilder(marked.length());
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      int end = c == '&' ? referenceEnd(marked, i) : -1;
      int character = end < 0 ? -1 : reference(marked.substring(i + 1, end));
      i = character < 0 ? i : end;
      int written = character < 0 ? c : character;
      if (written >= ' ' || written == '\n' || written == '\t') {
        plain.appendCodePoint(written);
      }
    }
    return plain.toString().strip();
  }

  /** Place of the semicolon, or -1 if none is near. */
  private static int referenceEnd(String marked, int from) {
    int last = Math.min(marked.length(), from + LONGEST_REFERENCE);
    for (int i = from; i < last; i++) {
      if (marked.charAt(i) == ';') {
        return i;
      }
    }
    return -1;
  }

  private static int reference(String name) {
    switch (name) {
      case "lt":
        return '<';
      case "gt":
        return '>';
      case "amp":
        return '&';
      case "quot":
        return '"';
      default:
        long number = name.startsWith("#") ? CaptureHeader.length(name.substring(1)) : -1;
        return Character.isValidCodePoint((int) number) && number >= 0 ? (int) number : -1;
    }
  }
}
