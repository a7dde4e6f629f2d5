package org.newstide.core.text;

import java.lang.Character.UnicodeScript;

/**
 * At most {@value #LENGTH} characters of a text, in lower case, digits and addresses taken out, and
 * how many letters of which script are among them. Long texts are sampled at the beginning, the
 * middle and the end.
 */
final class LanguageSample {

  static final int LENGTH = 450;
  private static final int WINDOWS = 3;

  private final char[] characters;
  private int length;
  private final int[] letters = new int[UnicodeScript.values().length];
  private int allLetters;
  private int vietnameseLetters;

  LanguageSample(String text) {
    String part = TextNormalization.composed(excerpt(text));
    characters = new char[part.length()];
    boolean blank = true;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (blank && isAddress(part, i)) {
        i = endOfWord(part, i) - 1;
      } else if (isBlank(c)) {
        blank = append(' ', blank);
      } else {
        blank = append(Character.toLowerCase(c), false);
      }
    }
  }

  /**
   * The characters, letters of any other script blanked: a quotation is not the text's language.
   */
  char[] charactersOf(UnicodeScript script) {
    char[] own = characters.clone();
    if (letters(script) < allLetters) {
      for (int i = 0; i < length; i++) {
        boolean foreign = own[i] >= 0x80 && Character.isLetter(own[i]);
        if (foreign && UnicodeScript.of(own[i]) != script) {
          own[i] = ' ';
        }
      }
    }
    return own;
  }

  int length() {
    return length;
  }

  int letters() {
    return allLetters;
  }

  int letters(UnicodeScript script) {
    return letters[script.ordinal()];
  }

  /** Letters that no other language of the Latin script uses, or almost none: ơ, ư, ạ to ỹ. */
  int vietnameseLetters() {
    return vietnameseLetters;
  }

  /** The script with the most letters; {@code COMMON} if there are no letters. */
  UnicodeScript mainScript() {
    UnicodeScript main = UnicodeScript.COMMON;
    for (UnicodeScript script : UnicodeScript.values()) {
      if (letters(script) > letters(main)) {
        main = script;
      }
    }
    return main;
  }

  /**
   * Appends a character unless it is a blank behind a blank; returns whether a blank stands last.
   */
  private boolean append(char c, boolean blankBefore) {
    if (c == ' ') {
      if (!blankBefore) {
        characters[length++] = c;
      }
      return true;
    }
    characters[length++] = c;
    byte kind = CharacterClass.of(c);
    if (kind == CharacterClass.LETTER || kind == CharacterClass.UNSPACED) {
      allLetters++;
      vietnameseLetters += isVietnamese(c) ? 1 : 0;
      UnicodeScript script = c < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(c);
      letters[script.ordinal()]++;
    }
    return false;
  }

  private static boolean isVietnamese(char c) {
    return c == 'ơ' || c == 'ư' || c >= '\u1EA0' && c <= '\u1EF9' && c != 'ẹ' && c != 'ẽ';
  }

  private static boolean isBlank(char c) {
    byte kind = CharacterClass.of(c);
    return kind == CharacterClass.SPACE
        || kind == CharacterClass.LINE
        || kind == CharacterClass.DIGIT
        || Character.isSurrogate(c);
  }

  private static boolean isAddress(String text, int at) {
    char c = text.charAt(at);
    return c == 'h' && text.startsWith("http", at) || c == 'w' && text.startsWith("www.", at);
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && !isBlank(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static String excerpt(String text) {
    if (text.length() <= LENGTH) {
      return text;
    }
    int window = LENGTH / WINDOWS;
    int middle = (text.length() - window) / 2;
    return text.substring(0, window)
        + ' '
        + text.substring(middle, middle + window - 1)
        + ' '
        + text.substring(text.length() - window + 1);
  }
}
