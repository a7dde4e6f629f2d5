package org.newstide.core.text;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a token that make two spellings equal. */
public final class Folding {

  /** Characters below this have an entry in the tables. */
  private static final int TABLE_SIZE = 0x2000;

  /**
   * The lower case of each character that can be folded by itself; 0 where the neighbours or the
   * full rules of Unicode matter (combining marks, final sigma, letters that become two).
   */
  private static final char[] LOWER = lowerCases();

  private Folding() {}

  /**
   * The form in which texts, phrases and queries are compared: Unicode NFC, lower case, one
   * apostrophe, no invisible characters inside a word, digits of any script and letters of full
   * width as those of ASCII, Vietnamese tone marks in one place ({@code hoà} and {@code hòa} are
   * equal).
   *
   * <p>Folding a folded token changes nothing. A token that is folded already is returned as it is,
   * without a copy.
   */
  public static String comparison(String token) {
    int length = token.length();
    for (int i = 0; i < length; i++) {
      char c = token.charAt(i);
      if (!standsAsIs(c)) {
        return VietnameseTones.canonical(folded(token, i));
      }
    }
    return VietnameseTones.canonical(token);
  }

  /**
   * The comparison form without diacritics, {@code đ} as {@code d}: {@code Triều} becomes {@code
   * trieu}. Only marks that sit on letters as accents are taken; the vowel signs of Thai or
   * Devanagari, the voicing marks of Kana and the syllables of Hangul stay.
   */
  public static String withoutDiacritics(String token) {
    String comparison = comparison(token);
    if (isAscii(comparison)) {
      return comparison;
    }
    String decomposed = Normalizer.normalize(comparison, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (!isAccent(c)) {
        plain.append(c == 'đ' ? 'd' : c);
      }
    }
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  private static boolean standsAsIs(char c) {
    if (c < TABLE_SIZE) {
      return LOWER[c] == c;
    }
    return c >= 0x3400 && c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0x3041 && c <= 0x3096;
  }

  /** The token folded, of which the first {@code from} characters are known to stand as they do. */
  private static String folded(String token, int from) {
    char[] lower = token.toCharArray();
    for (int i = from; i < lower.length; i++) {
      char c = lower[i];
      if (!standsAsIs(c)) {
        char simple = c < TABLE_SIZE ? LOWER[c] : 0;
        if (simple == 0) {
          return foldedByTheFullRules(token);
        }
        lower[i] = simple;
      }
    }
    return new String(lower);
  }

  private static String foldedByTheFullRules(String token) {
    StringBuilder visible = new StringBuilder(token.length());
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (CharacterClass.isApostrophe(c)) {
        visible.append('\'');
      } else if (!CharacterClass.isIgnorable(c)) {
        visible.append(plain(c));
      }
    }
    String composed = Normalizer.normalize(visible, Normalizer.Form.NFC);
    // A sigma is final or not by its neighbours; comparison wants one letter.
    String lower = composed.toLowerCase(Locale.ROOT).replace('ς', 'σ');
    return Normalizer.normalize(lower, Normalizer.Form.NFC);
  }

  /** The ASCII letter or digit of which a character is another shape, else itself. */
  private static char plain(char c) {
    if (c >= 0x80 && Character.isDigit(c)) {
      return (char) ('0' + Character.digit(c, 10));
    }
    boolean fullWidthLetter = c >= 0xFF21 && c <= 0xFF3A || c >= 0xFF41 && c <= 0xFF5A;
    return fullWidthLetter ? (char) (c - 0xFEE0) : c;
  }

  private static boolean isAccent(char c) {
    return c >= 0x0300 && c <= 0x036F
        || c >= 0x1AB0 && c <= 0x1AFF
        || c >= 0x1DC0 && c <= 0x1DFF
        || c >= 0x20D0 && c <= 0x20FF
        || c >= 0xFE20 && c <= 0xFE2F;
  }

  private static boolean isAscii(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static char[] lowerCases() {
    char[] lower = new char[TABLE_SIZE];
    for (char c = 0; c < TABLE_SIZE; c++) {
      lower[c] = lowerCase(c);
    }
    return lower;
  }

  private static char lowerCase(char c) {
    String letter = String.valueOf(plain(c));
    String lower = letter.toLowerCase(Locale.ROOT);
    boolean alone =
        CharacterClass.of(c) != CharacterClass.MARK
            && !CharacterClass.isIgnorable(c)
            && (c == '\'' || !CharacterClass.isApostrophe(c))
            && !(c >= 0x1100 && c <= 0x11FF)
            && c != 'Σ'
            && c != 'ς';
    boolean simple =
        lower.length() == 1
            && Normalizer.isNormalized(letter, Normalizer.Form.NFC)
            && Normalizer.isNormalized(lower, Normalizer.Form.NFC);
    return alone && simple ? lower.charAt(0) : 0;
  }
}
