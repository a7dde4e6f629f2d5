package org.newstide.core.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.newstide.core.text.Folding;
import org.newstide.core.text.TokenizedText;

/**
 * Finds the words and phrases (leaves) of all queries in one pass over a text.
 *
 * <p>A trie whose edges are symbols. A symbol is what a leaf asks of one token: a form, the
 * beginning of a form, or either of these without diacritics. A token may satisfy several symbols
 * and most tokens satisfy none. Which ones depends on its form alone, so they are worked out once
 * per form and remembered for up to {@value #REMEMBERED_FORMS} forms: from then on a token costs
 * one look-up. Aho–Corasick's failure links would save little, as phrases are short and few tokens
 * open one. What case-sensitive leaves ask beyond the form is checked at the end of a path.
 *
 * <p>Immutable but for that memory, which changes no answer; safe for many threads.
 */
final class LeafAutomaton {

  static final int REMEMBERED_FORMS = 1 << 18;

  private static final int[] NONE = {};
  private static final int ROOT = 0;

  private final Words[] leaves;
  private final Map<Symbol, Integer> symbols = new HashMap<>();
  private final Edges edges = new Edges();
  private final List<int[]> leavesAt = new ArrayList<>(List.of(NONE));
  private final boolean anyPlain;
  private final int longestPrefix;
  private final Map<String, int[]> remembered = new ConcurrentHashMap<>();

  /** What a leaf asks of one token. */
  private record Symbol(String form, boolean prefix, boolean plain) {}

  /** Numbers the leaves while queries are compiled. */
  static final class Builder {

    private final Map<Words, Integer> numbers = new LinkedHashMap<>();

    /** The number of these words; equal words have the same. */
    int number(Words words) {
      QueryNode.check(numbers.size() < Evidence.LEAF_LIMIT, "themes must have fewer words");
      return numbers.computeIfAbsent(words, any -> numbers.size());
    }

    int size() {
      return numbers.size();
    }

    LeafAutomaton build() {
      return new LeafAutomaton(numbers.keySet().toArray(Words[]::new));
    }
  }

  private LeafAutomaton(Words[] leaves) {
    this.leaves = leaves;
    for (int leaf = 0; leaf < leaves.length; leaf++) {
      insert(leaf);
    }
    anyPlain = symbols.keySet().stream().anyMatch(Symbol::plain);
    longestPrefix =
        symbols.keySet().stream()
            .filter(Symbol::prefix)
            .mapToInt(symbol -> symbol.form().length())
            .max()
            .orElse(0);
  }

  private void insert(int leaf) {
    Words words = leaves[leaf];
    int node = ROOT;
    for (int i = 0; i < words.words().size(); i++) {
      boolean prefix = words.prefix() && i == words.words().size() - 1;
      boolean plain = words.spelling() == Spelling.PLAIN;
      // An exact word of a query is compared first in its folded form, then as it is written.
      String form = words.words().get(i);
      String compared = plain ? form : Folding.comparison(form);
      int symbol =
          symbols.computeIfAbsent(new Symbol(compared, prefix, plain), any -> symbols.size());
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

  /** The places of all leaves in a text. */
  Evidence scan(TokenizedText text) {
    Evidence evidence = new Evidence(text);
    for (int token = 0; token < text.size(); token++) {
      walk(ROOT, token, token, evidence);
    }
    evidence.sort();
    return evidence;
  }

  private void walk(int node, int first, int token, Evidence evidence) {
    TokenizedText text = evidence.text();
    for (int symbol : symbolsOf(text.form(token))) {
      int target = edges.target(node, symbol);
      if (target < 0) {
        continue;
      }
      for (int leaf : leavesAt.get(target)) {
        if (leaves[leaf].confirmedAt(text, first)) {
          evidence.add(leaf, first, token - first + 1);
        }
      }
      int next = token + 1;
      if (edges.leavesFrom(target)
          && next < text.size()
          && text.sentence(next) == text.sentence(first)) {
        walk(target, first, next, evidence);
      }
    }
  }

  private int[] symbolsOf(String form) {
    int[] known = remembered.get(form);
    if (known != null) {
      return known;
    }
    int[] found = computeSymbols(form);
    if (remembered.size() < REMEMBERED_FORMS) {
      remembered.put(form, found);
    }
    return found;
  }

  private int[] computeSymbols(String form) {
    List<Integer> found = new ArrayList<>();
    addSymbols(form, false, found);
    if (anyPlain) {
      addSymbols(Folding.withoutDiacritics(form), true, found);
    }
    return found.isEmpty() ? NONE : found.stream().mapToInt(Integer::intValue).toArray();
  }

  private void addSymbols(String form, boolean plain, List<Integer> found) {
    Integer whole = symbols.get(new Symbol(form, false, plain));
    if (whole != null) {
      found.add(whole);
    }
    for (int length = 1; length <= Math.min(longestPrefix, form.length()); length++) {
      Integer beginning = symbols.get(new Symbol(form.substring(0, length), true, plain));
      if (beginning != null) {
        found.add(beginning);
      }
    }
  }
}
