package org.newstide.core.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.newstide.core.text.TokenizedText;

/**
 * Finds the words and phrases (leaves) of all queries in one pass over a text.
 *
 * <p>A trie whose edges are {@link Symbols}. Which of them a token satisfies depends on its form
 * alone, so that and where it leads from the root are worked out once per form and remembered: from
 * then on a token that begins no leaf costs one look-up. Aho–Corasick's failure links would save
 * little, as phrases are short and few tokens open one. What case-sensitive leaves ask beyond the
 * form is checked at the end of a path.
 *
 * <p>Immutable but for that memory, a table of {@value #SLOTS} forms without locks: threads may
 * overwrite each other's entries, which costs a second look and changes no answer. What came first
 * stays, as frequent forms come early; a rare one that finds no place is looked up each time.
 */
final class LeafAutomaton {

  private static final int SLOT_BITS = 15;
  private static final int SLOTS = 1 << SLOT_BITS;
  private static final int PROBES = 8;
  private static final int[] NONE = {};
  private static final int ROOT = 0;

  private final Words[] leaves;
  private final Symbols symbols = new Symbols();
  private final Edges edges = new Edges();

  /** Symbols of edges that do not leave the root. */
  private final BitSet inner = new BitSet();

  /** Node → the leaves that end there. */
  private final int[][] leavesAt;

  /** Leaf → whether its capitals are still to be looked at. */
  private final boolean[] exact;

  private final Known[] memory = new Known[SLOTS + PROBES];

  /** The hash of the form in each slot, so that few others are touched. */
  private final int[] hashes = new int[SLOTS + PROBES];

  /** A form, the inner symbols that it satisfies, and the nodes that it opens from the root. */
  private record Known(String form, int[] symbols, int[] opened) {

    boolean isOf(String other) {
      return form == other || form.equals(other);
    }
  }

  LeafAutomaton(Words[] leaves) {
    this.leaves = leaves;
    List<int[]> nodes = new ArrayList<>(List.of(NONE));
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      insert(leaf, nodes);
    }
    leavesAt = nodes.toArray(int[][]::new);
    exact = new boolean[leaves.length];
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      exact[leaf] = leaves[leaf].spelling() == Spelling.EXACT;
    }
  }

  private void insert(int leaf, List<int[]> nodes) {
    int node = ROOT;
    for (String word : leaves[leaf].words()) {
      int symbol = symbols.number(word, leaves[leaf].spelling());
      if (node != ROOT) {
        inner.set(symbol);
      }
      int target = edges.target(node, symbol);
      if (target < 0) {
        target = edges.add(node, symbol, nodes.size());
        nodes.add(NONE);
      }
      node = target;
    }
    int[] there = nodes.get(node);
    int[] more = Arrays.copyOf(there, there.length + 1);
    more[there.length] = leaf;
    nodes.set(node, more);
  }

  /** The places of all leaves in an article. */
  Evidence scan(ArticleText article) {
    Evidence evidence = new Evidence(article, leaves.length);
    TokenizedText text = article.tokens();
    Known[] tokens = new Known[text.size()];
    for (int token = 0; token < tokens.length; token++) {
      tokens[token] = known(text.form(token));
    }
    for (int token = 0; token < tokens.length; token++) {
      for (int node : tokens[token].opened) {
        arrive(node, token, token, tokens, evidence);
      }
    }
    evidence.sort();
    return evidence;
  }

  private void arrive(int node, int first, int token, Known[] tokens, Evidence evidence) {
    TokenizedText text = evidence.article().tokens();
    for (int leaf : leavesAt[node]) {
      if (!exact[leaf] || leaves[leaf].confirmedAt(text, first)) {
        evidence.add(leaf, first, token - first + 1);
      }
    }
    int next = token + 1;
    if (next == tokens.length || tokens[next].symbols.length == 0 || !edges.leavesFrom(node)) {
      return;
    }
    if (text.sentence(next) != text.sentence(first)) {
      return;
    }
    for (int symbol : tokens[next].symbols) {
      int target = edges.target(node, symbol);
      if (target >= 0) {
        arrive(target, first, next, tokens, evidence);
      }
    }
  }

  private Known known(String form) {
    int hash = form.hashCode() * 0x9E3779B9;
    int slot = hash >>> Integer.SIZE - SLOT_BITS;
    for (int last = slot + PROBES; slot < last; slot++) {
      if (hashes[slot] == hash || hashes[slot] == 0) {
        Known known = memory[slot];
        if (known == null) {
          known = look(form);
          memory[slot] = known;
          hashes[slot] = hash;
          return known;
        }
        if (known.isOf(form)) {
          return known;
        }
      }
    }
    return look(form);
  }

  private Known look(String form) {
    int[] satisfied = symbols.of(form);
    if (satisfied.length == 0) {
      return new Known(form, NONE, NONE);
    }
    int[] opened =
        Arrays.stream(satisfied)
            .map(symbol -> edges.target(ROOT, symbol))
            .filter(node -> node >= 0)
            .toArray();
    return new Known(form, Arrays.stream(satisfied).filter(inner::get).toArray(), opened);
  }
}
