package org.newstide.core.text;

/** Writes a line as a treebank does: words apart, {@code _} for the blanks inside them. */
final class SegmentedLine {

  /** Signs that part nothing when they stand alone between two tokens without blanks. */
  private static final String INNER = "-\u2010\u2011\u2013/.&@'\u2019_+=";

  private static final String INNER_NUMBER = ",:";

  private static final int LONGEST_ABBREVIATION = 4;

  private final String line;
  private final TokenizedText text;
  private final boolean[] joined;
  private final StringBuilder out;

  /** True if the next sign or token continues the word that was written last. */
  private boolean glued;

  SegmentedLine(String line, VietnameseSegmenter segmenter) {
    this.line = line;
    this.text = Tokenizer.tokenize(line);
    int size = text.size();
    boolean vietnamese = size == 0 || ParagraphLanguage.of(text, 0, size, "vi").equals("vi");
    this.joined = vietnamese ? segmenter.segment(text) : new boolean[size];
    this.out = new StringBuilder(line.length() + line.length() / 8 + 8);
    int at = 0;
    for (int t = 0; t < text.size(); t++) {
      between(at, text.start(t), t);
      token(t);
      at = text.end(t);
    }
    signs(at, line.length());
  }

  private void token(int token) {
    if (!glued && out.length() > 0) {
      out.append(joined[token] ? '_' : ' ');
    }
    out.append(line, text.start(token), text.end(token));
    glued = false;
  }

  /** Writes what stands between a token and the one before. */
  private void between(int from, int to, int token) {
    if (token == 0) {
      signs(from, to);
    } else if (keepsTogether(from, to, token)) {
      out.append(line, from, to);
      glued = true;
    } else {
      int rest = from;
      if (rest < to && line.charAt(rest) == '%' || abbreviates(from, to, token)) {
        out.append(line.charAt(rest++));
      }
      signs(rest, to);
    }
  }

  private boolean keepsTogether(int from, int to, int token) {
    if (from == to) {
      // Scripts without blanks: the tokens are words of their own.
      return false;
    }
    if (to - from != 1 || text.sentence(token - 1) != text.sentence(token)) {
      return false;
    }
    char sign = line.charAt(from);
    return INNER.indexOf(sign) >= 0
        || INNER_NUMBER.indexOf(sign) >= 0
            && Character.isDigit(line.charAt(from - 1))
            && Character.isDigit(line.charAt(to));
  }

  /** True if a full stop and a blank stand behind a short token within a sentence. */
  private boolean abbreviates(int from, int to, int token) {
    return to - from >= 2
        && line.charAt(from) == '.'
        && blank(line.charAt(from + 1))
        && text.sentence(token - 1) == text.sentence(token)
        && text.end(token - 1) - text.start(token - 1) <= LONGEST_ABBREVIATION
        && !Character.isDigit(line.charAt(from - 1));
  }

  /** Writes signs that belong to no token: like ones together, others apart. */
  private void signs(int from, int to) {
    boolean apart = true;
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (blank(c)) {
        apart = true;
        continue;
      }
      boolean like = !apart && i > from && line.charAt(i - 1) == c;
      boolean half = Character.isLowSurrogate(c) && i > from;
      if (!like && !half && out.length() > 0) {
        out.append(' ');
      }
      out.append(c);
      apart = false;
    }
  }

  private static boolean blank(char c) {
    byte kind = CharacterClass.of(c);
    return kind == CharacterClass.SPACE || kind == CharacterClass.LINE || Character.isWhitespace(c);
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
