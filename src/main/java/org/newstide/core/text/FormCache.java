package org.newstide.core.text;

import java.util.Arrays;

/**
 * Remembers the comparison forms of the words met lately, so that a text costs no new string per
 * token and equal tokens share one.
 *
 * <p>A direct-mapped table without locks: threads may overwrite each other's entries, which costs a
 * second folding and nothing else, because an entry is immutable and holds its own key. It holds at
 * most {@value #SLOTS} short words, about 4 MB.
 */
final class FormCache {

  /** Words up to this length are known by their characters packed into two longs. */
  private static final int LONGEST_PACKED = 8;

  /** Longer words are folded anew each time; they are rare. */
  static final int LONGEST_WORD = 24;

  private static final int SLOTS = 1 << 15;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private static final Entry[] ENTRIES = new Entry[SLOTS];

  private FormCache() {}

  /** The comparison form of the characters from {@code start} to before {@code end}. */
  static String form(char[] text, int start, int end) {
    if (end - start > LONGEST_WORD) {
      return Folding.comparison(new String(text, start, end - start));
    }
    long low = 0;
    long high = 0;
    for (int i = start; i < end; i++) {
      high = high << 16 | low >>> 48;
      low = low << 16 | text[i];
    }
    return form(low, high, text, start, end);
  }

  /**
   * The same for a word whose last eight characters are packed already: the last four in {@code
   * low}, those before them in {@code high}, the last character lowest.
   */
  static String form(long low, long high, char[] text, int start, int end) {
    int slot = (int) ((low + Long.rotateLeft(high * MULTIPLIER, 29)) * MULTIPLIER >>> 49);
    Entry entry = ENTRIES[slot];
    if (entry == null || !entry.isFor(low, high, text, start, end)) {
      String surface = new String(text, start, end - start);
      entry = new Entry(low, high, surface.toCharArray(), Folding.comparison(surface));
      ENTRIES[slot] = entry;
    }
    return entry.form;
  }

  private static final class Entry {
    private final long low;
    private final long high;
    private final int length;
    private final char[] surface;
    private final String form;

    Entry(long low, long high, char[] surface, String form) {
      this.low = low;
      this.high = high;
      this.length = surface.length;
      this.surface = surface;
      this.form = form;
    }

    boolean isFor(long low, long high, char[] text, int start, int end) {
      return this.low == low
          && this.high == high
          && length == end - start
          && (length <= LONGEST_PACKED || Arrays.equals(surface, 0, length, text, start, end));
    }
  }
}
