package org.newstide.pipeline.syndication;

import java.time.LocalDate;
import java.util.Comparator;
import org.newstide.core.similarity.SharedShingles;
import org.newstide.tables.Signature;

/**
 * An article as a print of a text.
 *
 * @param text the printed text's number
 * @param since day of that text's first print
 * @param day of publication, days since 1970; {@link SharedShingles#UNDATED} without a date
 * @param first whether it is its text's first print
 * @param copied whether it is the first print and others follow
 * @param signature of the article
 */
public record Print(
    long text, int since, int day, boolean first, boolean copied, Signature signature) {

  /** The earliest comes first, undated ones last, ties go to the smallest id. */
  static final Comparator<Print> ORDER =
      Comparator.<Print>comparingInt(Print::day)
          .thenComparing(print -> print.signature.articleId());

  static int dayOf(Signature signature) {
    LocalDate date = signature.publishedDate();
    return date == null ? SharedShingles.UNDATED : (int) date.toEpochDay();
  }

  String articleId() {
    return signature.articleId();
  }

  boolean hasExactDay() {
    return signature.datePrecision().equals("day");
  }
}
