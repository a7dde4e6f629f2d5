package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per pair of nodes, language, unit, way of counting and period in which they stand
 * together.
 *
 * <p>Ask {@code attracted} and {@code q_value} first, then rank by one measure of how strong: dice
 * and log_dice are high for two frequent nodes that avoid one another.
 *
 * @param language ISO 639-1 code
 * @param unit {@code sentence}, {@code paragraph} or {@code document} that holds both; {@code
 *     window}: two places close enough; {@code directed_window}: the same with the first node in
 *     front
 * @param counting {@code stories}: a text and its reprints count once, as the earliest; {@code
 *     articles}: each counts
 * @param grain of the period, for example {@code month}; {@code all} for the whole archive
 * @param period first day of the period; null where the grain is {@code all}
 * @param kindA {@code term}, {@code phrase}, {@code theme} or {@code actor}
 * @param nodeA the first node in code point order, or the one in front in a {@code
 *     directed_window}: a term in comparison form, or the id of a theme or actor
 * @param kindB as {@code kindA}
 * @param nodeB the second node
 * @param byDefinition true if one node is part of what defines the other, so that the pair says
 *     nothing of the news: a theme or an actor and its own words, a theme and an actor or theme
 *     that its query names
 * @param observed units that contain both
 * @param countA units that contain the first; of windows the pairs of places in which it stands
 * @param countB units that contain the second
 * @param total units in all; of a {@code window} each pair of places counts in both orders
 * @param expected {@code countA · countB / total}: units that would contain both by chance
 * @param attracted true if observed is above expected
 * @param logLikelihoodRatio G², negative where the pair stands together less often than expected
 * @param qValue false discovery rate at which the pair is told from chance, in [0, 1], among all
 *     pairs with support of the same language, unit, counting and period
 * @param pmi pointwise mutual information in bits
 * @param npmi normalised pointwise mutual information, in [-1, 1]
 * @param dice share of their occurrences that they have in common, in [0, 1]
 * @param logDice {@code 14 + log₂ dice}, at most 14
 * @param tScore {@code (observed − expected) / √observed}
 * @param logOddsRatio natural logarithm of how many times the odds of one are raised by the other
 * @param logOddsLow lower end of its 95 % interval
 * @param logOddsHigh upper end
 */
public record Collocation(
    String language,
    String unit,
    String counting,
    String grain,
    LocalDate period,
    String kindA,
    String nodeA,
    String kindB,
    String nodeB,
    boolean byDefinition,
    long observed,
    long countA,
    long countB,
    long total,
    double expected,
    boolean attracted,
    double logLikelihoodRatio,
    double qValue,
    double pmi,
    double npmi,
    double dice,
    double logDice,
    double tScore,
    double logOddsRatio,
    double logOddsLow,
    double logOddsHigh) {

  public static final Table<Collocation> TABLE =
      Table.of("collocations", Collocation.class)
          .key(
              "language",
              "unit",
              "counting",
              "grain",
              "period",
              "kindA",
              "nodeA",
              "kindB",
              "nodeB");

  public Collocation {
    requireNonNull(language, "language");
    requireNonNull(unit, "unit");
    requireNonNull(counting, "counting");
    requireNonNull(grain, "grain");
    requireNonNull(kindA, "kindA");
    requireNonNull(nodeA, "nodeA");
    requireNonNull(kindB, "kindB");
    requireNonNull(nodeB, "nodeB");
    Table.checkShare("qValue", qValue);
    Table.check(
        observed <= Math.min(countA, countB) && Math.max(countA, countB) <= total,
        "observed must be at most each count and each count at most total, found %d, %d, %d, %d",
        observed,
        countA,
        countB,
        total);
    Table.check(
        attracted == observed > expected,
        "attracted must be true where observed is above expected, found %d, %s",
        observed,
        expected);
  }
}
