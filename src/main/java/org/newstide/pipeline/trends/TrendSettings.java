package org.newstide.pipeline.trends;

import java.io.Serializable;

/**
 * What {@link PrevalenceMeasurement} measures.
 *
 * @param maxSources sources with rows of their own, those with the most articles, at least 0; the
 *     others count in their language and in all
 * @param maxSections sections with rows of their own, those with the most articles, at least 0
 * @param minTopicProportion of an article's words that a topic must have for the article to count
 *     as mentioning it, in (0, 1]
 * @param longestGapDays days in a row without any article that are still filled with zero rows, at
 *     least 0; see {@link org.newstide.core.time.Coverage}
 */
public record TrendSettings(
    int maxSources, int maxSections, double minTopicProportion, int longestGapDays)
    implements Serializable {

  public static final TrendSettings DEFAULTS = new TrendSettings(50, 30, 0.2, 366);

  public TrendSettings {
    check(maxSources >= 0, "maxSources", "at least 0", maxSources);
    check(maxSections >= 0, "maxSections", "at least 0", maxSections);
    check(
        minTopicProportion > 0 && minTopicProportion <= 1,
        "minTopicProportion",
        "in (0, 1]",
        minTopicProportion);
    check(longestGapDays >= 0, "longestGapDays", "at least 0", longestGapDays);
  }

  private static void check(boolean holds, String name, String rule, Number found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }
}
