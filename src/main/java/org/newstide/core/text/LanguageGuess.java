package org.newstide.core.text;

import static java.util.Objects.requireNonNull;

/**
 * The language of a text, as far as it can be told.
 *
 * @param language ISO 639-1 code, or {@code und}
 * @param confidence in [0, 1]; 0 for {@code und}
 */
public record LanguageGuess(String language, double confidence) {

  public LanguageGuess {
    requireNonNull(language, "language");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie in [0, 1], found " + confidence);
    }
  }
}
