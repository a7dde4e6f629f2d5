package org.newstide.pipeline.cooccurrence;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Map;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;

/**
 * An article reduced to what is counted: the sets of term ids of its sentences and of the whole.
 *
 * <p>{@link #pack} writes them into bytes, a small part of the tokens, so that they meet the
 * article's date and their like cheaply; {@link #unpack} reads them back. The integers are the
 * number of sentences with a token, then for each sentence with a chosen term the number of
 * different ones and their ids in ascending order.
 */
final class TermSets {

  private int[] packed = new int[1024];
  private int size;
  private int[] document = new int[1024];
  private int documentSize;

  /** The packed sets of an article. */
  byte[] pack(ArticleTokens article, Map<String, Integer> ids) {
    size = 1;
    int sentences = 0;
    for (Sentence sentence : article.sentences()) {
      if (!sentence.terms().isEmpty()) {
        sentences++;
        append(sentence, ids);
      }
    }
    packed[0] = sentences;
    ByteBuffer bytes = ByteBuffer.allocate(4 * size);
    bytes.asIntBuffer().put(packed, 0, size);
    return bytes.array();
  }

  /** Makes these the sets of a packed article. */
  void unpack(byte[] bytes) {
    IntBuffer integers = ByteBuffer.wrap(bytes).asIntBuffer();
    size = integers.remaining();
    if (size > packed.length) {
      packed = new int[2 * size];
      document = new int[2 * size];
    }
    integers.get(packed, 0, size);
    int words = 0;
    for (int place = 1; place < size; place = next(place)) {
      System.arraycopy(packed, place + 1, document, words, packed[place]);
      words += packed[place];
    }
    documentSize = sortDistinct(document, 0, words);
  }

  /** Sentences with a token, those without a chosen term among them. */
  int sentences() {
    return packed[0];
  }

  /** Hands each sentence with a chosen term to the visitor. */
  void forEachSentence(Visitor visitor) {
    for (int place = 1; place < size; place = next(place)) {
      visitor.visit(packed, place + 1, next(place));
    }
  }

  /** Hands the whole article to the visitor; the range may be empty. */
  void document(Visitor visitor) {
    visitor.visit(document, 0, documentSize);
  }

  /** Takes a set: the ids in a range of an array, ascending. The array is not to be kept. */
  interface Visitor {
    void visit(int[] ids, int from, int to);
  }

  private int next(int place) {
    return place + 1 + packed[place];
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
  private static int sortDistinct(int[] values, int from, int to) {
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
