package org.newstide.pipeline.cooccurrence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;

/**
 * An article reduced to what is counted: the sets of term ids of its sentences.
 *
 * <p>Packed as integers into bytes, so that it is a small part of the tokens when it meets the
 * article's date in a shuffle: the id of the language's units, the number of sentences with a
 * token, then for each sentence with a chosen term the number of different ones and their ids in
 * ascending order.
 */
final class TermSets {

  private final TermIds termIds;
  private int[] packed = new int[1024];
  private int size;

  TermSets(TermIds termIds) {
    this.termIds = termIds;
  }

  /** The packed sets; null if no term of the article's language was chosen. */
  byte[] pack(ArticleTokens article) {
    Map<String, Integer> ids = termIds.idsOf(article.language());
    if (ids == null) {
      return null;
    }
    size = 2;
    int sentences = 0;
    for (Sentence sentence : article.sentences()) {
      if (!sentence.terms().isEmpty()) {
        sentences++;
        append(sentence, ids);
      }
    }
    packed[0] = termIds.unitsOf(article.language());
    packed[1] = sentences;
    ByteBuffer bytes = ByteBuffer.allocate(4 * size);
    bytes.asIntBuffer().put(packed, 0, size);
    return bytes.array();
  }

  private void append(Sentence sentence, Map<String, Integer> ids) {
    int needed = size + 1 + sentence.terms().size();
    if (needed > packed.length) {
      packed = Arrays.copyOf(packed, 2 * needed);
    }
    int start = size + 1;
    int end = start;
    for (String term : sentence.terms()) {
      Integer id = ids.get(term);
      if (id != null) {
        packed[end++] = id;
      }
    }
    int distinct = sortDistinct(packed, start, end);
    if (distinct > 0) {
      packed[size] = distinct;
      size = start + distinct;
    }
  }

  /** Sorts a range and moves its different values to its front; their number. */
  static int sortDistinct(int[] values, int from, int to) {
    Arrays.sort(values, from, to);
    int end = from;
    for (int i = from; i < to; i++) {
      if (i == from || values[i] != values[i - 1]) {
        values[end++] = values[i];
      }
    }
    return end - from;
  }
}
