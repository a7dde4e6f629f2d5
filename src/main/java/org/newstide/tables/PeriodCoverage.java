package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per scope, grain and period: what the archive holds of it, so that no missing data is
 * taken for silence of the news.
 *
 * @param scopeKind {@code all}, {@code language}, {@code source} or {@code section}
 * @param scope as in {@code prevalence}
 * @param grain {@code day}, {@code week} or {@code month}
 * @param period first day of the period
 * @param articles articles of the scope in it
 * @param usual articles of the period in which the scope's median article lies
 * @param status {@code usual}; {@code thin} where there are less than a tenth of the usual; {@code
 *     unfinished} where the archive begins after the first or ends before the last day of the
 *     period; {@code no_data} where the whole archive has nothing; of a part of the archive, where
 *     the rest goes on: {@code before_first}; {@code quiet} for a gap that is nothing unusual for
 *     it; {@code silent} for one so long that chance makes it less often than once in a thousand
 */
public record PeriodCoverage(
    String scopeKind,
    String scope,
    String grain,
    LocalDate period,
    long articles,
    double usual,
    String status) {

  public static final Table<PeriodCoverage> TABLE =
      Table.of("coverage", PeriodCoverage.class).key("scopeKind", "scope", "grain", "period");

  public PeriodCoverage {
    requireNonNull(scopeKind, "scopeKind");
    requireNonNull(scope, "scope");
    requireNonNull(grain, "grain");
    requireNonNull(period, "period");
    requireNonNull(status, "status");
  }
}
