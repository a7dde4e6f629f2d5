package org.newstide.core.topics;

import java.util.Arrays;
import java.util.List;

/**
 * Terms that are pinned to topics: prior mass on them, in the place of documents that would use
 * them so.
 *
 * <p>A pinned term has half as many tokens in its topic from the start as it has in the documents,
 * but 10 at least and 1,000 at most, and they stay there: φ(k) ~ Dirichlet(β + mass(k)). They draw
 * the term's own tokens, and with them the words around it, into the topic without forcing any. The
 * mass is counted as tokens of the topic.
 *
 * <p>Source: Jagadeesh Jagarlamudi, Hal Daumé and Raghavendra Udupa, Incorporating Lexical Priors
 * into Topic Models, 2012, their first model with the mass in the counts.
 */
public final class PinnedTerms {

  private static final int LEAST = 10;
  private static final int MOST = 1000;

  private PinnedTerms() {}

  /**
   * The state before the first sweep, with the pinned mass in its counts. The first block of the
   * first sweep makes way for it: its documents are sampled first in the second sweep.
   *
   * @param termFrequencies term → how often it occurs in all documents together
   * @param pinned topic → the terms pinned to it; topics beyond have none
   */
  public static SamplerState start(
      SamplerSettings settings, int[] termFrequencies, List<int[]> pinned) {
    if (pinned.size() > settings.topics()) {
      throw new IllegalArgumentException(
          "pinned must be of at most " + settings.topics() + " topics, found " + pinned.size());
    }
    int[] room = termFrequencies.clone();
    SweepDeltas mass = new SweepDeltas(settings.topics(), 1024);
    for (int topic = 0; topic < pinned.size(); topic++) {
      for (int term : pinned.get(topic)) {
        int tokens = Math.max(LEAST, Math.min(MOST, termFrequencies[term] / 2));
        room[term] = Math.addExact(room[term], tokens);
        for (int i = 0; i < tokens; i++) {
          mass.move(term, -1, topic);
        }
      }
    }
    SamplerState state = SamplerState.start(settings, room);
    if (Arrays.stream(pinned.toArray(int[][]::new)).anyMatch(terms -> terms.length > 0)) {
      state.advance(List.of(mass), null);
    }
    return state;
  }
}
