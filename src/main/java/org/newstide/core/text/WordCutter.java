package org.newstide.core.text;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import org.newstide.core.text.TermDictionary.LanguageRules;

/**
 * Cuts texts into words: Vietnamese ones by {@link VietnameseSegmenter}, all others token by token;
 * what a dictionary says goes before both.
 *
 * <p>Each paragraph is cut by the rules of its own language, see {@link ParagraphLanguage}. Where a
 * term of the dictionary stands, its tokens are one word, whatever the segmenter would have made of
 * them; a vetoed word falls apart into its tokens; an alias gives way to its term.
 *
 * <p>Immutable and thread-safe; linear time.
 */
public final class WordCutter {

  private final TermDictionary dictionary;

  /** A cutter that keeps to this dictionary. */
  public WordCutter(TermDictionary dictionary) {
    this.dictionary = requireNonNull(dictionary, "dictionary");
  }

  /**
   * Cuts a text.
   *
   * @param text paragraphs separated by newlines
   * @param language ISO 639-1 code of the text as a whole, or {@code und}
   */
  public TextWords cut(String text, String language) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    int size = tokens.size();
    boolean[] joined = new boolean[size];
    boolean[] ruled = new boolean[size];
    String[] languages = new String[size == 0 ? 0 : tokens.paragraph(size - 1) + 1];
    for (int from = 0; from < size; ) {
      int end = endOfParagraph(tokens, from);
      languages[tokens.paragraph(from)] = ParagraphLanguage.of(tokens, from, end, language);
      from = end;
    }
    for (int from = 0; from < size; ) {
      int end = endOfLanguage(tokens, from, languages);
      String own = languages[tokens.paragraph(from)];
      if (own.equals("vi")) {
        VietnameseSegmenter.standard().segment(tokens, from, end, joined);
      }
      keepTogether(tokens, from, end, dictionary.of(own), joined, ruled);
      from = end;
    }
    return words(tokens, joined, ruled, languages);
  }

  private static int endOfParagraph(TokenizedText tokens, int from) {
    int paragraph = tokens.paragraph(from);
    int end = from + 1;
    while (end < tokens.size() && tokens.paragraph(end) == paragraph) {
      end++;
    }
    return end;
  }

  private static int endOfLanguage(TokenizedText tokens, int from, String[] languages) {
    String language = languages[tokens.paragraph(from)];
    int end = from + 1;
    while (end < tokens.size() && languages[tokens.paragraph(end)].equals(language)) {
      end++;
    }
    return end;
  }

  /** Joins the tokens of the dictionary's terms, and parts them from what stands beside. */
  private static void keepTogether(
      TokenizedText tokens,
      int from,
      int end,
      LanguageRules rules,
      boolean[] joined,
      boolean[] ruled) {
    if (rules.joined().size() == 0) {
      return;
    }
    PhraseJoiner joiner = new PhraseJoiner(rules.joined());
    for (int run = from; run < end; ) {
      joiner.clear();
      int at = run;
      do {
        joiner.add(rules.joined().id(tokens.form(at++)));
      } while (at < end && tokens.adjoins(at));
      joiner.join();
      for (int t = run; t < at; ) {
        if (joiner.phraseAt(t - run) < 0) {
          t++;
          continue;
        }
        int behind = run + joiner.endAt(t - run);
        joined[t] = false;
        ruled[t] = true;
        while (++t < behind) {
          joined[t] = true;
        }
        if (behind < at) {
          joined[behind] = false;
        }
      }
      run = at;
    }
  }

  private TextWords words(
      TokenizedText tokens, boolean[] joined, boolean[] ruled, String[] languages) {
    int size = tokens.size();
    String[] forms = new String[size];
    int[] firstTokens = new int[size + 1];
    StringBuilder form = new StringBuilder();
    int words = 0;
    for (int t = 0; t < size; ) {
      LanguageRules rules = dictionary.of(languages[tokens.paragraph(t)]);
      int first = t;
      String word = tokens.form(t++);
      if (t < size && joined[t]) {
        form.setLength(0);
        form.append(word);
        while (t < size && joined[t]) {
          form.append('_').append(tokens.form(t++));
        }
        word = form.toString();
        if (rules.vetoes(word)) {
          Arrays.fill(joined, first, t, false);
          t = first + 1;
          word = tokens.form(first);
        }
      }
      forms[words] = rules.term(word);
      ruled[words] = ruled[first];
      firstTokens[words++] = first;
    }
    firstTokens[words] = size;
    return new TextWords(tokens, words, forms, firstTokens, ruled, languages);
  }
}
