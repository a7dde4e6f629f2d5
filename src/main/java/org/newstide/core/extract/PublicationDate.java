package org.newstide.core.extract;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import org.newstide.core.time.DatePrecision;

/**
 * When an article was published, and how that is known.
 *
 * <table>
 * <caption>Evidence, strongest first</caption>
 * <tr><th>evidence</th><th>where</th><th>confidence, alone</th></tr>
 * <tr><td>structured_data</td><td>JSON-LD or microdata of the page's article; of its video or of
 *     the page itself</td><td>0.95; 0.7</td></tr>
 * <tr><td>meta</td><td>meta tags for programs; where the name does not say what happened that
 *     day</td><td>0.93; 0.7</td></tr>
 * <tr><td>record_field</td><td>a date field of the record</td><td>0.95; 0.7 where day and month could
 *     change places; 0.4 where it was counted from the capture</td></tr>
 * <tr><td>url</td><td>digits in the address</td><td>0.9 with a time or slashes, 0.8 else, 0.7 for a
 *     month</td></tr>
 * <tr><td>canonical_url</td><td>digits in the address that the page gives itself</td><td>0.85; 0.6 or
 *     less for a month</td></tr>
 * <tr><td>time_element</td><td>{@code time} and other elements with a date for
 *     programs</td><td>0.88 near the headline, less the further away</td></tr>
 * <tr><td>visible_text</td><td>what a reader sees: elements named after a date or a byline, a line
 *     of its own, a date within a sentence</td><td>0.86, 0.83, 0.55 near the
 *     headline</td></tr>
 * <tr><td>text_prefix</td><td>{@code date 2024-05} in front of the text</td><td>0.8</td></tr>
 * <tr><td>dateline</td><td>{@code this morning (12/7)} or the start of a first paragraph; the year
 *     may come from other evidence</td><td>0.8 or 0.6</td></tr>
 * <tr><td>script</td><td>variables of the page's scripts</td><td>0.48</td></tr>
 * <tr><td>archive_path</td><td>name of the archive file or its folders</td><td>0.5</td></tr>
 * <tr><td>image_url</td><td>digits in the addresses of pictures</td><td>0.25</td></tr>
 * <tr><td>capture</td><td>when it was fetched: no date of publication, only a bound</td><td>0.3</td></tr>
 * </table>
 *
 * Of a page, what speaks for one day adds up over independent kinds of evidence, and a kind that
 * speaks against it takes 0.1 away; when the page was last changed is worth half, and only where
 * nothing says when it was published. A confidence is a rank, not a measured probability.
 *
 * @param date the day, or the first day of the month or year; null if unknown
 * @param instant the moment; null where only a day or less is known
 * @param precision how exact {@code date} is
 * @param evidence a word of the table above; null if there is no date
 * @param confidence in [0, 1]; 0 if there is no date
 * @param note evidence that was refused or that disagrees, in words; null if there is none
 */
public record PublicationDate(
    LocalDate date,
    Instant instant,
    DatePrecision precision,
    String evidence,
    double confidence,
    String note) {

  /** Evidence of when a page was fetched: no date of publication, only a bound. */
  public static final String CAPTURE = "capture";

  public PublicationDate {
    requireNonNull(precision, "precision");
    if ((date == null) != (precision == DatePrecision.NONE)
        || (date == null) != (evidence == null)) {
      throw new IllegalArgumentException(
          "date, precision and evidence must be known together, found "
              + date
              + ", "
              + precision
              + ", "
              + evidence);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], found " + confidence);
    }
  }

  static PublicationDate unknown(String note) {
    return new PublicationDate(null, null, DatePrecision.NONE, null, 0, note);
  }

  /** True if there is a date at all. */
  public boolean isKnown() {
    return date != null;
  }
}
