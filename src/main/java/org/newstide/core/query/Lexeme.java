package org.newstide.core.query;

import java.util.Map;
import java.util.Set;

/**
 * The smallest piece of a query: a mark, an operator, or words with their switch.
 *
 * @param kind which of these
 * @param text the piece as written; for {@link Kind#WORDS} without switch and quotes
 * @param position offset of its first character in the query
 * @param spelling the switch before words or a parenthesis; null if there is none
 */
record Lexeme(Kind kind, String text, int position, Spelling spelling) {

  enum Kind {
    OPEN,
    CLOSE,
    COMMA,
    AND,
    OR,
    NOT,
    NEAR,
    SCOPE,
    AT_LEAST,
    REFERENCE,
    WORDS,
    END
  }

  /** Stands where a distance follows: {@code NEAR/5}. */
  static final char DISTANCE = '/';

  static final String AT = "AT";
  static final String LEAST = "LEAST";

  private static final Set<String> DISTANCES = Set.of("NEAR", "BEFORE", "AFTER");

  private static final Map<String, Kind> OPERATORS =
      Map.of(
          "AND", Kind.AND,
          "OR", Kind.OR,
          "NOT", Kind.NOT,
          "SENTENCE", Kind.SCOPE,
          "PARAGRAPH", Kind.SCOPE,
          "TITLE", Kind.SCOPE,
          "LEAD", Kind.SCOPE,
          "THEME", Kind.REFERENCE,
          "ACTOR", Kind.REFERENCE);

  /** What a bare word is if it is an operator, else {@link Kind#WORDS}. */
  static Kind kindOf(String word) {
    int slash = word.indexOf(DISTANCE);
    return DISTANCES.contains(slash < 0 ? word : word.substring(0, slash))
        ? Kind.NEAR
        : OPERATORS.getOrDefault(word, Kind.WORDS);
  }

  static Lexeme mark(Kind kind, String text, int position) {
    return new Lexeme(kind, text, position, null);
  }
}
