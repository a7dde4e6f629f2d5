package org.newstide.core.text;

import static java.util.Objects.requireNonNull;

/**
 * A text cut into words, each with its place: what {@link WordCutter} makes. A word is one token,
 * or several that belong together: the syllables of a Vietnamese word, a term of the analyst's.
 *
 * <p>Immutable. Calls with a word that is not in [0, {@link #size()}) are not checked.
 */
public final class TextWords {

  private final TokenizedText text;
  private final int size;
  // Indexed by word; longer than size.
  private final String[] forms;
  // The first token of each word, and behind the last word the number of tokens.
  private final int[] firstTokens;
  // By word: made one by the analyst.
  private final boolean[] ruled;
  // By paragraph.
  private final String[] languages;

  TextWords(
      TokenizedText text,
      int size,
      String[] forms,
      int[] firstTokens,
      boolean[] ruled,
      String[] languages) {
    this.text = requireNonNull(text, "text");
    this.size = size;
    this.forms = forms;
    this.firstTokens = firstTokens;
    this.ruled = ruled;
    this.languages = languages;
  }

  /** The number of words. */
  public int size() {
    return size;
  }

  /** A word: its tokens in comparison form, joined by {@code _}, or the term put for it. */
  public String form(int word) {
    return forms[word];
  }

  /** Offset of its first character. */
  public int start(int word) {
    return text.start(firstTokens[word]);
  }

  /** Offset behind its last character. */
  public int end(int word) {
    return text.end(firstTokens[word + 1] - 1);
  }

  /** The number of its sentence; see {@link TokenizedText#sentence}. */
  public int sentence(int word) {
    return text.sentence(firstTokens[word]);
  }

  /** The number of its paragraph. */
  public int paragraph(int word) {
    return text.paragraph(firstTokens[word]);
  }

  /** The language by whose rules it was cut: that of its paragraph. */
  public String language(int word) {
    return languages[paragraph(word)];
  }

  /** True if it stands beside the word before it; see {@link TokenizedText#adjoins}. */
  public boolean adjoins(int word) {
    return text.adjoins(firstTokens[word]);
  }

  /**
   * True if it is written as a name is: each token with a capital, and not only because a sentence
   * begins with it. Words of the dictionary are none.
   */
  public boolean isName(int word) {
    int first = firstTokens[word];
    boolean begins = first == 0 || text.sentence(first - 1) != text.sentence(first);
    if (ruled[word] || begins && firstTokens[word + 1] == first + 1) {
      return false;
    }
    for (int t = first; t < firstTokens[word + 1]; t++) {
      if (!Character.isUpperCase(text.text().charAt(text.start(t)))) {
        return false;
      }
    }
    return true;
  }
}
