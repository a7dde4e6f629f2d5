package org.newstide.core.text;

import java.util.Set;

/**
 * Puts the tone mark of a Vietnamese syllable into one place.
 *
 * <p>Two ways of writing are in use and differ only in open syllables on {@code oa}, {@code oe} and
 * {@code uy}: the older puts the mark on the first vowel ({@code hòa, khỏe, thủy}), the newer on
 * the second ({@code hoà, khoẻ, thuỷ}). The older one, usual in newspapers, is taken as canonical.
 * Behind {@code q} the {@code u} belongs to the consonant and the mark stays on {@code y} ({@code
 * quý}); a mark that was put on that {@code u} is moved.
 *
 * <p>Only what can be a Vietnamese syllable is touched: an initial consonant of that language and
 * then exactly these two letters.
 */
final class VietnameseTones {

  private static final int LONGEST_SYLLABLE = 5;

  private static final Set<String> INITIALS =
      Set.of(
          "", "b", "c", "ch", "d", "đ", "g", "gi", "h", "k", "kh", "l", "m", "n", "ng", "nh", "p",
          "ph", "r", "s", "t", "th", "tr", "v", "x");

  // Per vowel the five marked forms, in the order grave, acute, hook, tilde, dot.
  private static final String A = "àáảãạ";
  private static final String E = "èéẻẽẹ";
  private static final String O = "òóỏõọ";
  private static final String U = "ùúủũụ";
  private static final String Y = "ỳýỷỹỵ";

  private VietnameseTones() {}

  /**
   * The syllable with its tone mark in the canonical place.
   *
   * @param token lower case, NFC
   * @return the same string unless the mark had to be moved
   */
  static String canonical(String token) {
    int length = token.length();
    if (length < 2 || length > LONGEST_SYLLABLE) {
      return token;
    }
    char last = token.charAt(length - 1);
    char glide = token.charAt(length - 2);
    if (last == 'y') {
      int tone = U.indexOf(glide);
      boolean behindQ = tone >= 0 && length == 3 && token.charAt(0) == 'q';
      return behindQ ? "qu" + Y.charAt(tone) : token;
    }
    if (last < 'à' || glide != 'o' && glide != 'u') {
      return token;
    }
    if (glide == 'u') {
      return moved(token, Y.indexOf(last), U, 'y');
    }
    int onA = A.indexOf(last);
    return onA >= 0 ? moved(token, onA, O, 'a') : moved(token, E.indexOf(last), O, 'e');
  }

  private static String moved(String token, int tone, String markedGlides, char plainVowel) {
    if (tone < 0) {
      return token;
    }
    String initial = token.substring(0, token.length() - 2);
    return INITIALS.contains(initial) ? initial + markedGlides.charAt(tone) + plainVowel : token;
  }
}
