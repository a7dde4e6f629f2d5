package org.newstide.core.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;

/**
 * The sentences of a text as hashes with their places: what is compared across the pages of a
 * source to find its furniture, and what is cut out once it is found.
 *
 * <p>The hash is over comparison forms of tokens, so punctuation and capitals do not tell sentences
 * apart. A sentence of fewer than {@value #FEWEST_TOKENS} tokens is left out unless it is a
 * paragraph of its own: "He said so." stands in many articles and belongs to all of them.
 */
public final class SentenceSpans {

  private static final int FEWEST_TOKENS = 6;
  private static final int FEWEST_TOKENS_OF_PARAGRAPH = 2;

  /**
   * A sentence.
   *
   * @param hash 64 bits over its tokens
   * @param start offset of its first character
   * @param end offset behind its last character, blanks included: the next sentence begins here
   */
  public record Span(long hash, int start, int end) {}

  private SentenceSpans() {}

  /** The sentences of a text that are long enough to be compared, in order. */
  public static List<Span> of(String text) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    List<Span> spans = new ArrayList<>();
    int first = 0;
    while (first < tokens.size()) {
      int next = first;
      while (next < tokens.size() && tokens.sentence(next) == tokens.sentence(first)) {
        next++;
      }
      boolean paragraph = aloneInParagraph(tokens, first, next);
      if (next - first >= (paragraph ? FEWEST_TOKENS_OF_PARAGRAPH : FEWEST_TOKENS)) {
        int end = next < tokens.size() ? startOf(tokens, next) : text.length();
        spans.add(new Span(hash(tokens, first, next), startOf(tokens, first), end));
      }
      first = next;
    }
    return spans;
  }

  /** The sentences of a text whose hash is among these, in order. */
  public static List<Span> among(String text, Set<Long> hashes) {
    return of(text).stream().filter(span -> hashes.contains(span.hash())).toList();
  }

  private static boolean aloneInParagraph(TokenizedText tokens, int first, int next) {
    int paragraph = tokens.paragraph(first);
    return (first == 0 || tokens.paragraph(first - 1) != paragraph)
        && (next == tokens.size() || tokens.paragraph(next) != paragraph);
  }

  /** Quotes and brackets that open before the first token belong to the sentence. */
  private static int startOf(TokenizedText tokens, int token) {
    int start = tokens.start(token);
    int floor = token == 0 ? 0 : tokens.end(token - 1);
    while (start > floor && !Character.isWhitespace(tokens.text().charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** FNV-1a over 64 bits (Fowler, Noll, Vo, 1991), finished by the mixer of splitmix64. */
  private static long hash(TokenizedText tokens, int from, int to) {
    long hash = 0xcbf29ce484222325L;
    for (int token = from; token < to; token++) {
      String form = tokens.form(token);
      for (int i = 0; i < form.length(); i++) {
        hash = (hash ^ form.charAt(i)) * 0x100000001b3L;
      }
      hash = (hash ^ ' ') * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }
}
