package org.newstide.core.html;

/** Runs of blanks as one, none at the ends. */
final class Blanks {

  private Blanks() {}

  static String normalised(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        if (!isInvisible(c)) {
          clean.append(c);
        }
      } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    }
    return clean.toString().strip();
  }

  static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000' || (c >= 0x2000 && c <= 0x200a);
  }

  static boolean isInvisible(char c) {
    return c == '\u200b' || c == '\ufeff' || c == '\u00ad' || c == '\u2060';
  }
}
