package org.newstide.core.topics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which topic of one model is which of another, told by their term distributions.
 *
 * <p>The similarity of two topics is the Bhattacharyya coefficient Σ √(p(w)·q(w)) of their
 * distributions: 1 for equal ones, 0 for topics without a common term, and 1 − H² for Hellinger's
 * distance H. The pairs are the assignment with the largest sum ({@link Assignment}), so no topic
 * has two partners. Then:
 *
 * <ul>
 *   <li>a pair from {@code same} on is the same topic, from {@code drifted} on the same but
 *       changed; any less similar pair is parted again;
 *   <li>a current topic without a partner is split off the previous topic that it is most similar
 *       to, if by {@code part} at least and if that one lives on; else it is born;
 *   <li>a previous topic without a partner has merged into the current topic that it is most
 *       similar to, by the same rule; else it has died.
 * </ul>
 *
 * <p>Every topic of either model is in at least one link. Cost: Σ over terms of (previous topics
 * with it × current topics with it), and the assignment.
 */
public final class TopicAlignment {

  private final double[][] similarity;
  private final AlignmentThresholds thresholds;
  private final int[] currentOf;
  private final int[] previousOf;

  private TopicAlignment(double[][] similarity, int currents, AlignmentThresholds thresholds) {
    this.similarity = similarity;
    this.thresholds = thresholds;
    this.currentOf = Assignment.largest(similarity);
    this.previousOf = new int[currents];
    Arrays.fill(previousOf, -1);
    for (int previous = 0; previous < currentOf.length; previous++) {
      int current = currentOf[previous];
      if (current >= 0 && similarity[previous][current] < thresholds.drifted()) {
        currentOf[previous] = -1;
      } else if (current >= 0) {
        previousOf[current] = previous;
      }
    }
  }

  /**
   * The links: pairs first, by previous topic, then current topics without a partner, then previous
   * ones.
   *
   * @param previous its terms in one vocabulary with those of {@code current}
   */
  public static List<AlignedTopic> align(
      List<TopicWeights> previous, List<TopicWeights> current, AlignmentThresholds thresholds) {
    return new TopicAlignment(similarity(previous, current), current.size(), thresholds).links();
  }

  /** Previous topic → current topic → similarity, in [0, 1]. */
  public static double[][] similarity(List<TopicWeights> previous, List<TopicWeights> current) {
    int terms = 0;
    for (TopicWeights topic : current) {
      terms = Math.max(terms, topic.terms().length == 0 ? 0 : last(topic.terms()) + 1);
    }
    Postings postings = new Postings(current, terms);
    double[][] similarity = new double[previous.size()][current.size()];
    for (int topic = 0; topic < previous.size(); topic++) {
      postings.addSimilarities(previous.get(topic), similarity[topic]);
    }
    return similarity;
  }

  private List<AlignedTopic> links() {
    List<AlignedTopic> links = new ArrayList<>();
    for (int previous = 0; previous < currentOf.length; previous++) {
      if (currentOf[previous] >= 0) {
        double found = similarity[previous][currentOf[previous]];
        AlignmentKind kind =
            found >= thresholds.same() ? AlignmentKind.SAME : AlignmentKind.DRIFTED;
        links.add(new AlignedTopic(kind, previous, currentOf[previous], found));
      }
    }
    for (int current = 0; current < previousOf.length; current++) {
      if (previousOf[current] < 0) {
        links.add(origin(current));
      }
    }
    for (int previous = 0; previous < currentOf.length; previous++) {
      if (currentOf[previous] < 0) {
        links.add(fate(previous));
      }
    }
    return links;
  }

  private AlignedTopic origin(int current) {
    int nearest = -1;
    for (int previous = 0; previous < similarity.length; previous++) {
      if (nearest < 0 || similarity[previous][current] > similarity[nearest][current]) {
        nearest = previous;
      }
    }
    double found = nearest < 0 ? 0 : similarity[nearest][current];
    return found >= thresholds.part() && currentOf[nearest] >= 0
        ? new AlignedTopic(AlignmentKind.SPLIT, nearest, current, found)
        : new AlignedTopic(AlignmentKind.BORN, -1, current, found);
  }

  private AlignedTopic fate(int previous) {
    int nearest = -1;
    for (int current = 0; current < previousOf.length; current++) {
      if (nearest < 0 || similarity[previous][current] > similarity[previous][nearest]) {
        nearest = current;
      }
    }
    double found = nearest < 0 ? 0 : similarity[previous][nearest];
    return found >= thresholds.part() && previousOf[nearest] >= 0
        ? new AlignedTopic(AlignmentKind.MERGED, previous, nearest, found)
        : new AlignedTopic(AlignmentKind.DIED, previous, -1, found);
  }

  private static int last(int[] values) {
    return values[values.length - 1];
  }

  /** Term → the topics that have it and the roots of their probabilities. */
  private static final class Postings {

    private final int[] starts;
    private final int[] topics;
    private final double[] roots;

    Postings(List<TopicWeights> all, int terms) {
      starts = new int[terms + 1];
      for (TopicWeights topic : all) {
        for (int term : topic.terms()) {
          starts[term + 1]++;
        }
      }
      Arrays.parallelPrefix(starts, Integer::sum);
      topics = new int[starts[terms]];
      roots = new double[starts[terms]];
      int[] next = starts.clone();
      for (int topic = 0; topic < all.size(); topic++) {
        TopicWeights weights = all.get(topic);
        double total = weights.total();
        for (int i = 0; i < weights.terms().length; i++) {
          int place = next[weights.terms()[i]]++;
          topics[place] = topic;
          roots[place] = Math.sqrt(weights.weights()[i] / total);
        }
      }
    }

    void addSimilarities(TopicWeights other, double[] similarity) {
      double total = other.total();
      for (int i = 0; i < other.terms().length; i++) {
        int term = other.terms()[i];
        double root = Math.sqrt(other.weights()[i] / total);
        for (int p = term + 1 < starts.length ? starts[term] : 0;
            term + 1 < starts.length && p < starts[term + 1];
            p++) {
          similarity[topics[p]] += root * roots[p];
        }
      }
      for (int topic = 0; topic < similarity.length; topic++) {
        similarity[topic] = Math.min(1, similarity[topic]);
      }
    }
  }
}
