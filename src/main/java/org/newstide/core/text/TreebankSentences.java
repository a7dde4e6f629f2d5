package org.newstide.core.text;

import java.util.ArrayList;
import java.util.List;

/** Sentences whose words are known, as syllables and joins. */
final class TreebankSentences {

  /**
   * A sentence.
   *
   * @param runs its syllables
   * @param joined at the index of a syllable in {@code runs}: it belongs to the word before
   */
  record Sentence(SyllableRuns runs, boolean[] joined) {}

  private final List<Sentence> sentences = new ArrayList<>();

  /**
   * Takes a sentence.
   *
   * @param raw as written
   * @param words the same with {@code _} for the blanks inside words
   */
  void add(String raw, String words) {
    if (raw.length() != words.length()) {
      throw new IllegalArgumentException(
          "words must be as long as raw, %d characters, found %d"
              .formatted(raw.length(), words.length()));
    }
    TokenizedText text = Tokenizer.tokenize(raw);
    SyllableRuns runs = new SyllableRuns();
    runs.take(text, 0, text.size());
    boolean[] joined = new boolean[runs.end + SyllableRuns.MARGIN];
    for (int t = 1; t < text.size(); t++) {
      int i = t + SyllableRuns.MARGIN;
      String between = words.substring(text.end(t - 1), text.start(t));
      joined[i] = runs.adjoins[i] && between.indexOf(' ') < 0;
    }
    sentences.add(new Sentence(runs, joined));
  }

  List<Sentence> all() {
    return sentences;
  }
}
