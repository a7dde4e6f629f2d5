package org.newstide.core.topics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Which terms each document has, and how often: immutable, rows compressed.
 *
 * <p>A row lists the document's tokens in ascending order of their terms, a term once for each time
 * that it occurs. Every document carries a key, unique in its corpus, that seeds its random
 * streams: what is sampled for a document depends on its key and never on its row, so a corpus may
 * be cut into matrices anyhow.
 *
 * <p>Holds at most 2³¹−9 tokens; 4 bytes each, and 12 a document.
 */
public final class DocumentTermMatrix implements Serializable {

  private static final long serialVersionUID = 1;

  private final int terms;
  private final long[] keys;
  private final int[] starts;
  private final int[] tokens;

  private DocumentTermMatrix(int terms, long[] keys, int[] starts, int[] tokens) {
    this.terms = terms;
    this.keys = keys;
    this.starts = starts;
    this.tokens = tokens;
  }

  /**
   * Collects rows.
   *
   * @param terms V, the size of the vocabulary, at least 1
   */
  public static Builder builder(int terms) {
    return new Builder(terms);
  }

  /** V, the size of the vocabulary. */
  public int terms() {
    return terms;
  }

  /** How many documents there are; rows count from 0. */
  public int documents() {
    return keys.length;
  }

  /** How many tokens there are in all documents together. */
  public int tokens() {
    return tokens.length;
  }

  /** The key of a document. */
  public long key(int document) {
    return keys[document];
  }

  /** Where the tokens of a document start; its end is the start of the next. */
  public int start(int document) {
    return starts[document];
  }

  /** How many tokens a document has. */
  public int length(int document) {
    return starts[document + 1] - starts[document];
  }

  /** The term of the token at a place in [0, {@link #tokens()}). */
  public int term(int place) {
    return tokens[place];
  }

  /** How often each term occurs, by term. */
  public int[] termFrequencies() {
    int[] frequencies = new int[terms];
    for (int term : tokens) {
      frequencies[term]++;
    }
    return frequencies;
  }

  /** The token terms themselves, for the inner loops of this package: never written. */
  int[] tokenTerms() {
    return tokens;
  }

  /** Collects the rows of a {@link DocumentTermMatrix}. Not safe for use by several threads. */
  public static final class Builder {

    private final int terms;
    private long[] keys = new long[16];
    private int[] starts = new int[17];
    private int[] tokens = new int[1024];
    private int documents;

    private Builder(int terms) {
      if (terms < 1) {
        throw new IllegalArgumentException("terms must be at least 1, found " + terms);
      }
      this.terms = terms;
    }

    /**
     * Adds a document. It may be empty.
     *
     * @param key unique in the corpus
     * @param tokens the term of each token, in any order
     * @throws IllegalArgumentException when a term is outside [0, V)
     */
    public Builder add(long key, int... tokens) {
      int end = open(key, tokens.length);
      System.arraycopy(tokens, 0, this.tokens, end, tokens.length);
      return close(end + tokens.length);
    }

    /**
     * Adds a document by its distinct terms.
     *
     * @param key unique in the corpus
     * @param distinct terms of the document
     * @param counts how often each occurs, at least 0
     */
    public Builder addCounts(long key, int[] distinct, int[] counts) {
      if (distinct.length != counts.length) {
        throw new IllegalArgumentException(
            "counts must be one for each of " + distinct.length + " terms, found " + counts.length);
      }
      int length = Arrays.stream(counts).reduce(0, Math::addExact);
      int end = open(key, length);
      for (int i = 0; i < distinct.length; i++) {
        Arrays.fill(tokens, end, end + counts[i], distinct[i]);
        end += counts[i];
      }
      return close(end);
    }

    /** The matrix of all rows so far. */
    public DocumentTermMatrix build() {
      return new DocumentTermMatrix(
          terms,
          Arrays.copyOf(keys, documents),
          Arrays.copyOf(starts, documents + 1),
          Arrays.copyOf(tokens, starts[documents]));
    }

    private int open(long key, int length) {
      if (documents == keys.length) {
        keys = Arrays.copyOf(keys, 2 * documents);
        starts = Arrays.copyOf(starts, 2 * documents + 1);
      }
      int start = starts[documents];
      int needed = Math.addExact(start, length);
      if (needed > tokens.length) {
        tokens = Arrays.copyOf(tokens, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * needed));
      }
      keys[documents] = key;
      return start;
    }

    private Builder close(int end) {
      int start = starts[documents];
      Arrays.sort(tokens, start, end);
      if (end > start && (tokens[start] < 0 || tokens[end - 1] >= terms)) {
        int found = tokens[start] < 0 ? tokens[start] : tokens[end - 1];
        throw new IllegalArgumentException("term must be in [0, " + terms + "), found " + found);
      }
      starts[++documents] = end;
      return this;
    }
  }
}
