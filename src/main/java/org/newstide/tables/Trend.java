package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per series of a subject that is long enough: whether its share rises or falls all along,
 * and how fast. Test of Mann and Kendall with correction for neighbours that are alike (Hamed and
 * Rao, 1998), slope of Theil and Sen.
 *
 * @param subjectKind {@code theme} or {@code topic}
 * @param subject the theme's or topic's id
 * @param grain of the periods: {@code day}, {@code week} or {@code month}
 * @param scopeKind of the series, as in {@code prevalence}
 * @param scope as in {@code prevalence}
 * @param counting {@code articles}, {@code stories} or {@code reach}, as in {@code prevalence}
 * @param first first day of the first period
 * @param last last day of the last period
 * @param periods covered and complete periods
 * @param slope change of the share per period
 * @param slopeLow lower end of its 95 % interval
 * @param slopeHigh upper end of that interval
 * @param tau Kendall's τ-b of share and time, in [-1, 1]
 * @param effectivePeriods independent periods that would tell as much; at most {@code periods}
 * @param season the pattern that was taken away first, as in {@code change_points}
 * @param pValue two-sided, of no trend
 * @param qValue the smallest false discovery rate at which the finding is kept among all subjects
 *     tested (Benjamini and Hochberg); 1 before the control
 * @param tests how many subjects were tested beside each other: those of this kind, grain, scope
 *     and counting; 0 before the control
 * @param significant true if the q-value is at most the rate that the settings allow
 */
public record Trend(
    String subjectKind,
    String subject,
    String grain,
    String scopeKind,
    String scope,
    String counting,
    LocalDate first,
    LocalDate last,
    int periods,
    double slope,
    double slopeLow,
    double slopeHigh,
    double tau,
    double effectivePeriods,
    String season,
    double pValue,
    double qValue,
    int tests,
    boolean significant) {

  public static final Table<Trend> TABLE =
      Table.of("trends", Trend.class)
          .key("subjectKind", "subject", "grain", "scopeKind", "scope", "counting");

  public Trend {
    requireNonNull(subjectKind, "subjectKind");
    requireNonNull(subject, "subject");
    requireNonNull(grain, "grain");
    requireNonNull(scopeKind, "scopeKind");
    requireNonNull(scope, "scope");
    requireNonNull(counting, "counting");
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    Table.checkShare("pValue", pValue);
    Table.checkShare("qValue", qValue);
  }

  /** The same finding among others. */
  public Trend controlled(double q, int among, double rate) {
    return new Trend(
        subjectKind,
        subject,
        grain,
        scopeKind,
        scope,
        counting,
        first,
        last,
        periods,
        slope,
        slopeLow,
        slopeHigh,
        tau,
        effectivePeriods,
        season,
        pValue,
        q,
        among,
        q <= rate);
  }
}
