package org.newstide.core.query;

import java.util.List;
import org.newstide.core.text.TokenizedText;

/**
 * A word or a phrase: tokens in a row.
 *
 * @param words one or more tokens in the spelling's canonical form
 * @param prefix whether the last of them may be just the beginning of a token
 * @param spelling which differences matter
 */
record Words(List<String> words, boolean prefix, Spelling spelling) implements QueryNode {

  /** More than any expression, and few enough for a length to fit its bits in {@link Evidence}. */
  static final int LIMIT = 100;

  Words {
    words = List.copyOf(words);
    QueryNode.check(
        !words.isEmpty() && words.size() <= LIMIT,
        "words must be 1 to " + LIMIT + " tokens, found " + words.size());
  }

  /** Whether these tokens of a text, whose folded forms agree, also agree in the spelling. */
  boolean confirmedAt(TokenizedText text, int first) {
    if (spelling != Spelling.EXACT) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      String found = spelling.canonical(text.surface(first + i));
      boolean beginning = prefix && i == words.size() - 1;
      if (beginning ? !found.startsWith(words.get(i)) : !found.equals(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int binding() {
    return ATOM_BINDING;
  }

  @Override
  public boolean local() {
    return true;
  }

  @Override
  public Finder compile(LeafAutomaton.Builder leaves) {
    return new Finder.Leaf(leaves.number(this), toString());
  }

  @Override
  public String toString() {
    String star = prefix ? "*" : "";
    boolean bare = words.size() == 1 && words.get(0).chars().allMatch(Character::isLetterOrDigit);
    // A bare word is no operator here: it is in lower case or has a sign before it.
    String quote = bare ? "" : "\"";
    return spelling.sign() + quote + String.join(" ", words) + star + quote;
  }
}
