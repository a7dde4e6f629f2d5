package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per series whose last complete period is outside its expected interval, for alerts. What
 * is expected is a beta-binomial distribution from the periods before.
 *
 * @param subjectKind {@code theme} or {@code topic}
 * @param subject the theme's or topic's id
 * @param grain of the periods: {@code day}, {@code week} or {@code month}
 * @param scopeKind of the series, as in {@code prevalence}
 * @param scope as in {@code prevalence}
 * @param counting {@code articles}, {@code stories} or {@code reach}, as in {@code prevalence}
 * @param period first day of the last complete period
 * @param mentioning mentions in it
 * @param total articles (or stories) in it
 * @param share {@code mentioning / total}
 * @param expectedShare mean of the periods before
 * @param expectedLow lower end of the 95 % interval of the expected share
 * @param expectedHigh upper end of that interval
 * @param history covered periods that the expectation comes from
 * @param correlation of two articles of a period beyond chance, with the uncertainty of the mean
 * @param pValue two-sided, of a period so far out
 * @param qValue the smallest false discovery rate at which the finding is kept among all subjects
 *     tested (Benjamini and Hochberg); 1 before the control
 * @param tests how many subjects were tested beside each other: those of this kind, grain, scope
 *     and counting; 0 before the control
 * @param significant true if the q-value is at most the rate that the settings allow
 */
public record Anomaly(
    String subjectKind,
    String subject,
    String grain,
    String scopeKind,
    String scope,
    String counting,
    LocalDate period,
    long mentioning,
    long total,
    double share,
    double expectedShare,
    double expectedLow,
    double expectedHigh,
    int history,
    double correlation,
    double pValue,
    double qValue,
    int tests,
    boolean significant) {

  public static final Table<Anomaly> TABLE =
      Table.of("anomalies", Anomaly.class)
          .key("subjectKind", "subject", "grain", "scopeKind", "scope", "counting");

  public Anomaly {
    requireNonNull(subjectKind, "subjectKind");
    requireNonNull(subject, "subject");
    requireNonNull(grain, "grain");
    requireNonNull(scopeKind, "scopeKind");
    requireNonNull(scope, "scope");
    requireNonNull(counting, "counting");
    requireNonNull(period, "period");
    Table.checkShare("pValue", pValue);
    Table.checkShare("qValue", qValue);
  }

  /** The same finding among others. */
  public Anomaly controlled(double q, int among, double rate) {
    return new Anomaly(
        subjectKind,
        subject,
        grain,
        scopeKind,
        scope,
        counting,
        period,
        mentioning,
        total,
        share,
        expectedShare,
        expectedLow,
        expectedHigh,
        history,
        correlation,
        pValue,
        q,
        among,
        q <= rate);
  }
}
