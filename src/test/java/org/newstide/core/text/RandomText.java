package org.newstide.core.text;

import java.text.Normalizer;
import java.util.Random;

/** Texts for bombardment: words, punctuation and anything that Unicode has, well-formed or not. */
final class RandomText {

  private static final String[] PIECES = {
    "tên lửa",
    "Hoà Bình",
    "TP.HCM",
    "U.S.",
    "Mr.",
    "1.000,5",
    "15/5",
    "don't",
    "l’homme",
    "'s",
    "...",
    "…",
    "\"",
    "”",
    "(",
    ")",
    " - ",
    "-",
    "\n",
    "\r\n",
    "\t",
    "。",
    "東京都に行く",
    "ภาษาไทย",
    "한국",
    "e\u0301",
    "\u0301",
    "\u200D",
    "\u00AD",
    "\uFEFF",
    "😀",
    "𠮷野",
    "\uD83D",
    "\uDE00",
    "İ",
    "Σ",
    "ß",
    "ﬁ",
    "\u0000",
    "_",
    "  ",
    "\u00A0",
    "ắ",
    "ơ\u0309",
    "ｶﾞ",
    "ង្កោ",
    "A.B.C"
  };

  private RandomText() {}

  static String of(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces + 1); i > 0; i--) {
      switch (random.nextInt(4)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.appendCodePoint(random.nextInt(0x300));
        case 2 -> text.append(' ');
        default -> text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return random.nextInt(4) == 0
        ? Normalizer.normalize(text, Normalizer.Form.NFD)
        : text.toString();
  }
}
