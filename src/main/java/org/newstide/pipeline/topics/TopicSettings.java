package org.newstide.pipeline.topics;

import java.io.Serializable;

/**
 * What {@link TopicLearning} learns.
 *
 * @param count of topics per language, in [2, 1000]
 * @param passes how often training sees each article on average, in [1, 1000]; small archives are
 *     seen more often, see {@link TopicLearning}
 * @param minArticles articles with a chosen term that a language must have to be learnt at all, at
 *     least 2
 * @param maxTerms kept terms per language, the most frequent ones by documents, in [2, 1000000]
 * @param seed of the random start; the same seed and input give the same topics
 */
public record TopicSettings(int count, int passes, int minArticles, int maxTerms, long seed)
    implements Serializable {

  public static final TopicSettings DEFAULTS = new TopicSettings(10, 5, 50, 20_000, 1);

  public TopicSettings {
    check(count, "count", 2, 1000);
    check(passes, "passes", 1, 1000);
    check(minArticles, "minArticles", 2, Integer.MAX_VALUE);
    check(maxTerms, "maxTerms", 2, 1_000_000);
  }

  private static void check(int found, String name, int least, int most) {
    if (found < least || found > most) {
      String rule = most == Integer.MAX_VALUE ? "at least " + least : in(least, most);
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }

  private static String in(int least, int most) {
    return "in [" + least + ", " + most + "]";
  }
}
