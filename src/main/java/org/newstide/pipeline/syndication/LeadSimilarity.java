package org.newstide.pipeline.syndication;

import org.newstide.core.similarity.ReprintRule;
import org.newstide.core.similarity.Resemblance;

/**
 * How a text resembles the lead of its cluster.
 *
 * @param text its key
 * @param leadText the lead's
 * @param similarity of their pairs of words, in [0, 1]
 * @param kind {@code near}, {@code contained}, or {@code linked} where only others tie them
 */
public record LeadSimilarity(long text, long leadText, double similarity, String kind) {

  static LeadSimilarity of(long text, long leadText, Resemblance found, ReprintRule rule) {
    String kind = rule.isNear(found) ? "near" : rule.isReprint(found) ? "contained" : "linked";
    return new LeadSimilarity(text, leadText, found.pairs(), kind);
  }
}
