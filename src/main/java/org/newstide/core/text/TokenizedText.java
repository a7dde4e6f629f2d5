package org.newstide.core.text;

import static java.util.Objects.requireNonNull;

/**
 * A text cut into tokens, sentences and paragraphs, every token with its place in the original.
 *
 * <p>A token is a run of letters, marks and digits: in Vietnamese a syllable, elsewhere a word; in
 * scripts without spaces a word as ICU finds it. Punctuation and blanks are not tokens, so {@code
 * châu Á-Thái Bình Dương} has the same five tokens however its hyphen is spaced; {@link Tokenizer}
 * has the rules. Sentences and paragraphs are numbered from 0 through the whole text without gaps:
 * only those that hold a token count.
 *
 * <p>Immutable. Calls with a token that is not in [0, {@link #size()}) are not checked.
 */
public final class TokenizedText {

  /** Numbers of forms are less than this. */
  public static final int NUMBERS = 1 << 16;

  /** Stands for the number of a form that has none. */
  public static final int UNNUMBERED = -1;

  private final String text;
  private final int size;
  // Indexed by token; longer than size.
  private final String[] forms;
  private final int[] numbers;
  private final int[] starts;
  private final int[] ends;
  private final int[] sentences;
  private final int[] paragraphs;

  TokenizedText(
      String text,
      int size,
      String[] forms,
      int[] numbers,
      int[] starts,
      int[] ends,
      int[] sentences,
      int[] paragraphs) {
    this.text = requireNonNull(text, "text");
    this.size = size;
    this.forms = forms;
    this.numbers = numbers;
    this.starts = starts;
    this.ends = ends;
    this.sentences = sentences;
    this.paragraphs = paragraphs;
  }

  /** The text that was cut, unchanged. */
  public String text() {
    return text;
  }

  /** The number of tokens. */
  public int size() {
    return size;
  }

  /** The comparison form of a token: see {@link Folding#comparison}. */
  public String form(int token) {
    return forms[token];
  }

  /**
   * A number that stands for the form of a token, for tables over forms: the same form has the same
   * one in all texts of this process, in no other. Forms met late have none.
   *
   * @return in [0, {@link #NUMBERS}), or {@link #UNNUMBERED}
   */
  public int number(int token) {
    return numbers[token];
  }

  /** The token as it stands in the text. */
  public String surface(int token) {
    return text.substring(starts[token], ends[token]);
  }

  /** Offset of its first character. */
  public int start(int token) {
    return starts[token];
  }

  /** Offset behind its last character. */
  public int end(int token) {
    return ends[token];
  }

  /** The number of the sentence that it stands in. */
  public int sentence(int token) {
    return sentences[token];
  }

  /** The number of the paragraph that it stands in. */
  public int paragraph(int token) {
    return paragraphs[token];
  }

  /**
   * True if the token stands beside the one before it: same sentence, and nothing between them but
   * blanks, at most one hyphen or full stop, and the sign of the possessive ({@code Workers'
   * Party}, {@code People's Army}). Pairs across other punctuation make no phrase.
   */
  public boolean adjoins(int token) {
    if (token == 0 || sentences[token] != sentences[token - 1]) {
      return false;
    }
    int from = ends[token - 1];
    int to = starts[token];
    if (to - from == 1 && text.charAt(from) == ' ') {
      return true;
    }
    int signs = 0;
    for (int i = behindPossessive(from, to); i < to; i++) {
      char c = text.charAt(i);
      byte kind = CharacterClass.of(c);
      if (c == '-' || c == '\u2010' || c == '\u2011' || c == '.') {
        signs++;
      } else if (kind != CharacterClass.SPACE && kind != CharacterClass.IGNORABLE) {
        return false;
      }
    }
    return signs <= 1;
  }

  /** The offset behind {@code 's} or {@code '} if it stands between a token and a blank. */
  private int behindPossessive(int from, int to) {
    if (to - from < 2 || !CharacterClass.isApostrophe(text.charAt(from))) {
      return from;
    }
    int clitic = Character.toLowerCase(text.charAt(from + 1)) == 's' ? from + 2 : from + 1;
    boolean blank = clitic < to && CharacterClass.of(text.charAt(clitic)) == CharacterClass.SPACE;
    return blank ? clitic : from;
  }
}
