package org.newstide.core.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a character is to the tokenizer. One byte per character of the basic plane, looked up in a
 * table; the other planes are worked out when met.
 */
final class CharacterClass {

  /** Neither part of a token nor of interest for sentences. */
  static final byte OTHER = 0;

  static final byte LETTER = 1;
  static final byte DIGIT = 2;

  /** A combining mark: it belongs to the token before it. */
  static final byte MARK = 3;

  /** A letter of a script that is written without spaces: runs of them are cut by a dictionary. */
  static final byte UNSPACED = 4;

  /** Invisible inside a word: soft hyphen, joiners, byte order mark. */
  static final byte IGNORABLE = 5;

  static final byte SPACE = 6;

  /** A line break of any kind. */
  static final byte LINE = 7;

  /** May end a sentence, depending on what stands around it. */
  static final byte STOP = 8;

  /** Always ends a sentence: stops of scripts without capitals, list bullets. */
  static final byte HARD_STOP = 9;

  /** Quotation marks and brackets. */
  static final byte QUOTE = 10;

  static final byte APOSTROPHE = 11;

  private static final Set<UnicodeScript> UNSPACED_SCRIPTS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static final String LINES = "\n\r\u000B\f\u0085\u2028\u2029";
  private static final String STOPS = ".!?\u2026\u203C\u2047\u2048\u2049";
  private static final String HARD_STOPS =
      "\u3002\uFF01\uFF1F\uFF61\u061F\u06D4\u0964\u0965\u104B\u17D4\u1362"
          + "\u2022\u25AA\u25BA\u25CF\u25A0\u25B6";
  private static final String APOSTROPHES = "'\u2019\u02BC\uFF07";
  private static final String IGNORABLES = "\u00AD\u200C\u200D\u2060\uFEFF";

  private static final byte[] TABLE = table();

  private CharacterClass() {}

  /** The class of a character that is no surrogate; surrogates are {@link #OTHER}. */
  static byte of(char c) {
    return TABLE[c];
  }

  /** The class of the code point at an offset; an unpaired surrogate is {@link #OTHER}. */
  static byte at(char[] text, int offset) {
    char c = text[offset];
    if (Character.isHighSurrogate(c)
        && offset + 1 < text.length
        && Character.isLowSurrogate(text[offset + 1])) {
      return general(Character.toCodePoint(c, text[offset + 1]));
    }
    return TABLE[c];
  }

  /** True for letters, digits and marks: what a token of a spaced script is made of. */
  static boolean isWordPart(byte characterClass) {
    return characterClass >= LETTER && characterClass <= MARK;
  }

  static boolean isApostrophe(char c) {
    return APOSTROPHES.indexOf(c) >= 0;
  }

  static boolean isIgnorable(char c) {
    return IGNORABLES.indexOf(c) >= 0;
  }

  private static byte[] table() {
    byte[] table = new byte[1 << 16];
    for (int c = 0; c < table.length; c++) {
      table[c] = general(c);
    }
    put(table, LINES, LINE);
    put(table, STOPS, STOP);
    put(table, HARD_STOPS, HARD_STOP);
    put(table, APOSTROPHES, APOSTROPHE);
    put(table, IGNORABLES, IGNORABLE);
    // Prolonged sound marks belong to no script of their own.
    put(table, "\u30FC\uFF70\uFF9E\uFF9F", UNSPACED);
    return table;
  }

  private static void put(byte[] table, String characters, byte characterClass) {
    for (int i = 0; i < characters.length(); i++) {
      table[characters.charAt(i)] = characterClass;
    }
  }

  private static byte general(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.LETTER_NUMBER ->
          UNSPACED_SCRIPTS.contains(UnicodeScript.of(codePoint)) ? UNSPACED : LETTER;
      case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          MARK;
      case Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION ->
          QUOTE;
      case Character.SPACE_SEPARATOR, Character.CONTROL -> SPACE;
      default -> codePoint == '"' ? QUOTE : OTHER;
    };
  }
}
