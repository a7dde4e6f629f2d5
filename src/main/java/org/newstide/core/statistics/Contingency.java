package org.newstide.core.statistics;

/**
 * How often two things stand together: a two-by-two table of units, kept as one cell and its
 * margins.
 *
 * <p>A unit is whatever is counted, for example a sentence or a document, and counts once however
 * often a thing stands in it. The other three cells follow: {@code countA − observed} with the
 * first only, {@code countB − observed} with the second only, and the rest with neither. Counts
 * add: the table of two disjoint sets of units is the sum of their tables.
 *
 * <p>Of the measures {@link #logLikelihoodRatio}, {@link #pValue} and {@link #tScore} say how sure
 * an association is, {@link #npmi}, {@link #pmi}, {@link #logOddsRatio}, {@link #dice} and {@link
 * #logDice} how strong; show one of each. The last two do not know what chance would give: they are
 * high for two frequent things that avoid one another, so ask {@link #attracted} first. All are
 * computed in constant time from the table alone.
 *
 * @param observed units that contain both, o₁₁
 * @param countA units that contain the first
 * @param countB units that contain the second
 * @param total units in all
 */
public record Contingency(long observed, long countA, long countB, long total) {

  private static final double LN_2 = Math.log(2);

  public Contingency {
    if (observed < 0) {
      throw new IllegalArgumentException("observed must be at least 0, found " + observed);
    }
    if (observed > Math.min(countA, countB)) {
      throw new IllegalArgumentException(
          "observed must be at most each count, found " + observed + ", " + countA + ", " + countB);
    }
    if (countA - observed > total - countB) {
      throw new IllegalArgumentException(
          "total must be at least the units that contain either, found "
              + total
              + " with "
              + countA
              + " + "
              + countB
              + " - "
              + observed);
    }
  }

  /** The table of the units of both, which must share none. */
  public Contingency plus(Contingency other) {
    return new Contingency(
        observed + other.observed,
        countA + other.countA,
        countB + other.countB,
        total + other.total);
  }

  /** The same with the second thing as the first. */
  public Contingency turned() {
    return new Contingency(observed, countB, countA, total);
  }

  /** Units that would contain both if they were independent; 0 where there are no units. */
  public double expected() {
    return expected(countA, countB);
  }

  /** True if more units contain both than would by chance. */
  public boolean attracted() {
    return observed > expected();
  }

  /**
   * The signed log-likelihood ratio against independence, G² = 2 Σ o·ln(o / e) over the four cells,
   * negative where fewer units than expected contain both.
   *
   * <p>Any real number, in nats; 0 for independence, for a margin of zero and for a margin that is
   * all units. Beyond ±10.83 the odds of chance are below one in a thousand (χ², one degree of
   * freedom) for a pair chosen beforehand.
   *
   * <p>Source: Ted Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993.
   * Departure: as the differences o − e sum to zero they are added to each cell, whose part is then
   * never negative and keeps its digits where o is close to e (Catherine Loader, Fast and Accurate
   * Computation of Binomial Probabilities, 2000).
   */
  public double logLikelihoodRatio() {
    if (total == 0) {
      return 0;
    }
    double expected = expected();
    double sum =
        deviance(observed, expected)
            + deviance(countA - observed, expected(countA, total - countB))
            + deviance(countB - observed, expected(total - countA, countB))
            + deviance(
                total - countA - countB + observed, expected(total - countA, total - countB));
    return observed < expected ? -2 * sum : 2 * sum;
  }

  /**
   * The chance of as much evidence of either sign under independence: χ², one degree of freedom.
   */
  public double pValue() {
    return Gamma.chiSquareTail(Math.abs(logLikelihoodRatio()), 1);
  }

  /**
   * (observed − expected) / √observed: standard errors by which the pair exceeds chance.
   *
   * <p>Prefers frequent pairs. 0 where a count is zero, negative infinity where both occur but
   * never together.
   *
   * <p>Source: Kenneth Church, William Gale, Patrick Hanks and Donald Hindle, Using Statistics in
   * Lexical Analysis, 1991.
   */
  public double tScore() {
    if (countA == 0 || countB == 0) {
      return 0;
    }
    return (observed - expected()) / Math.sqrt(observed);
  }

  /** How many times the odds of the second are raised where the first is, with its uncertainty. */
  public LogOddsRatio logOddsRatio() {
    return LogOddsRatio.of(
        observed, countA - observed, countB - observed, total - countA - countB + observed);
  }

  /**
   * Pointwise mutual information in bits, log₂(observed / expected).
   *
   * <p>0 for independence and where a count is zero, so that nothing is known; negative infinity
   * where both occur but never together. Rare pairs are overrated: use {@link #npmi} to rank.
   *
   * <p>Source: Kenneth Church and Patrick Hanks, Word Association Norms, Mutual Information, and
   * Lexicography, 1990.
   */
  public double pmi() {
    if (countA == 0 || countB == 0) {
      return 0;
    }
    return Math.log(observed / expected()) / LN_2;
  }

  /**
   * Normalised pointwise mutual information, pmi / −log₂(observed / total), in [−1, 1].
   *
   * <p>1 where neither occurs without the other, 0 for independence, −1 where both occur but never
   * together. 0 too where a count is zero, and where every unit contains both: such a table cannot
   * tell an association from chance.
   *
   * <p>Source: Gerlof Bouma, Normalized (Pointwise) Mutual Information in Collocation Extraction,
   * 2009.
   */
  public double npmi() {
    if (countA == 0 || countB == 0 || observed == total) {
      return 0;
    }
    if (observed == 0) {
      return -1;
    }
    double npmi = Math.log(observed / expected()) / -Math.log((double) observed / total);
    return Math.max(-1, Math.min(1, npmi));
  }

  /**
   * 2·observed / (countA + countB), in [0, 1]: the share of their occurrences that they have in
   * common; 0 where neither occurs.
   *
   * <p>Source: Lee Dice, Measures of the Amount of Ecologic Association Between Species, 1945.
   */
  public double dice() {
    return observed == 0 ? 0 : 2.0 * observed / ((double) countA + countB);
  }

  /**
   * 14 + log₂ of the Dice coefficient; at most 14.
   *
   * <p>Does not depend on the total, so it compares between archives of different size; one more
   * means twice as close. Negative infinity where nothing contains both.
   *
   * <p>Source: Pavel Rychlý, A Lexicographer-Friendly Association Score, 2008.
   */
  public double logDice() {
    if (observed == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    return 14 + Math.log(dice()) / LN_2;
  }

  private double expected(long row, long column) {
    return total == 0 ? 0 : (double) row * column / total;
  }

  /** o·ln(o / e) + e − o, at least 0: by its series where o and e are close. */
  private static double deviance(double o, double e) {
    if (o == 0 || e == 0) {
      return e;
    }
    double difference = o - e;
    if (Math.abs(difference) >= 0.1 * (o + e)) {
      return o * Math.log(o / e) - difference;
    }
    double v = difference / (o + e);
    double sum = difference * v;
    double power = 2 * o * v;
    for (int odd = 3; ; odd += 2) {
      power *= v * v;
      double next = sum + power / odd;
      if (next == sum) {
        return sum;
      }
      sum = next;
    }
  }
}
