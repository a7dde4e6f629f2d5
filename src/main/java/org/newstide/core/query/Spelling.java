package org.newstide.core.query;

import java.text.Normalizer;
import org.newstide.core.text.Folding;

/** Which differences between a word of a query and a token of a text matter. */
enum Spelling {

  /** Neither case nor the place of the tone mark matters. */
  FOLDED("") {
    @Override
    String canonical(String token) {
      return Folding.comparison(token);
    }
  },

  /** Case matters; the place of the tone mark does not. */
  EXACT("=") {
    @Override
    String canonical(String token) {
      String composed = Normalizer.normalize(token, Normalizer.Form.NFC);
      String folded = Folding.comparison(token);
      if (folded.length() != composed.length()) {
        return composed;
      }
      StringBuilder cased = new StringBuilder(folded);
      for (int i = 0; i < cased.length(); i++) {
        if (Character.isUpperCase(composed.charAt(i))) {
          cased.setCharAt(i, Character.toUpperCase(cased.charAt(i)));
        }
      }
      return cased.toString();
    }
  },

  /** Neither case nor diacritics matter. */
  PLAIN("~") {
    @Override
    String canonical(String token) {
      return Folding.withoutDiacritics(token);
    }
  };

  private final String sign;

  Spelling(String sign) {
    this.sign = sign;
  }

  /** What stands before a word of this spelling in a query. */
  String sign() {
    return sign;
  }

  /** The form in which two tokens are equal if this spelling takes them for the same. */
  abstract String canonical(String token);
}
