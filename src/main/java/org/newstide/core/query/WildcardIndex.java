package org.newstide.core.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words with stars, found by what a token begins with, ends with, or holds: a look-up for each
 * beginning and end that is no longer than one of a word, and a search for each piece between two
 * stars.
 */
final class WildcardIndex {

  private record Numbered(Wildcard wildcard, int symbol) {}

  private final Map<String, List<Numbered>> byHead = new HashMap<>();
  private final Map<String, List<Numbered>> byTail = new HashMap<>();
  private final Map<String, List<Numbered>> byMiddle = new HashMap<>();
  private int longestHead;
  private int longestTail;

  void add(Wildcard wildcard, int symbol) {
    Map<String, List<Numbered>> index = byMiddle;
    if (!wildcard.head().isEmpty()) {
      index = byHead;
      longestHead = Math.max(longestHead, wildcard.head().length());
    } else if (!wildcard.tail().isEmpty()) {
      index = byTail;
      longestTail = Math.max(longestTail, wildcard.tail().length());
    }
    index
        .computeIfAbsent(wildcard.anchor(), any -> new ArrayList<>())
        .add(new Numbered(wildcard, symbol));
  }

  /** The numbers given, and behind them the symbols of all words that the token is. */
  int[] find(String token, int[] others) {
    int[] found = others;
    int length = token.length();
    for (int i = Math.min(longestHead, length); i > 0; i--) {
      found = matching(byHead.get(token.substring(0, i)), token, found);
    }
    for (int i = Math.min(longestTail, length); i > 0; i--) {
      found = matching(byTail.get(token.substring(length - i)), token, found);
    }
    for (Map.Entry<String, List<Numbered>> middle : byMiddle.entrySet()) {
      if (token.contains(middle.getKey())) {
        found = matching(middle.getValue(), token, found);
      }
    }
    return found;
  }

  private static int[] matching(List<Numbered> candidates, String token, int[] others) {
    int[] found = others;
    if (candidates != null) {
      for (Numbered candidate : candidates) {
        if (candidate.wildcard().matches(token)) {
          found = Symbols.with(found, candidate.symbol());
        }
      }
    }
    return found;
  }
}
