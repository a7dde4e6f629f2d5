package org.newstide.pipeline.syndication;

import java.util.Random;

/** Texts of invented words, and edits of them. */
final class InventedStories {

  private static final InventedLanguage LANGUAGE = InventedLanguage.ENGLISH;

  private final Random random;

  InventedStories(long seed) {
    random = new Random(seed);
  }

  String text(int words) {
    return LANGUAGE.written(LANGUAGE.words(words, random));
  }

  /** Every word replaced with this probability. */
  String edited(String text, double share) {
    return LANGUAGE.written(LANGUAGE.edited(text.split(" "), share, random));
  }
}
