package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * How much of the news a subject took up. One row per subject, grain, period, scope and way of
 * counting; periods without a mention are there with zero.
 *
 * @param subjectKind {@code theme} or {@code topic}
 * @param subject the theme's or topic's id
 * @param grain {@code day}, {@code week} (ISO, from Monday) or {@code month}
 * @param period first day of the period
 * @param scopeKind {@code all}, {@code language}, {@code source} or {@code section}
 * @param scope the language, source or section; {@code all} for the whole archive
 * @param counting {@code articles}: every article; {@code stories}: a text printed several times,
 *     edited or not, counts once, at its first date; {@code reach}: once for each outlet that
 *     carried it, at the date of the outlet's first print
 * @param mentioning articles (or stories) of the period that mention the subject; for a topic,
 *     those of which it has at least a fifth
 * @param total all articles (or stories) of the period in that scope; for a topic, those in the
 *     topic's language
 * @param share {@code mentioning / total}, in [0, 1]; null where there is no coverage
 * @param low lower end of the 95 % Wilson interval of the share; null as above
 * @param high upper end of that interval; null as above
 * @param correlation of two articles of the same day in mentioning the subject, beyond chance, from
 *     the scatter of neighbouring days of this subject, scope and counting; in [0, 1)
 * @param clusteredLow lower end of the 95 % interval that takes this correlation into account
 *     (beta-binomial): the wider one, and the one to trust for articles and reach; null as above
 * @param clusteredHigh upper end of that interval; null as above
 * @param adjustedShare the share if every period had the archive's own mix of outlets; an outlet
 *     that is missing counts with its usual share, moved as the others moved. Null outside the
 *     scope {@code all} and where there is no coverage
 * @param mixPresent the part of that mix whose outlets have articles in the period, in [0, 1]; null
 *     as above
 * @param meanProportion for a topic, the mean of its proportion over all articles; null for a theme
 *     and where there is no coverage
 * @param covered false where the scope has no article in the period at all
 * @param complete false where the archive begins after the first day or ends before the last day of
 *     the period, so that the count may still rise
 */
public record Prevalence(
    String subjectKind,
    String subject,
    String grain,
    LocalDate period,
    String scopeKind,
    String scope,
    String counting,
    long mentioning,
    long total,
    Double share,
    Double low,
    Double high,
    double correlation,
    Double clusteredLow,
    Double clusteredHigh,
    Double adjustedShare,
    Double mixPresent,
    Double meanProportion,
    boolean covered,
    boolean complete) {

  public static final Table<Prevalence> TABLE =
      Table.of("prevalence", Prevalence.class)
          .key("subjectKind", "subject", "grain", "period", "scopeKind", "scope", "counting");

  public Prevalence {
    requireNonNull(subjectKind, "subjectKind");
    requireNonNull(subject, "subject");
    requireNonNull(grain, "grain");
    requireNonNull(period, "period");
    requireNonNull(scopeKind, "scopeKind");
    requireNonNull(scope, "scope");
    requireNonNull(counting, "counting");
    Table.check(
        mentioning <= total, "mentioning must be at most total, found %d of %d", mentioning, total);
    Table.check(covered == (total > 0), "covered must say whether total > 0, found %d", total);
    Table.check(
        share == null || low <= share && share <= high,
        "share must lie in its interval, found %s in [%s, %s]",
        share,
        low,
        high);
  }
}
