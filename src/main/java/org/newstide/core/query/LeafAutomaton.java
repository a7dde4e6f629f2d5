package org.newstide.core.query;

import java.util.ArrayList;
import java.util.Arrays;
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
 * <p>Immutable but for that memory, a direct-mapped table of {@value #SLOTS} forms without locks:
 * threads may overwrite each other's entries, which costs a second look and changes no answer.
 */
final class LeafAutomaton {

  private static final int SLOTS = 1 << 15;
  private static final int[] NONE = {};
  private static final int ROOT = 0;

  private final Words[] leaves;
  private final Symbols symbols = new Symbols();
  private final Edges edges = new Edges();
  private final List<int[]> leavesAt = new ArrayList<>(List.of(NONE));
  private final Known[] memory = new Known[SLOTS];

  /** A form, the symbols that it satisfies, and the nodes that they lead to from the root. */
  private record Known(String form, int[] symbols, int[] opened) {}

  LeafAutomaton(Words[] leaves) {
    this.leaves = leaves;
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      insert(leaf);
    }
  }

  private void insert(int leaf) {
    int node = ROOT;
    for (String word : leaves[leaf].words()) {
      int symbol = symbols.number(word, leaves[leaf].spelling());
      int target = edges.target(node, symbol);
      node = target >= 0 ? target : edges.add(node, symbol, newNode());
    }
    int[] there = leavesAt.get(node);
    int[] more = Arrays.copyOf(there, there.length + 1);
    more[there.length] = leaf;
    leavesAt.set(node, more);
  }

  private int newNode() {
    leavesAt.add(NONE);
    return leavesAt.size() - 1;
  }

  /** The places of all leaves in an article. */
  Evidence scan(ArticleText article) {
    Evidence evidence = new Evidence(article, leaves.length);
    TokenizedText text = article.tokens();
    for (int token = 0; token < text.size(); token++) {
      for (int node : known(text.form(token)).opened) {
        arrive(node, token, token, evidence);
      }
    }
    evidence.sort();
    return evidence;
  }

  private void arrive(int node, int first, int token, Evidence evidence) {
    TokenizedText text = evidence.article().tokens();
    for (int leaf : leavesAt.get(node)) {
      if (leaves[leaf].confirmedAt(text, first)) {
        evidence.add(leaf, first, token - first + 1);
      }
    }
    int next = token + 1;
    if (!edges.leavesFrom(node)
        || next == text.size()
        || text.sentence(next) != text.sentence(first)) {
      return;
    }
    for (int symbol : known(text.form(next)).symbols) {
      int target = edges.target(node, symbol);
      if (target >= 0) {
        arrive(target, first, next, evidence);
      }
    }
  }

  private Known known(String form) {
    int hash = form.hashCode() * 0x9E3779B9;
    int slot = hash >>> 17;
    Known known = memory[slot];
    if (known == null || !known.form.equals(form)) {
      int[] satisfied = symbols.of(form);
      int[] opened =
          Arrays.stream(satisfied)
              .map(symbol -> edges.target(ROOT, symbol))
              .filter(node -> node >= 0)
              .toArray();
      known = new Known(form, satisfied, opened);
      memory[slot] = known;
    }
    return known;
  }
}
