package org.newstide.core.html;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Region;
import org.newstide.core.html.DateClue.Role;

/** Dates in the variables of a page's scripts: {@code "publish_date": "2024-05-12 10:00"}. */
final class DateScripts {

  private static final int LONGEST = 2 << 20;
  private static final int MOST = 60;
  private static final int LONGEST_KEY = 40;
  private static final int LONGEST_VALUE = 40;

  private DateScripts() {}

  /**
   * Adds what is found.
   *
   * @param linkedData whether JSON-LD is to be searched too, because it could not be read as such
   */
  static void collect(Document document, boolean linkedData, List<DateClue> found) {
    int left = LONGEST;
    int most = found.size() + MOST;
    for (Element script : document.getElementsByTag("script")) {
      if (!linkedData && script.attr("type").contains("ld+json")) {
        continue;
      }
      String code = script.data();
      String part = code.length() > left ? code.substring(0, left) : code;
      left -= part.length();
      scan(part, found, most);
      if (left <= 0) {
        return;
      }
    }
  }

  private static void scan(String code, List<DateClue> found, int most) {
    for (int i = code.indexOf(':'); i >= 0 && found.size() < most; i = next(code, i)) {
      // The value first: hardly any looks like a date, and that is seen at once.
      int start = valueStart(code, i + 1);
      if (start < code.length() && mayBeDate(code.charAt(start))) {
        clue(code, i, start, found);
      }
    }
  }

  private static void clue(String code, int colon, int start, List<DateClue> found) {
    String value = value(code, start);
    String key = value == null ? "" : keyBefore(code, colon);
    Role role = key.length() < 4 ? null : DateMeta.role(key);
    if (role != null && role != Role.UNSTATED) {
      found.add(new DateClue(Kind.SCRIPT, role, Region.HEAD, key, value, 0));
    }
  }

  /** A digit, or the capital of a weekday or month. */
  private static boolean mayBeDate(char c) {
    return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
  }

  private static int next(String code, int from) {
    return code.indexOf(':', from + 1);
  }

  /** The name in front of a colon, with or without quotation marks, in lower-case letters. */
  private static String keyBefore(String code, int colon) {
    int end = colon;
    while (end > 0 && "\"'\\ ".indexOf(code.charAt(end - 1)) >= 0 && colon - end < 4) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST_KEY && isName(code.charAt(start - 1))) {
      start--;
    }
    return DateMeta.letters(code.substring(start, end));
  }

  private static int valueStart(String code, int from) {
    int start = from;
    while (start < code.length() && "\"'\\ ".indexOf(code.charAt(start)) >= 0 && start < from + 5) {
      start++;
    }
    return start;
  }

  private static String value(String code, int start) {
    int end = start;
    int digits = 0;
    while (end < code.length() && end < start + LONGEST_VALUE && isValue(code.charAt(end))) {
      digits += Character.isDigit(code.charAt(end)) ? 1 : 0;
      end++;
    }
    return digits >= 5 ? code.substring(start, end).strip() : null;
  }

  private static boolean isName(char c) {
    return c == '_' || c == '-' || c == '.' || Character.isLetterOrDigit(c);
  }

  private static boolean isValue(char c) {
    return "\"'\\}]{[<>;\n".indexOf(c) < 0;
  }
}
