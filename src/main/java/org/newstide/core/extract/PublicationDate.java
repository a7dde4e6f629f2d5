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
 * <tr><th>evidence</th><th>where</th><th>confidence</th></tr>
 * <tr><td>record_field</td><td>a date field of the record</td><td>0.95; 0.7 where day and month could
 *     change places</td></tr>
 * <tr><td>url</td><td>digits in the address</td><td>0.9 with a time or slashes, 0.8 else</td></tr>
 * <tr><td>text_prefix</td><td>{@code date 2024-05} in front of the text</td><td>0.8</td></tr>
 * <tr><td>dateline</td><td>{@code this morning (12/7)} or the start of a first paragraph; the year
 *     may come from other evidence</td><td>0.8 or 0.6</td></tr>
 * <tr><td>archive_path</td><td>name of the archive file or its folders</td><td>0.5</td></tr>
 * <tr><td>capture</td><td>when it was fetched: no date of publication, only a bound</td><td>0.3</td></tr>
 * </table>
 *
 * A confidence is a rank, not a measured probability.
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
