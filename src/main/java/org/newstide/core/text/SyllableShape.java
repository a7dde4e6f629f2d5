package org.newstide.core.text;

/** How a syllable is written: three bits. */
final class SyllableShape {

  static final int LOWER = 0;

  /** A capital, then small letters. */
  static final int CAPITAL = 1;

  /** Two or more letters, all capitals. */
  static final int CAPITALS = 2;

  /** Begins with a digit. */
  static final int NUMBER = 3;

  /** One capital letter. */
  static final int INITIAL = 4;

  /** Written like {@link #CAPITAL}, but the first of its sentence. */
  static final int FIRST = 5;

  /** No syllable adjoins here. */
  static final int NONE = 6;

  /** Small and capital letters mixed, or no letter of a script with capitals. */
  static final int OTHER = 7;

  private SyllableShape() {}

  /** The shape of a token. */
  static int of(TokenizedText text, int token) {
    String characters = text.text();
    int start = text.start(token);
    int end = text.end(token);
    char first = characters.charAt(start);
    if (Character.isDigit(first)) {
      return NUMBER;
    }
    boolean capital = Character.isUpperCase(first);
    if (!capital && !Character.isLowerCase(first)) {
      return OTHER;
    }
    if (end - start == 1) {
      return capital ? INITIAL : LOWER;
    }
    int capitals = 0;
    int small = 0;
    for (int i = start + 1; i < end; i++) {
      char c = characters.charAt(i);
      if (Character.isLowerCase(c)) {
        small++;
      } else if (Character.isUpperCase(c)) {
        capitals++;
      }
    }
    if (capitals == 0) {
      return capital ? capitalised(text, token) : LOWER;
    }
    return capital && small == 0 ? CAPITALS : OTHER;
  }

  private static int capitalised(TokenizedText text, int token) {
    boolean first = token == 0 || text.sentence(token - 1) != text.sentence(token);
    return first ? FIRST : CAPITAL;
  }
}
