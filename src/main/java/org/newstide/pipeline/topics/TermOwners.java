package org.newstide.pipeline.topics;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.newstide.core.topics.TopicModel;

/** Which topic of an article most probably brought a term into it. Immutable; broadcast once. */
final class TermOwners implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TopicModel model;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final String[] terms;

  TermOwners(FrozenTopics frozen) {
    this.model = frozen.model();
    frozen.ids().forEach(id -> numbers.put(id, numbers.size()));
    this.terms = frozen.terms().toArray(String[]::new);
  }

  String term(int index) {
    return terms[index];
  }

  /**
   * For each term the id of its topic: of those in the article the one with the largest θₖ·φₖᵥ, the
   * first where several have it.
   */
  String[] of(int[] terms, String[] ids, double[] proportions) {
    String[] owners = new String[terms.length];
    for (int t = 0; t < terms.length; t++) {
      double best = 0;
      for (int i = 0; i < ids.length; i++) {
        double pull = proportions[i] * model.probability(numbers.get(ids[i]), terms[t]);
        if (pull > best) {
          best = pull;
          owners[t] = ids[i];
        }
      }
    }
    return owners;
  }
}
