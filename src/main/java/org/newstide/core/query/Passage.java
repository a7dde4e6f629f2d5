package org.newstide.core.query;

/**
 * Words of an article with those around them.
 *
 * @param field {@code title} or {@code text}
 * @param start offset of their first character in that field
 * @param end offset behind their last character
 * @param words the very words
 * @param before what stands before them, in one line
 * @param after what stands behind them, in one line
 */
public record Passage(String field, int start, int end, String words, String before, String after) {

  static Passage of(String field, String characters, int start, int end, int context) {
    int from = Math.max(0, start - context);
    if (from > 0 && Character.isLowSurrogate(characters.charAt(from))) {
      from++;
    }
    int to = Math.min(characters.length(), end + context);
    if (to < characters.length() && Character.isLowSurrogate(characters.charAt(to))) {
      to--;
    }
    return new Passage(
        field,
        start,
        end,
        characters.substring(start, end),
        characters.substring(from, start).replace('\n', ' '),
        characters.substring(end, to).replace('\n', ' '));
  }
}
