package org.newstide.core.text;

import java.util.Arrays;

/** Cuts a text into tokens, sentences and paragraphs. Stateless, so one serves all threads. */
public final class Tokenizer {

  private Tokenizer() {}

  /**
   * Cuts a text.
   *
   * @param text paragraphs separated by newlines
   * @return its tokens; none for an empty text
   */
  public static TokenizedText tokenize(String text) {
    int[] starts = new int[text.length() / 2 + 1];
    int[] ends = new int[starts.length];
    int[] sentences = new int[starts.length];
    int[] paragraphs = new int[starts.length];
    int size = 0;
    int sentence = 0;
    int paragraph = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        starts[size] = i;
        while (i < text.length() && Character.isLetterOrDigit(text.charAt(i))) {
          i++;
        }
        ends[size] = i;
        sentences[size] = sentence;
        paragraphs[size++] = paragraph;
        continue;
      }
      if (c == '\n') {
        paragraph++;
        sentence++;
      } else if (c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
        sentence++;
      }
      i++;
    }
    String[] forms = new String[size];
    for (int t = 0; t < size; t++) {
      forms[t] = Folding.comparison(text.substring(starts[t], ends[t]));
    }
    return new TokenizedText(
        text,
        forms,
        Arrays.copyOf(starts, size),
        Arrays.copyOf(ends, size),
        Arrays.copyOf(sentences, size),
        Arrays.copyOf(paragraphs, size));
  }
}
