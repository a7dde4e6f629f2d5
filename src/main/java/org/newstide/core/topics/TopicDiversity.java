package org.newstide.core.topics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether the topics of a model say different things: how little they share foremost terms. */
public final class TopicDiversity {

  private final Map<Integer, Integer> topicsOfTerm = new HashMap<>();
  private final int[][] foremost;

  /**
   * @param foremost topic → its foremost terms
   */
  public TopicDiversity(List<int[]> foremost) {
    this.foremost = foremost.toArray(int[][]::new);
    for (int[] terms : this.foremost) {
      for (int term : terms) {
        topicsOfTerm.merge(term, 1, Integer::sum);
      }
    }
  }

  /**
   * Different terms among all foremost terms, in (0, 1]; 1 where no two topics share one.
   *
   * <p>Source: Adji Dieng, Francisco Ruiz and David Blei, Topic Modeling in Embedding Spaces, 2020
   * (with 25 terms).
   */
  public double diversity() {
    long places = Arrays.stream(foremost).mapToLong(terms -> terms.length).sum();
    return places == 0 ? 0 : (double) topicsOfTerm.size() / places;
  }

  /**
   * The mean over a topic's foremost terms of 1 / the topics that have the term among theirs, in
   * (0, 1]; 0 for a topic without terms.
   *
   * <p>Source: Feng Nan, Ran Ding, Ramesh Nallapati and Bing Xiang, Topic Modeling with Wasserstein
   * Autoencoders, 2019.
   */
  public double uniqueness(int topic) {
    return Arrays.stream(foremost[topic])
        .mapToDouble(term -> 1.0 / topicsOfTerm.get(term))
        .average()
        .orElse(0);
  }
}
