package org.newstide.core.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * Words with stars, found by what a token begins with, ends with, or holds: a look-up for each
 * beginning, end or piece of the token as long as an anchor, however many words there are.
 */
final class WildcardIndex {

  private record Numbered(Wildcard wildcard, int symbol) {}

  private final Map<String, List<Numbered>> byHead = new HashMap<>();
  private final Map<String, List<Numbered>> byTail = new HashMap<>();
  private final Map<String, List<Numbered>> byMiddle = new HashMap<>();
  private int longest;

  void add(Wildcard wildcard, int symbol) {
    Map<String, List<Numbered>> index =
        !wildcard.head().isEmpty() ? byHead : !wildcard.tail().isEmpty() ? byTail : byMiddle;
    index
        .computeIfAbsent(wildcard.anchor(), any -> new ArrayList<>())
        .add(new Numbered(wildcard, symbol));
    longest = Math.max(longest, wildcard.anchor().length());
  }

  /** Hands on the symbols of all words that the token is. */
  void find(String token, IntConsumer found) {
    int length = token.length();
    for (int i = 1; i <= Math.min(longest, length); i++) {
      accept(byHead, token.substring(0, i), token, found);
      accept(byTail, token.substring(length - i), token, found);
    }
    if (byMiddle.isEmpty()) {
      return;
    }
    for (String anchor : byMiddle.keySet()) {
      if (token.contains(anchor)) {
        accept(byMiddle, anchor, token, found);
      }
    }
  }

  private static void accept(
      Map<String, List<Numbered>> index, String anchor, String token, IntConsumer found) {
    for (Numbered candidate : index.getOrDefault(anchor, List.of())) {
      if (candidate.wildcard().matches(token)) {
        found.accept(candidate.symbol());
      }
    }
  }
}
