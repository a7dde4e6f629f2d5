package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per period from which on the share of a subject is another: a change point found by PELT
 * (Killick, Fearnhead and Eckley, 2012) on the binomial likelihood. Days without data are no fall:
 * they are passed over.
 *
 * @param subjectKind {@code theme} or {@code topic}
 * @param subject the theme's or topic's id
 * @param grain of the periods: {@code day}, {@code week} or {@code month}
 * @param scopeKind of the series, as in {@code prevalence}
 * @param scope as in {@code prevalence}
 * @param counting {@code articles}, {@code stories} or {@code reach}, as in {@code prevalence}
 * @param period first day of the first period of the new level
 * @param earliest first day of the first period of the place's 95 % interval
 * @param latest first day of the last period of that interval
 * @param first first day of the level before, which the change is compared with
 * @param last last day of the new level
 * @param shareBefore share of the level before, of a usual weekday
 * @param shareAfter share of the new level, of a usual weekday
 * @param logLikelihoodRatio of the change against none, over the variance
 * @param variance how much more the series scatters than chance, neighbours' likeness included; at
 *     least 1
 * @param season the pattern that was taken away first: {@code none}, {@code week}, {@code year} or
 *     {@code week_and_year}
 * @param pValue the chance of so clear a change at any place between the changes before and behind
 * @param qValue the smallest false discovery rate at which the finding is kept among all subjects
 *     tested (Benjamini and Hochberg); 1 before the control
 * @param tests how many subjects were tested beside each other: those of this kind, grain, scope
 *     and counting; 0 before the control
 * @param significant true if the q-value is at most the rate that the settings allow
 */
public record ChangePoint(
    String subjectKind,
    String subject,
    String grain,
    String scopeKind,
    String scope,
    String counting,
    LocalDate period,
    LocalDate earliest,
    LocalDate latest,
    LocalDate first,
    LocalDate last,
    double shareBefore,
    double shareAfter,
    double logLikelihoodRatio,
    double variance,
    String season,
    double pValue,
    double qValue,
    int tests,
    boolean significant) {

  public static final Table<ChangePoint> TABLE =
      Table.of("change_points", ChangePoint.class)
          .key("subjectKind", "subject", "grain", "scopeKind", "scope", "counting", "period");

  public ChangePoint {
    requireNonNull(subjectKind, "subjectKind");
    requireNonNull(subject, "subject");
    requireNonNull(grain, "grain");
    requireNonNull(scopeKind, "scopeKind");
    requireNonNull(scope, "scope");
    requireNonNull(counting, "counting");
    requireNonNull(period, "period");
    requireNonNull(earliest, "earliest");
    requireNonNull(latest, "latest");
    requireNonNull(first, "first");
    requireNonNull(last, "last");
    Table.checkShare("pValue", pValue);
    Table.checkShare("qValue", qValue);
  }

  /** The same finding among others. */
  public ChangePoint controlled(double q, int among, double rate) {
    return new ChangePoint(
        subjectKind,
        subject,
        grain,
        scopeKind,
        scope,
        counting,
        period,
        earliest,
        latest,
        first,
        last,
        shareBefore,
        shareAfter,
        logLikelihoodRatio,
        variance,
        season,
        pValue,
        q,
        among,
        q <= rate);
  }
}
