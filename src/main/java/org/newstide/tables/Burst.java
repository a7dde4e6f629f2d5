package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per stretch of periods in which a subject was written about more than usual: a burst of
 * the batched automaton of Kleinberg (2002). Bursts of a higher level lie within those of a lower.
 * Periods that the archive does not cover, or only in part, are passed over.
 *
 * @param subjectKind {@code theme} or {@code topic}
 * @param subject the theme's or topic's id
 * @param grain of the periods: {@code day}, {@code week} or {@code month}
 * @param scopeKind of the series, as in {@code prevalence}
 * @param scope as in {@code prevalence}
 * @param counting {@code articles}, {@code stories} or {@code reach}, as in {@code prevalence}
 * @param first first day of its first period
 * @param last last day of its last period
 * @param level from 1: how many times the share was multiplied by the settings' scaling
 * @param periods covered periods in it
 * @param mentioning mentions in it
 * @param total articles (or stories) in it
 * @param share {@code mentioning / total}
 * @param baseline the share of the whole series
 * @param weight how much likelier the stretch is at this level than at the one below, in nats
 * @param open true if it reaches the last period of the series
 * @param pValue the chance of so many mentions in any stretch of the series if dates were shuffled;
 *     a bound, to the safe side
 * @param qValue the smallest false discovery rate at which the finding is kept among all subjects
 *     tested (Benjamini and Hochberg); 1 before the control
 * @param tests how many subjects were tested beside each other: those of this kind, grain, scope
 *     and counting; 0 before the control
 * @param significant true if the q-value is at most the rate that the settings allow
 */
public record Burst(
    String subjectKind,
    String subject,
    String grain,
    String scopeKind,
    String scope,
    String counting,
    LocalDate first,
    LocalDate last,
    int level,
    int periods,
    long mentioning,
    long total,
    double share,
    double baseline,
    double weight,
    boolean open,
    double pValue,
    double qValue,
    int tests,
    boolean significant) {

  public static final Table<Burst> TABLE =
      Table.of("bursts", Burst.class)
          .key(
              "subjectKind",
              "subject",
              "grain",
              "scopeKind",
              "scope",
              "counting",
              "first",
              "last",
              "level");

  public Burst {
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
    Table.check(!last.isBefore(first), "last must not be before first, found %s", first);
  }

  /** The same finding among others. */
  public Burst controlled(double q, int among, double rate) {
    return new Burst(
        subjectKind,
        subject,
        grain,
        scopeKind,
        scope,
        counting,
        first,
        last,
        level,
        periods,
        mentioning,
        total,
        share,
        baseline,
        weight,
        open,
        pValue,
        q,
        among,
        q <= rate);
  }
}
