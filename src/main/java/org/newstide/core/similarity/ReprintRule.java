package org.newstide.core.similarity;

import java.io.Serializable;

/**
 * When one text is a reprint of another.
 *
 * <p>Either most pairs of words are the same, or somewhat fewer pairs but most words, which is what
 * an editor leaves who changes a word here and there: with a share e of the words replaced at
 * random, pairs resemble by (1−e)²/(2−(1−e)²) and words by (1−e)/(1+e).
 *
 * <table>
 * <caption>Edited at random</caption>
 * <tr><th>e</th><th>pairs</th><th>words</th></tr>
 * <tr><td>0.05</td><td>0.82</td><td>0.90</td></tr>
 * <tr><td>0.10</td><td>0.68</td><td>0.82</td></tr>
 * <tr><td>0.20</td><td>0.47</td><td>0.67</td></tr>
 * <tr><td>0.30</td><td>0.32</td><td>0.54</td></tr>
 * </table>
 *
 * Articles on one event that share whole paragraphs resemble less in their words at the same
 * resemblance of pairs, because what they do not share is different throughout.
 *
 * <p>Headlines with a summary, of which a few words change from day to day, are no reprints: of
 * fewer than 60 words more pairs must be the same.
 *
 * <p>Or the shorter one stands nearly whole in the longer one. Where the longer one is much longer,
 * it is no reprint: it may hold several stories and would tie their reprints together.
 *
 * @param minPairs resemblance of pairs that is enough alone, in (0, 1]
 * @param minWords resemblance of words that is enough with {@code minPairsWithWords}, in (0, 1]
 * @param minPairsWithWords see {@code minWords}, in (0, minPairs]
 * @param minPairsOfShort resemblance of pairs that short texts must have, in (0, 1]
 * @param minContainment share of the shorter one's pairs that stand in the longer one, in (0, 1]
 * @param minLengths length of the shorter over the longer for a reprint by containment, in (0, 1]
 */
public record ReprintRule(
    double minPairs,
    double minWords,
    double minPairsWithWords,
    double minPairsOfShort,
    double minContainment,
    double minLengths)
    implements Serializable {

  public static final ReprintRule DEFAULTS = new ReprintRule(0.5, 0.62, 0.3, 0.7, 0.9, 0.5);

  public ReprintRule {
    share("minPairs", minPairs);
    share("minWords", minWords);
    share("minPairsWithWords", minPairsWithWords);
    share("minPairsOfShort", minPairsOfShort);
    share("minContainment", minContainment);
    share("minLengths", minLengths);
    if (minPairsWithWords > minPairs) {
      throw new IllegalArgumentException(
          "minPairsWithWords must be at most minPairs = "
              + minPairs
              + ", found "
              + minPairsWithWords);
    }
  }

  private static void share(String name, double value) {
    if (!(value > 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must be in (0, 1], found " + value);
    }
  }

  /** True if the two print the same story, edited or not. */
  public boolean isReprint(Resemblance found) {
    return isNear(found) || found.containment() >= minContainment && found.lengths() >= minLengths;
  }

  /** True if the two are the same text but for edits. */
  public boolean isNear(Resemblance found) {
    if (found.fewerWords() < Fingerprint.SHORT) {
      return found.pairs() >= minPairsOfShort;
    }
    return found.pairs() >= minPairs
        || found.words() >= minWords && found.pairs() >= minPairsWithWords;
  }

  /** True if the shorter one stands in the longer one, which is more than a reprint of it. */
  public boolean isWithin(Resemblance found) {
    return !isReprint(found) && found.containment() >= minContainment;
  }
}
