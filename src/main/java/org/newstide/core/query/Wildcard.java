package org.newstide.core.query;

/**
 * A word with stars, each of which stands for any number of characters.
 *
 * @param head what the token begins with; may be empty
 * @param middle what lies between two stars; empty if there is one star
 * @param tail what the token ends with; may be empty
 */
record Wildcard(String head, String middle, String tail) {

  static final char STAR = '*';
  static final int MOST_STARS = 2;

  /** Fewer letters would stand in half of all tokens. */
  static final int FEWEST_LETTERS_BEHIND_STAR = 2;

  static boolean is(String word) {
    return word.indexOf(STAR) >= 0;
  }

  /** Why a word must not be written so; null if it may. */
  static String flaw(String word) {
    int stars = (int) word.chars().filter(c -> c == STAR).count();
    int letters = (int) word.codePoints().filter(Character::isLetterOrDigit).count();
    if (stars > MOST_STARS) {
      return "at most " + MOST_STARS + " stars in a word";
    }
    if (letters == 0) {
      return "letters or digits beside *";
    }
    boolean suffixOnly = word.indexOf(STAR) == word.length() - 1;
    return !suffixOnly && letters < FEWEST_LETTERS_BEHIND_STAR
        ? "at least " + FEWEST_LETTERS_BEHIND_STAR + " letters beside * that ends no word"
        : null;
  }

  static Wildcard of(String word) {
    int first = word.indexOf(STAR);
    int last = word.lastIndexOf(STAR);
    return new Wildcard(
        word.substring(0, first),
        first == last ? "" : word.substring(first + 1, last),
        word.substring(last + 1));
  }

  /** What is longest and stands at a known place, for an index: an end, or else the middle. */
  String anchor() {
    if (!head.isEmpty()) {
      return head;
    }
    return tail.isEmpty() ? middle : tail;
  }

  boolean matches(String token) {
    int free = token.length() - head.length() - middle.length() - tail.length();
    if (free < 0 || !token.startsWith(head) || !token.endsWith(tail)) {
      return false;
    }
    int at = token.indexOf(middle, head.length());
    return at >= 0 && at + middle.length() <= token.length() - tail.length();
  }
}
