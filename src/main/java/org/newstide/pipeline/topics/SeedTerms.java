package org.newstide.pipeline.topics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the terms of a vocabulary that the seeds of topics mean. */
final class SeedTerms {

  private static final int LONGEST = 8;

  private final Map<String, Integer> indices = new HashMap<>();

  /**
   * @param terms the term of each index
   */
  SeedTerms(List<String> terms) {
    for (int i = 0; i < terms.size(); i++) {
      indices.put(terms.get(i), i);
    }
  }

  /** The terms pinned by each seed. */
  List<int[]> pinned(List<TopicSeed> seeds) {
    return seeds.stream().map(this::terms).toList();
  }

  private int[] terms(TopicSeed seed) {
    return seed.terms().stream()
        .flatMap(phrase -> terms(phrase).stream())
        .mapToInt(Integer::intValue)
        .distinct()
        .sorted()
        .toArray();
  }

  /**
   * The terms that a phrase consists of, the longest first from the left; a phrase of several words
   * does not stand for its single words, which mean too much alone.
   */
  private List<Integer> terms(String phrase) {
    String[] words = phrase.strip().toLowerCase(Locale.ROOT).split("[ _]+");
    List<Integer> found = new ArrayList<>();
    int at = 0;
    while (at < words.length) {
      int length = longest(words, at);
      if (length > 0 && (length > 1 || words.length == 1)) {
        found.add(indices.get(join(words, at, length)));
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private int longest(String[] words, int from) {
    for (int length = Math.min(LONGEST, words.length - from); length > 0; length--) {
      if (indices.containsKey(join(words, from, length))) {
        return length;
      }
    }
    return 0;
  }

  private static String join(String[] words, int from, int length) {
    return String.join("_", List.of(words).subList(from, from + length));
  }
}
