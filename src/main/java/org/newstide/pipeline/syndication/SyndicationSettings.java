package org.newstide.pipeline.syndication;

import java.io.Serializable;
import org.newstide.core.similarity.CandidateRule;
import org.newstide.core.similarity.ReprintRule;

/**
 * When articles print the same text.
 *
 * <p>Which texts are compared at all: those that share at least {@code minSharedShingles} of their
 * sketched shingles and {@code minSharedShare} of the smaller sketch. A sketch has 32 to 64
 * shingles of five words, or all there are. Of a text with a share e of its words replaced
 * (1−e)<sup>5</sup> of the shingles are left, so two such texts are compared with the probability
 * that a binomial of that mean reaches what is asked for ({@link CandidateRule#probability}); the
 * shingles' own resemblance is r = s/(2−s) with s = (1−e)<sup>5</sup>.
 *
 * <table>
 * <caption>Probability that a reprint is compared, with the defaults</caption>
 * <tr><th>e</th><th>r</th><th>sketch of 8</th><th>16</th><th>32</th><th>64</th></tr>
 * <tr><td>0.1</td><td>0.42</td><td>0.990</td><td>1.000</td><td>1.000</td><td>1.000</td></tr>
 * <tr><td>0.2</td><td>0.20</td><td>0.795</td><td>0.985</td><td>0.998</td><td>1.000</td></tr>
 * <tr><td>0.3</td><td>0.09</td><td>0.400</td><td>0.777</td><td>0.810</td><td>0.930</td></tr>
 * <tr><td>0.4</td><td>0.04</td><td>0.124</td><td>0.357</td><td>0.235</td><td>0.228</td></tr>
 * <tr><td>0.5</td><td>0.02</td><td>0.024</td><td>0.088</td><td>0.017</td><td>0.004</td></tr>
 * </table>
 *
 * @param minPairs see {@link ReprintRule#minPairs}
 * @param minWords see {@link ReprintRule#minWords}
 * @param minPairsWithWords see {@link ReprintRule#minPairsWithWords}
 * @param minPairsOfShort see {@link ReprintRule#minPairsOfShort}
 * @param minContainment see {@link ReprintRule#minContainment}
 * @param minLengths see {@link ReprintRule#minLengths}
 * @param minSharedShingles at least 1; texts with fewer shingles must share all
 * @param minSharedShare in (0, 1]
 * @param windowDays two prints of one story are no further apart, at least 0; a chain of prints may
 *     be longer; what has no date is compared with everything
 */
public record SyndicationSettings(
    double minPairs,
    double minWords,
    double minPairsWithWords,
    double minPairsOfShort,
    double minContainment,
    double minLengths,
    int minSharedShingles,
    double minSharedShare,
    int windowDays)
    implements Serializable {

  public static final SyndicationSettings DEFAULTS =
      new SyndicationSettings(
          ReprintRule.DEFAULTS.minPairs(),
          ReprintRule.DEFAULTS.minWords(),
          ReprintRule.DEFAULTS.minPairsWithWords(),
          ReprintRule.DEFAULTS.minPairsOfShort(),
          ReprintRule.DEFAULTS.minContainment(),
          ReprintRule.DEFAULTS.minLengths(),
          2,
          0.1,
          180);

  public SyndicationSettings {
    new ReprintRule(
        minPairs, minWords, minPairsWithWords, minPairsOfShort, minContainment, minLengths);
    new CandidateRule(minSharedShingles, minSharedShare);
    if (windowDays < 0) {
      throw new IllegalArgumentException("windowDays must be at least 0, found " + windowDays);
    }
  }

  ReprintRule rule() {
    return new ReprintRule(
        minPairs, minWords, minPairsWithWords, minPairsOfShort, minContainment, minLengths);
  }

  CandidateRule candidates() {
    return new CandidateRule(minSharedShingles, minSharedShare);
  }
}
