package org.newstide.core.text;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;

/**
 * Joins the words of a run into phrases. A buffer for one thread, filled again and again.
 *
 * <p>Words are joined so that the run has the fewest terms; among ways with equally few, the one
 * whose phrases have the greatest sum of scores is taken, and among equal sums the one with the
 * longer phrase first. This is longest match without its haste: a phrase at the left does not tear
 * a better one at its right. It is found exactly, by dynamic programming from the right.
 *
 * <p>A phrase is found by its tokens, whatever words they were cut into, but it begins and ends
 * where words do. Cost per token: one step, and one look-up for each further token while some
 * phrase goes on that way.
 */
public final class PhraseJoiner {

  private final PhraseModel model;
  private int[] tokens = new int[64];
  // True at tokens that begin a word; one more, behind the last, is true.
  private boolean[] begins = new boolean[64];
  private int[] phraseAt = new int[64];
  private int[] endAt = new int[64];
  private int[] fewestTerms = new int[64];
  private double[] bestSum = new double[64];
  private int size;
  private boolean hopeful;

  /** A buffer for this model. */
  public PhraseJoiner(PhraseModel model) {
    this.model = requireNonNull(model, "model");
  }

  /** Empties the run. */
  public void clear() {
    size = 0;
    hopeful = false;
  }

  /** Appends a word to the run by the ids of its tokens, as {@link PhraseModel#id} gives them. */
  public void add(int... wordTokens) {
    if (size + wordTokens.length >= tokens.length) {
      grow(size + wordTokens.length);
    }
    for (int t = 0; t < wordTokens.length; t++) {
      tokens[size] = wordTokens[t];
      begins[size++] = t == 0;
    }
    hopeful |= model.first(wordTokens[0]) >= 0;
  }

  /** Finds the phrases of the run; to be called when all words are there. */
  public void join() {
    if (!hopeful) {
      Arrays.fill(phraseAt, 0, size, -1);
      return;
    }
    begins[size] = true;
    fewestTerms[size] = 0;
    bestSum[size] = 0;
    int wordEnd = size;
    for (int i = size - 1; i >= 0; i--) {
      if (begins[i]) {
        fewestTerms[i] = fewestTerms[wordEnd] + 1;
        bestSum[i] = bestSum[wordEnd];
        phraseAt[i] = -1;
        tryPhrases(i);
        wordEnd = i;
      }
    }
  }

  private void tryPhrases(int from) {
    int node = model.first(tokens[from]);
    for (int end = from + 1; node >= 0 && end < size && tokens[end] >= 0; ) {
      node = model.next(node, tokens[end++]);
      if (node >= 0 && node < model.size() && begins[end]) {
        int terms = fewestTerms[end] + 1;
        double sum = bestSum[end] + model.score(node);
        if (terms < fewestTerms[from] || terms == fewestTerms[from] && sum >= bestSum[from]) {
          fewestTerms[from] = terms;
          bestSum[from] = sum;
          phraseAt[from] = node;
          endAt[from] = end;
        }
      }
    }
  }

  /**
   * The number of the phrase that begins at a token of the run; -1 if the word there stands alone.
   * Asked only where a term begins: at 0, and behind a term.
   */
  public int phraseAt(int token) {
    return phraseAt[token];
  }

  /** The token behind the phrase that begins at a token. */
  public int endAt(int token) {
    return endAt[token];
  }

  private void grow(int needed) {
    int capacity = Math.max(needed + 1, tokens.length * 2);
    tokens = Arrays.copyOf(tokens, capacity);
    begins = Arrays.copyOf(begins, capacity);
    phraseAt = Arrays.copyOf(phraseAt, capacity);
    endAt = Arrays.copyOf(endAt, capacity);
    fewestTerms = Arrays.copyOf(fewestTerms, capacity);
    bestSum = Arrays.copyOf(bestSum, capacity);
  }
}
