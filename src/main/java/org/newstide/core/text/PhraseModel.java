package org.newstide.core.text;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The accepted phrases of one language: a trie over tokens.
 *
 * <p>Immutable and thread-safe; {@link PhraseJoiner} has the rule by which words are joined.
 */
public final class PhraseModel implements Serializable {

  private static final long serialVersionUID = 1L;

  // Tokens that stand in any phrase, open addressing; the slot is the token's id.
  private final String[] tokens;
  // By token id: the node that phrases beginning with it go on from; -1 if there are none.
  private final int[] firstNodes;
  private final String[] phrases;
  private final double[] scores;
  // Open addressing: edge (node, token id) → node. Nodes below phrases.length end that phrase.
  private final long[] edges;
  private final int[] targets;

  private PhraseModel(TreeMap<String, Double> scoreByPhrase) {
    phrases = scoreByPhrase.keySet().toArray(new String[0]);
    scores = scoreByPhrase.values().stream().mapToDouble(Double::doubleValue).toArray();
    int all = scoreByPhrase.keySet().stream().mapToInt(PhraseModel::length).sum();
    tokens = new String[powerOfTwoAbove(2 * distinctTokens(scoreByPhrase.keySet()))];
    firstNodes = new int[tokens.length];
    Arrays.fill(firstNodes, -1);
    edges = new long[powerOfTwoAbove(2 * (all - phrases.length))];
    targets = new int[edges.length];
    Arrays.fill(edges, -1);
    fill();
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

  /** A phrase by its number: its tokens joined by {@code _}. */
  public String phrase(int phrase) {
    return phrases[phrase];
  }

  double score(int phrase) {
    return scores[phrase];
  }

  /** The id of a token; -1 if no phrase has it. */
  public int id(String token) {
    int slot = tokenSlot(token);
    return tokens[slot] == null ? -1 : slot;
  }

  /** The node behind the first token of a phrase; -1 if no phrase begins so. */
  int first(int token) {
    return token < 0 ? -1 : firstNodes[token];
  }

  /**
   * The node behind a further token; -1 if no phrase goes on so. A node that ends a phrase is its
   * number.
   */
  int next(int node, int token) {
    long edge = (long) node << 32 | token;
    int slot = slot(edge);
    return edges[slot] == edge ? targets[slot] : -1;
  }

  private int tokenSlot(String token) {
    int mask = tokens.length - 1;
    int slot = token.hashCode() * 0x9E3779B9 >>> 8 & mask;
    while (tokens[slot] != null && !tokens[slot].equals(token)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private int slot(long edge) {
    int mask = edges.length - 1;
    int slot = (int) ((edge * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (edges[slot] != -1 && edges[slot] != edge) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void fill() {
    int nextInner = phrases.length;
    // Shorter phrases first, so that a longer one finds the node of its beginning.
    Integer[] order = new Integer[phrases.length];
    Arrays.setAll(order, p -> p);
    Arrays.sort(order, (p, q) -> Integer.compare(length(phrases[p]), length(phrases[q])));
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
    }
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
