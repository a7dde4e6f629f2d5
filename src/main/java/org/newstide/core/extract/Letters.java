package org.newstide.core.extract;

/** Looks at lines by their letters: what differs in case, blanks and punctuation only is equal. */
final class Letters {

  private static final String QUOTES = "\"'”’»“‘«)]";

  private Letters() {}

  /** The number of letters, counted up to a limit. */
  static int count(String text, int most) {
    int letters = 0;
    for (int i = 0; i < text.length() && letters < most; ) {
      int c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        letters++;
      }
      i += Character.charCount(c);
    }
    return letters;
  }

  /** True if both have the same letters and digits in the same order, and have any. */
  static boolean same(String a, String b) {
    int i = 0;
    int j = 0;
    boolean any = false;
    while (true) {
      i = nextLetter(a, i);
      j = nextLetter(b, j);
      if (i == a.length() || j == b.length()) {
        return any && i == a.length() && j == b.length();
      }
      if (lower(a.charAt(i)) != lower(b.charAt(j))) {
        return false;
      }
      any = true;
      i++;
      j++;
    }
  }

  static char lower(char c) {
    return Character.toLowerCase(c);
  }

  static int nextLetter(String text, int from) {
    int i = from;
    while (i < text.length() && !isWordChar(text.charAt(i))) {
      i++;
    }
    return i;
  }

  static boolean isWordChar(char c) {
    return CharKinds.isWord(c);
  }

  /** Number of stretches between blanks. */
  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = text.charAt(i) == ' ';
      if (!blank && !inside) {
        words++;
      }
      inside = !blank;
    }
    return words;
  }

  /** True if the line ends as a sentence ends; a title may ask or shout, so ? and ! say nothing. */
  static boolean endsSentence(String line) {
    int i = line.length() - 1;
    while (i >= 0 && QUOTES.indexOf(line.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".…:;,。".indexOf(line.charAt(i)) >= 0;
  }

  /** True for a line that could be a headline: a few words, a capital, no final full stop. */
  static boolean looksLikeTitle(String line, int longest) {
    if (line.length() < 10 || line.length() > longest || endsSentence(line) || words(line) < 3) {
      return false;
    }
    char c = line.charAt(0);
    return Character.isUpperCase(c) || Character.isDigit(c) || QUOTES.indexOf(c) >= 0;
  }
}
