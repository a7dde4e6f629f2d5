package org.newstide.core.text;

import java.text.Normalizer;
import java.util.Locale;

/** Forms of a token that make two spellings equal. */
public final class Folding {

  private Folding() {}

  /**
   * The form in which texts, phrases and queries are compared: Unicode NFC, lower case, Vietnamese
   * tone marks in one place ({@code hoà} and {@code hòa} are equal).
   */
  public static String comparison(String token) {
    return Normalizer.normalize(token, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The comparison form without any diacritic, {@code đ} as {@code d}. */
  public static String withoutDiacritics(String token) {
    String decomposed = Normalizer.normalize(comparison(token), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(decomposed.length());
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.append(c == 'đ' ? 'd' : c);
      }
    }
    return plain.toString();
  }
}
