package org.newstide.core.text;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The accepted phrases of one language, and the rule that joins tokens into them.
 *
 * <p>Tokens are joined so that the run has the fewest terms; among ways with equally few, the one
 * whose phrases have the greatest sum of scores is taken, and among equal sums the one with the
 * longer phrase first. This is longest match without its haste: a phrase at the left does not tear
 * a better one at its right. It is found exactly by dynamic programming from the right.
 *
 * <p>Immutable and thread-safe. Cost per token: one look-up, and one for each further token while
 * some phrase goes on that way.
 */
public final class PhraseModel implements Serializable {

  private static final long serialVersionUID = 1L;

  private final HashMap<String, Integer> tokenIds = new HashMap<>();
  private final String[] phrases;
  private final int[] lengths;
  private final double[] scores;
  // Open addressing: edge (node, token) → node. Nodes below phrases.length end that phrase.
  private final long[] edges;
  private final int[] targets;
  private final int longest;

  private PhraseModel(TreeMap<String, Double> scoreByPhrase) {
    phrases = scoreByPhrase.keySet().toArray(new String[0]);
    scores = scoreByPhrase.values().stream().mapToDouble(Double::doubleValue).toArray();
    lengths = Arrays.stream(phrases).mapToInt(PhraseModel::length).toArray();
    int slots = Integer.highestOneBit(Math.max(8, Arrays.stream(lengths).sum())) * 4;
    edges = new long[slots];
    targets = new int[slots];
    Arrays.fill(edges, -1);
    longest = fill();
  }

  /**
   * A model of these phrases.
   *
   * @param scoreByPhrase tokens in comparison form joined by {@code _}, at least two → score, a
   *     number of at least 0
   */
  public static PhraseModel of(Map<String, Double> scoreByPhrase) {
    scoreByPhrase.forEach(
        (phrase, score) -> {
          boolean whole = !("_" + phrase + "_").contains("__");
          if (length(phrase) < 2 || !whole) {
            throw new IllegalArgumentException(
                "phrase must be at least two tokens joined by _, found " + phrase);
          }
          if (!(score >= 0)) {
            throw new IllegalArgumentException("score must be at least 0, found " + score);
          }
        });
    return new PhraseModel(new TreeMap<>(scoreByPhrase));
  }

  /** The number of phrases. */
  public int size() {
    return phrases.length;
  }

  /**
   * Joins the tokens from {@code from} to before {@code to} of a text and appends the terms: tokens
   * as they are, phrases joined by {@code _}.
   */
  public void join(TokenizedText text, int from, int to, List<String> terms) {
    if (to - from == 1 || phrases.length == 0) {
      for (int t = from; t < to; t++) {
        terms.add(text.form(t));
      }
      return;
    }
    int length = to - from;
    int[] ids = new int[length];
    boolean any = false;
    for (int i = 0; i < length; i++) {
      ids[i] = tokenIds.getOrDefault(text.form(from + i), -1);
      any |= ids[i] >= 0;
    }
    int[] phraseAt = any ? bestPhrases(ids) : null;
    for (int i = 0; i < length; ) {
      int phrase = phraseAt == null ? -1 : phraseAt[i];
      terms.add(phrase < 0 ? text.form(from + i) : phrases[phrase]);
      i += phrase < 0 ? 1 : lengths[phrase];
    }
  }

  /** Per position the phrase to take if a term begins there; -1 for the token alone. */
  private int[] bestPhrases(int[] ids) {
    int[] fewestTerms = new int[ids.length + 1];
    double[] bestSum = new double[ids.length + 1];
    int[] phraseAt = new int[ids.length];
    for (int i = ids.length - 1; i >= 0; i--) {
      fewestTerms[i] = fewestTerms[i + 1] + 1;
      bestSum[i] = bestSum[i + 1];
      phraseAt[i] = -1;
      int node = ids[i] < 0 ? -1 : next(root(), ids[i]);
      for (int end = i + 1; node >= 0 && end < ids.length && ids[end] >= 0; ) {
        node = next(node, ids[end++]);
        if (node >= 0 && node < phrases.length) {
          int terms = fewestTerms[end] + 1;
          double sum = bestSum[end] + scores[node];
          if (terms < fewestTerms[i] || terms == fewestTerms[i] && sum >= bestSum[i]) {
            fewestTerms[i] = terms;
            bestSum[i] = sum;
            phraseAt[i] = node;
          }
        }
      }
    }
    return phraseAt;
  }

  /** The most tokens that a phrase has; 0 if there is none. */
  public int longest() {
    return longest;
  }

  private int root() {
    return phrases.length;
  }

  private int next(int node, int token) {
    long edge = (long) node << 32 | token;
    int slot = slot(edge);
    return edges[slot] == edge ? targets[slot] : -1;
  }

  private int slot(long edge) {
    int mask = edges.length - 1;
    int slot = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (edges[slot] != -1 && edges[slot] != edge) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /** Enters all phrases; returns the length of the longest. */
  private int fill() {
    int max = 0;
    int nextInner = phrases.length + 1;
    // Shorter phrases first, so that a longer one finds the node of its beginning.
    Integer[] order = new Integer[phrases.length];
    Arrays.setAll(order, p -> p);
    Arrays.sort(order, (p, q) -> Integer.compare(lengths[p], lengths[q]));
    for (int phrase : order) {
      String[] tokens = phrases[phrase].split("_");
      int node = root();
      for (int t = 0; t < tokens.length; t++) {
        Integer token = tokenIds.computeIfAbsent(tokens[t], any -> tokenIds.size());
        long edge = (long) node << 32 | token;
        int slot = slot(edge);
        if (edges[slot] == -1) {
          edges[slot] = edge;
          targets[slot] = t == tokens.length - 1 ? phrase : nextInner++;
        }
        node = targets[slot];
      }
      max = Math.max(max, tokens.length);
    }
    return max;
  }

  private static int length(String phrase) {
    int tokens = 1;
    for (int i = 0; i < phrase.length(); i++) {
      tokens += phrase.charAt(i) == '_' ? 1 : 0;
    }
    return tokens;
  }
}
