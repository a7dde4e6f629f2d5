package org.newstide.core.text;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  // Tokens that stand in any phrase, open addressing; the slot is the token's id.
  private final String[] tokens;
  // By token id: the node that phrases beginning with it go on from; -1 if there are none.
  private final int[] firstNodes;
  private final String[] phrases;
  private final int[] lengths;
  private final double[] scores;
  // Open addressing: edge (node, token id) → node. Nodes below phrases.length end that phrase.
  private final long[] edges;
  private final int[] targets;
  private final int longest;

  private PhraseModel(TreeMap<String, Double> scoreByPhrase) {
    phrases = scoreByPhrase.keySet().toArray(new String[0]);
    scores = scoreByPhrase.values().stream().mapToDouble(Double::doubleValue).toArray();
    lengths = Arrays.stream(phrases).mapToInt(PhraseModel::length).toArray();
    int all = Arrays.stream(lengths).sum();
    tokens = new String[powerOfTwoAbove(2 * distinctTokens(scoreByPhrase.keySet()))];
    firstNodes = new int[tokens.length];
    Arrays.fill(firstNodes, -1);
    edges = new long[powerOfTwoAbove(2 * (all - phrases.length))];
    targets = new int[edges.length];
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
      ids[i] = id(text.form(from + i));
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
      int node = ids[i] < 0 ? -1 : firstNodes[ids[i]];
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

  /** The id of a token; -1 if no phrase has it. */
  private int id(String token) {
    int slot = tokenSlot(token);
    return tokens[slot] == null ? -1 : slot;
  }

  private int tokenSlot(String token) {
    int mask = tokens.length - 1;
    int slot = token.hashCode() * 0x9E3779B9 >>> 8 & mask;
    while (tokens[slot] != null && !tokens[slot].equals(token)) {
      slot = slot + 1 & mask;
    }
    return slot;
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
    int nextInner = phrases.length;
    // Shorter phrases first, so that a longer one finds the node of its beginning.
    Integer[] order = new Integer[phrases.length];
    Arrays.setAll(order, p -> p);
    Arrays.sort(order, (p, q) -> Integer.compare(lengths[p], lengths[q]));
    for (int phrase : order) {
      String[] parts = phrases[phrase].split("_");
      int first = enter(parts[0]);
      if (firstNodes[first] < 0) {
        firstNodes[first] = nextInner++;
      }
      int node = firstNodes[first];
      for (int t = 1; t < parts.length; t++) {
        long edge = (long) node << 32 | enter(parts[t]);
        int slot = slot(edge);
        if (edges[slot] == -1) {
          edges[slot] = edge;
          targets[slot] = t == parts.length - 1 ? phrase : nextInner++;
        }
        node = targets[slot];
      }
      max = Math.max(max, parts.length);
    }
    return max;
  }

  private int enter(String token) {
    int slot = tokenSlot(token);
    tokens[slot] = token;
    return slot;
  }

  private static int distinctTokens(Set<String> phrases) {
    Set<String> distinct = new HashSet<>();
    for (String phrase : phrases) {
      distinct.addAll(Arrays.asList(phrase.split("_")));
    }
    return distinct.size();
  }

  private static int powerOfTwoAbove(int size) {
    return Integer.highestOneBit(Math.max(4, size)) * 2;
  }

  private static int length(String phrase) {
    int tokens = 1;
    for (int i = 0; i < phrase.length(); i++) {
      tokens += phrase.charAt(i) == '_' ? 1 : 0;
    }
    return tokens;
  }
}
