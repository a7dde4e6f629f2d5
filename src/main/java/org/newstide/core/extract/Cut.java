package org.newstide.core.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * A text from which spans have been cut, and the way from old places to new ones.
 *
 * <p>A span that reaches over the end of its paragraph leaves one newline behind where words stand
 * on both sides, so that paragraphs do not run together.
 */
public final class Cut {

  /**
   * A span that was cut.
   *
   * @param text its words, without blanks around them
   * @param position where in the new text it stood
   */
  public record Piece(String text, int position) {}

  private final String text;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<SentenceSpans.Span> spans;
  private final int[] positions;

  private Cut(String original, List<SentenceSpans.Span> spans) {
    this.spans = List.copyOf(spans);
    this.positions = new int[spans.size()];
    StringBuilder kept = new StringBuilder(original.length());
    int from = 0;
    for (int i = 0; i < spans.size(); i++) {
      SentenceSpans.Span span = spans.get(i);
      kept.append(original, from, span.start());
      String words = original.substring(span.start(), span.end());
      if (words.indexOf('\n') >= 0 && !kept.isEmpty() && kept.charAt(kept.length() - 1) != '\n') {
        kept.append('\n');
      }
      positions[i] = kept.length();
      from = span.end();
    }
    kept.append(original, from, original.length());
    this.text = kept.toString().stripTrailing();
    for (int i = 0; i < spans.size(); i++) {
      SentenceSpans.Span span = spans.get(i);
      String words = original.substring(span.start(), span.end()).strip();
      pieces.add(new Piece(words, Math.min(positions[i], text.length())));
    }
  }

  /** Cuts spans, which must be in order and apart, out of a text. */
  public static Cut out(String text, List<SentenceSpans.Span> spans) {
    return new Cut(text, spans);
  }

  /** What is left. */
  public String text() {
    return text;
  }

  /** What went, in order. */
  public List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** Where a place of the old text lies in the new one. */
  public int position(int old) {
    int position = old;
    for (int i = 0; i < spans.size() && spans.get(i).start() <= old; i++) {
      SentenceSpans.Span span = spans.get(i);
      position = positions[i] + Math.max(0, old - span.end());
    }
    return Math.min(position, text.length());
  }
}
