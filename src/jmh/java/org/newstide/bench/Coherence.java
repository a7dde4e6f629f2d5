package org.newstide.bench;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.newstide.core.topics.DocumentTermMatrix;

/** NPMI of the top terms over documents, and how many of all top terms are unlike. */
final class Coherence {

  private Coherence() {}

  static double npmi(int[][] topics, DocumentTermMatrix documents) {
    Map<Integer, BitSet> with = new HashMap<>();
    for (int[] topic : topics) {
      for (int term : topic) {
        with.put(term, new BitSet());
      }
    }
    for (int document = 0; document < documents.documents(); document++) {
      int start = documents.start(document);
      for (int i = start; i < start + documents.length(document); i++) {
        BitSet of = with.get(documents.term(i));
        if (of != null) {
          of.set(document);
        }
      }
    }
    return Arrays.stream(topics)
        .mapToDouble(topic -> npmi(topic, with, documents.documents()))
        .average()
        .orElse(Double.NaN);
  }

  private static double npmi(int[] topic, Map<Integer, BitSet> with, double documents) {
    double sum = 0;
    int pairs = 0;
    for (int i = 1; i < topic.length; i++) {
      for (int j = 0; j < i; j++) {
        BitSet a = with.get(topic[i]);
        BitSet b = with.get(topic[j]);
        BitSet both = (BitSet) a.clone();
        both.and(b);
        double p = both.cardinality() / documents;
        sum +=
            p == 0
                ? -1
                : p == 1
                    ? 1
                    : Math.log(p * documents * documents / a.cardinality() / b.cardinality())
                        / -Math.log(p);
        pairs++;
      }
    }
    return sum / pairs;
  }

  static double uniqueness(int[][] topics) {
    Set<Integer> unlike = new HashSet<>();
    int all = 0;
    for (int[] topic : topics) {
      for (int term : topic) {
        unlike.add(term);
        all++;
      }
    }
    return unlike.size() / (double) all;
  }
}
