package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;

/**
 * Cuts the words of a query into tokens by the code that cuts the texts. Stars are set aside for
 * that: the pieces between them are cut, and a star joins the tokens that it touches.
 */
final class WordsReader {

  private final Spelling spelling;
  private final List<String> words = new ArrayList<>();

  /** Whether the last word may go on with the next piece, because a star is between them. */
  private boolean open;

  /** Whether nothing stands behind the last word so far. */
  private boolean touching;

  private WordsReader(Spelling spelling) {
    this.spelling = spelling;
  }

  /**
   * Reads words.
   *
   * @throws IllegalArgumentException if they are none; the message says what would have fitted
   */
  static Words read(String text, Spelling spelling) {
    WordsReader reader = new WordsReader(spelling);
    int from = 0;
    for (int star = text.indexOf('*'); star >= 0; star = text.indexOf('*', from)) {
      reader.piece(text.substring(from, star));
      reader.star();
      from = star + 1;
    }
    reader.piece(text.substring(from));
    return reader.words();
  }

  private void piece(String text) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    for (int i = 0; i < tokens.size(); i++) {
      String token = spelling.canonical(tokens.surface(i));
      if (i == 0 && open && tokens.start(0) == 0) {
        words.set(words.size() - 1, words.get(words.size() - 1) + token);
      } else {
        words.add(token);
      }
    }
    if (!text.isEmpty()) {
      open = false;
      touching = tokens.size() > 0 && tokens.end(tokens.size() - 1) == text.length();
    }
  }

  private void star() {
    if (!touching) {
      words.add("*");
    } else {
      words.set(words.size() - 1, words.get(words.size() - 1) + "*");
    }
    open = true;
    touching = true;
  }

  private Words words() {
    if (words.isEmpty() || words.size() > Words.LIMIT) {
      throw new IllegalArgumentException("1 to " + Words.LIMIT + " words with letters or digits");
    }
    for (String word : words) {
      String flaw = Wildcard.is(word) ? Wildcard.flaw(word) : null;
      if (flaw != null) {
        throw new IllegalArgumentException(flaw);
      }
    }
    return new Words(words, spelling);
  }
}
