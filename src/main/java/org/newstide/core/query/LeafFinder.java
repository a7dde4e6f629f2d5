package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds a word or phrase.
 *
 * @param number that of the words in the automaton
 * @param length how many tokens they are
 * @param branch the words in canonical form
 */
record LeafFinder(int number, int length, String branch) implements Finder {

  @Override
  public List<Span> find(Evidence evidence, int from, int to) {
    if (!evidence.has(number)) {
      return List.of();
    }
    List<Span> places = new ArrayList<>(4);
    evidence.collect(number, from, to, branch, places);
    return places;
  }

  @Override
  public List<Need> needs() {
    return List.of(new Need(new int[] {number}, 1.0 / (length * length)));
  }
}
