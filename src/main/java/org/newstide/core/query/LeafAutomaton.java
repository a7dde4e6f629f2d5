package org.newstide.core.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
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
 * <p>Immutable but for that memory. Threads may work out the same form twice and overwrite one
 * another's equal answers. Forms without a number are looked up each time.
 */
final class LeafAutomaton {

  private static final int[] NONE = {};
  private static final int[] NO_STEPS = {0};
  private static final int ROOT = 0;

  private final Words[] leaves;
  private final Symbols symbols = new Symbols();
  private final Edges edges = new Edges();

  /** Symbols of edges that do not leave the root. */
  private final BitSet inner = new BitSet();

  /** Node → the leaves that end there. */
  private final int[][] leavesAt;

  /** The nodes where any leaf ends: few bits, as most that are passed end none. */
  private final BitSet ends = new BitSet();

  /** Leaf → whether its capitals are still to be looked at. */
  private final boolean[] exact;

  /**
   * The number of a form → how many nodes it opens from the root, these nodes, and the inner
   * symbols that it satisfies: one array, as each costs a visit to memory for every token.
   */
  private final AtomicReferenceArray<int[]> memory =
      new AtomicReferenceArray<>(TokenizedText.NUMBERS);

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
    ends.set(node);
  }

  /** The places of all leaves in an article. */
  Evidence scan(ArticleText article) {
    Evidence evidence = new Evidence(article, leaves.length);
    TokenizedText text = article.tokens();
    int[][] steps = new int[text.size()][];
    for (int token = 0; token < steps.length; token++) {
      steps[token] = steps(text, token);
    }
    for (int token = 0; token < steps.length; token++) {
      int[] here = steps[token];
      for (int i = 1; i <= here[0]; i++) {
        arrive(here[i], token, token, steps, evidence);
      }
    }
    evidence.sort();
    return evidence;
  }

  private void arrive(int node, int first, int token, int[][] steps, Evidence evidence) {
    TokenizedText text = evidence.article().tokens();
    if (ends.get(node)) {
      for (int leaf : leavesAt[node]) {
        if (!exact[leaf] || leaves[leaf].confirmedAt(text, first)) {
          evidence.add(leaf, first, token - first + 1);
        }
      }
    }
    int next = token + 1;
    if (next == steps.length) {
      return;
    }
    int[] symbols = steps[next];
    for (int i = symbols[0] + 1; i < symbols.length; i++) {
      int target = edges.target(node, symbols[i]);
      if (target >= 0 && text.sentence(next) == text.sentence(first)) {
        arrive(target, first, next, steps, evidence);
      }
    }
  }

  private int[] steps(TokenizedText text, int token) {
    int number = text.number(token);
    if (number == TokenizedText.UNNUMBERED) {
      return stepsOf(text.form(token));
    }
    int[] known = memory.getAcquire(number);
    if (known == null) {
      known = stepsOf(text.form(token));
      memory.setRelease(number, known);
    }
    return known;
  }

  private int[] stepsOf(String form) {
    int[] satisfied = symbols.of(form);
    int[] steps = new int[1 + 2 * satisfied.length];
    int size = 1;
    for (int symbol : satisfied) {
      int node = edges.target(ROOT, symbol);
      if (node >= 0) {
        steps[size++] = node;
      }
    }
    steps[0] = size - 1;
    for (int symbol : satisfied) {
      if (inner.get(symbol)) {
        steps[size++] = symbol;
      }
    }
    return size == 1 ? NO_STEPS : Arrays.copyOf(steps, size);
  }
}
