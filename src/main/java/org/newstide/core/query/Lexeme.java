package org.newstide.core.query;

import java.util.Set;

/**
 * The smallest piece of a query: a parenthesis, an operator, or words with their switches.
 *
 * @param kind which of these
 * @param text the piece as written; for {@link Kind#WORDS} without switch, quotes and star
 * @param position offset of its first character in the query
 * @param spelling the switch before words; {@link Spelling#FOLDED} for everything else
 * @param prefix whether words end in a star
 */
record Lexeme(Kind kind, String text, int position, Spelling spelling, boolean prefix) {

  enum Kind {
    OPEN,
    CLOSE,
    AND,
    OR,
    NOT,
    NEAR,
    SENTENCE,
    PARAGRAPH,
    WORDS,
    END
  }

  static final String NEAR = "NEAR";

  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT", "SENTENCE", "PARAGRAPH");

  /** Whether a bare word is an operator. */
  static boolean isReserved(String word) {
    return OPERATORS.contains(word) || word.equals(NEAR) || word.startsWith(NEAR + "/");
  }

  static Lexeme operator(String word, int position) {
    Kind kind = OPERATORS.contains(word) ? Kind.valueOf(word) : Kind.NEAR;
    return new Lexeme(kind, word, position, Spelling.FOLDED, false);
  }

  static Lexeme mark(Kind kind, String text, int position) {
    return new Lexeme(kind, text, position, Spelling.FOLDED, false);
  }
}
