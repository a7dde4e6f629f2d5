package org.newstide.pipeline.topics;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;

/**
 * Counts how often each chosen term stands in an article.
 *
 * <p>Counts are packed: the indices of the terms that occur, ascending, then as many counts, four
 * bytes each. Not safe for several threads.
 */
final class TermCounts {

  private final Index index;

  /** All zero between articles. */
  private final int[] counts;

  private int[] terms = new int[256];

  TermCounts(Index index) {
    this.index = index;
    this.counts = new int[index.size()];
  }

  /** The packed counts of an article; empty if it has no chosen term. */
  byte[] pack(ArticleTokens article) {
    int size = 0;
    for (Sentence sentence : article.sentences()) {
      for (String word : sentence.terms()) {
        Integer term = index.of(word);
        if (term != null && counts[term]++ == 0) {
          terms = size == terms.length ? Arrays.copyOf(terms, 2 * size) : terms;
          terms[size++] = term;
        }
      }
    }
    Arrays.sort(terms, 0, size);
    ByteBuffer bytes = ByteBuffer.allocate(8 * size);
    IntBuffer packed = bytes.asIntBuffer().put(terms, 0, size);
    for (int i = 0; i < size; i++) {
      packed.put(counts[terms[i]]);
      counts[terms[i]] = 0;
    }
    return bytes.array();
  }

  /** The indices of the terms in packed counts, ascending. */
  static int[] terms(byte[] packed) {
    int[] terms = new int[packed.length / 8];
    ByteBuffer.wrap(packed).asIntBuffer().get(terms);
    return terms;
  }

  /** The counts of these terms. */
  static int[] counts(byte[] packed) {
    int[] counts = new int[packed.length / 8];
    ByteBuffer.wrap(packed).asIntBuffer().position(counts.length).get(counts);
    return counts;
  }

  /** Term → index, in the order of a list. Immutable; broadcast once. */
  static final class Index implements Serializable {

    private final Map<String, Integer> indices = new HashMap<>();

    Index(List<String> terms) {
      for (int i = 0; i < terms.size(); i++) {
        indices.put(terms.get(i), i);
      }
    }

    /** Null for a term that was not chosen. */
    Integer of(String term) {
      return indices.get(term);
    }

    int size() {
      return indices.size();
    }
  }
}
