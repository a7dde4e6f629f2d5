package org.newstide.core.extract;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What became of a record: an article, or a rejection with its reason. */
public sealed interface Extraction {

  /**
   * An article.
   *
   * @param recordId the record's own id; null if it has none
   * @param url address of the page; null if the record does not say
   * @param source the outlet: from the record, else the default, else the host of the address, else
   *     {@code unknown}
   * @param section the outlet's section; null if unknown
   * @param author byline; null if unknown
   * @param language ISO 639-1 code from the record or the default; null if neither says
   * @param title headline on one line, Unicode NFC; empty if unknown
   * @param text the article's own words: paragraphs separated by one newline, none of them blank,
   *     Unicode NFC; empty only for a title-only article
   * @param date when it was published; {@link PublicationDate#isKnown} may be false
   * @param removed what was taken out of the text, by position
   */
  record Extracted(
      String recordId,
      String url,
      String source,
      String section,
      String author,
      String language,
      String title,
      String text,
      PublicationDate date,
      List<Removed> removed)
      implements Extraction {

    public Extracted {
      requireNonNull(source, "source");
      requireNonNull(title, "title");
      requireNonNull(text, "text");
      requireNonNull(date, "date");
      removed = List.copyOf(requireNonNull(removed, "removed"));
    }
  }

  /**
   * A record that is no article.
   *
   * @param reason {@code no_fields_matched}: none of the mapped title and text fields is there;
   *     {@code no_text}: they are there but blank; {@code title_only}: a title and no text; {@code
   *     only_furniture}: nothing was left of the text after cleaning; {@code too_short}: fewer
   *     letters than asked for
   * @param detail what was found, in words; at most 500 characters
   */
  record Rejected(String reason, String detail) implements Extraction {

    static final int LONGEST_DETAIL = 500;

    public Rejected {
      requireNonNull(reason, "reason");
      requireNonNull(detail, "detail");
      if (detail.length() > LONGEST_DETAIL) {
        int end = LONGEST_DETAIL - 1;
        if (Character.isHighSurrogate(detail.charAt(end - 1))) {
          end--;
        }
        detail = detail.substring(0, end) + "…";
      }
    }
  }
}
