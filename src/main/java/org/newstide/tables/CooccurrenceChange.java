package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per pair of nodes and period in which the pair is seen more or less often than in the
 * periods before.
 *
 * <p>The newly risen pairs of a month: {@code where period = … and new_tie order by
 * log_likelihood_ratio desc}. A pair may rise because one of its nodes does; {@code
 * log_odds_change} says by how much the two have come closer whatever the frequency of each.
 *
 * @param language ISO 639-1 code
 * @param unit as in {@code collocations}
 * @param counting as in {@code collocations}
 * @param grain of the period
 * @param period first day of the period
 * @param kindA {@code term}, {@code phrase}, {@code theme} or {@code actor}
 * @param nodeA the first node
 * @param kindB as {@code kindA}
 * @param nodeB the second node
 * @param byDefinition true if one node is part of what defines the other, so that the pair says
 *     nothing of the news: a theme or an actor and its own words, a theme and an actor or theme
 *     that its query names
 * @param periodsBefore periods with articles that this one is compared with, those right before
 * @param observed units of the period that contain both
 * @param total units of the period
 * @param observedBefore units of the periods before that contain both
 * @param totalBefore units of the periods before
 * @param expected units of the period that would contain both if all were as before
 * @param logLikelihoodRatio G² of the change of the share, negative for a fall
 * @param qValue false discovery rate at which the change is told from chance, in [0, 1], among all
 *     pairs tested for this period of the same language, unit and counting. A rise that lasts
 *     reaches on: sentences of one article are not independent, so read it as a rank
 * @param rise observed over expected; null where the pair was never seen before
 * @param logOddsChange log odds ratio of the pair in the period less that before
 * @param logOddsChangeLow lower end of its 95 % interval
 * @param logOddsChangeHigh upper end
 * @param npmi of the pair in the period, in [-1, 1]
 * @param npmiBefore of the pair in the periods before; null where one of them was never seen
 * @param newTie true for a rise of a pair that is tied in the period and was not before: attracted
 *     and with the evidence that the settings ask for; never of a pair that is {@code
 *     by_definition}
 */
public record CooccurrenceChange(
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
    long periodsBefore,
    long observed,
    long total,
    long observedBefore,
    long totalBefore,
    double expected,
    double logLikelihoodRatio,
    double qValue,
    Double rise,
    double logOddsChange,
    double logOddsChangeLow,
    double logOddsChangeHigh,
    double npmi,
    Double npmiBefore,
    boolean newTie) {

  public static final Table<CooccurrenceChange> TABLE =
      Table.of("cooccurrence_changes", CooccurrenceChange.class)
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

  public CooccurrenceChange {
    requireNonNull(language, "language");
    requireNonNull(unit, "unit");
    requireNonNull(counting, "counting");
    requireNonNull(grain, "grain");
    requireNonNull(period, "period");
    requireNonNull(kindA, "kindA");
    requireNonNull(nodeA, "nodeA");
    requireNonNull(kindB, "kindB");
    requireNonNull(nodeB, "nodeB");
    Table.checkShare("qValue", qValue);
    Table.check(periodsBefore >= 1, "periodsBefore must be at least 1, found %d", periodsBefore);
  }
}
