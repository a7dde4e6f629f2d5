package org.newstide.core.query;

import java.util.List;
import org.newstide.core.text.TokenizedText;

/**
 * A word or a phrase: tokens in a row.
 *
 * @param words one or more tokens in the spelling's canonical form; stars in them as in {@link
 *     Wildcard}
 * @param spelling which differences matter
 */
record Words(List<String> words, Spelling spelling) implements QueryNode {

  /** More than any expression, and few enough for a length to fit its bits in {@link Evidence}. */
  static final int LIMIT = 100;

  Words {
    words = List.copyOf(words);
    QueryNode.check(
        !words.isEmpty() && words.size() <= LIMIT,
        "words must be 1 to " + LIMIT + " tokens, found " + words.size());
    for (String word : words) {
      String flaw = Wildcard.is(word) ? Wildcard.flaw(word) : null;
      QueryNode.check(flaw == null, "a word must have " + flaw + ", found " + word);
    }
  }

  /** Whether these tokens of a text, whose folded forms agree, also agree in the spelling. */
  boolean confirmedAt(TokenizedText text, int first) {
    if (spelling != Spelling.EXACT) {
      return true;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!agrees(words.get(i), text, first + i)) {
        return false;
      }
    }
    return true;
  }

  private boolean agrees(String word, TokenizedText text, int token) {
    if (stands(word, text, token)) {
      return true;
    }
    String form = text.form(token);
    // What is folded as it stands has no capitals, and needs no other form worked out.
    boolean folded = stands(form, text, token);
    return agrees(word, folded ? form : spelling.canonical(text.surface(token)));
  }

  /** Whether a token reads so to the letter. */
  private static boolean stands(String word, TokenizedText text, int token) {
    int start = text.start(token);
    return text.end(token) - start == word.length() && text.text().startsWith(word, start);
  }

  /** Whether a token, in the spelling's canonical form, is the word. */
  static boolean agrees(String word, String token) {
    return Wildcard.is(word) ? Wildcard.of(word).matches(token) : word.equals(token);
  }

  @Override
  public int binding() {
    return ATOM_BINDING;
  }

  @Override
  public List<QueryNode> parts() {
    return List.of();
  }

  @Override
  public boolean local() {
    return true;
  }

  @Override
  public Finder compile(Compilation compilation) {
    return new LeafFinder(compilation.leaf(this), words.size(), toString());
  }

  @Override
  public String toString() {
    // A bare word is no operator here: it is in lower case or has a sign before it.
    boolean bare =
        words.size() == 1
            && words.get(0).chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '*');
    String quote = bare ? "" : "\"";
    return spelling.sign() + quote + String.join(" ", words) + quote;
  }
}
