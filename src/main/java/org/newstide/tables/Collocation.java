package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per pair of terms, language, unit and period in which they stand together.
 *
 * @param language ISO 639-1 code
 * @param unit {@code sentence} or {@code document}: what a count counts
 * @param grain {@code month}, or {@code all} for the whole archive
 * @param period first day of the month; null where the grain is {@code all}
 * @param termA the first term in code point order
 * @param termB the second term
 * @param observed units that contain both
 * @param countA units that contain the first
 * @param countB units that contain the second
 * @param total units in all
 * @param expected {@code countA · countB / total}: units that would contain both by chance
 * @param logLikelihoodRatio G², negative where the pair stands together less often than expected
 * @param npmi normalised pointwise mutual information, in [-1, 1]
 */
public record Collocation(
    String language,
    String unit,
    String grain,
    LocalDate period,
    String termA,
    String termB,
    long observed,
    long countA,
    long countB,
    long total,
    double expected,
    double logLikelihoodRatio,
    double npmi) {

  public static final Table<Collocation> TABLE =
      Table.of("collocations", Collocation.class)
          .key("language", "unit", "grain", "period", "termA", "termB");

  public Collocation {
    requireNonNull(language, "language");
    requireNonNull(unit, "unit");
    requireNonNull(grain, "grain");
    requireNonNull(termA, "termA");
    requireNonNull(termB, "termB");
    Table.check(
        observed <= Math.min(countA, countB) && Math.max(countA, countB) <= total,
        "observed must be at most each count and each count at most total, found %d, %d, %d, %d",
        observed,
        countA,
        countB,
        total);
  }
}
