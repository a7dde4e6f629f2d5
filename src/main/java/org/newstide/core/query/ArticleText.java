package org.newstide.core.query;

import static java.util.Objects.requireNonNull;

import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;

/**
 * An article as themes read it: title and text as one document, so that a query over the whole sees
 * both. The title is a paragraph of its own, so that no sentence lies across the border.
 *
 * <p>Immutable.
 */
public final class ArticleText {

  /** Enough for a lead; archives that glue their paragraphs together have no other end of it. */
  static final int LEAD_SENTENCES = 3;

  private final String title;
  private final String text;
  private final TokenizedText tokens;
  private final int titleTokens;

  private ArticleText(String title, String text) {
    this.title = requireNonNull(title, "title");
    this.text = requireNonNull(text, "text");
    this.tokens = Tokenizer.tokenize(title + "\n" + text);
    int end = 0;
    while (end < tokens.size() && tokens.end(end) <= title.length()) {
      end++;
    }
    this.titleTokens = end;
  }

  /** Cuts an article into tokens; either part may be empty. */
  public static ArticleText of(String title, String text) {
    return new ArticleText(title, text);
  }

  /** Title and text as one document; its offsets count from the beginning of the title. */
  public TokenizedText tokens() {
    return tokens;
  }

  boolean inTitle(int token) {
    return token < titleTokens;
  }

  /**
   * Whether a token stands in the first paragraph of the text and in one of its first sentences.
   */
  boolean inLead(int token) {
    return token >= titleTokens
        && tokens.paragraph(token) == tokens.paragraph(titleTokens)
        && tokens.sentence(token) < tokens.sentence(titleTokens) + LEAD_SENTENCES;
  }

  /**
   * A mention as it stands in the title or in the text, with the words around it.
   *
   * @param context how many characters of them on each side, at most
   */
  public Passage passage(ThemeMatch match, int context) {
    boolean inTitle = match.end() <= title.length();
    int shift = inTitle ? 0 : title.length() + 1;
    return Passage.of(
        inTitle ? "title" : "text",
        inTitle ? title : text,
        match.start() - shift,
        match.end() - shift,
        context);
  }
}
