package org.newstide.core.html;

import java.util.List;
import org.jsoup.nodes.Element;

/** The date that an element tells to programs, in an attribute or as its text. */
final class ProgramDate {

  private static final int SHORTEST = 6;
  private static final int LONGEST = 60;
  private static final int LONGEST_TEXT = 160;

  /** The most exact first; a title is written for people and comes last. */
  private static final List<String> ATTRIBUTES =
      List.of(
          "datetime",
          "content",
          "data-datetime",
          "data-utime",
          "data-time",
          "data-timestamp",
          "data-date",
          "data-published",
          "title");

  private ProgramDate() {}

  /**
   * Null if there is none.
   *
   * @param orText whether the element's text counts where no attribute has a date
   */
  static String of(Element element, boolean orText) {
    for (String attribute : ATTRIBUTES) {
      String value = element.attr(attribute).strip();
      if (value.length() >= SHORTEST
          && value.length() <= LONGEST
          && value.chars().anyMatch(Character::isDigit)) {
        return value;
      }
    }
    String text = orText ? BoundedText.of(element, LONGEST_TEXT) : "";
    return text.isEmpty() ? null : text;
  }
}
