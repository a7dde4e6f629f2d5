package org.newstide.core.text;

import java.util.Arrays;

/**
 * Remembers the comparison forms of the words met lately, so that a text costs no new string per
 * token and equal tokens share one.
 *
 * <p>A direct-mapped table without locks: threads may overwrite each other's entries, which costs a
 * second folding and nothing else, because an entry is immutable and holds its own key. It holds at
 * most {@value #SLOTS} short words, about 8 MB.
 */
final class FormCache {

  /** Words up to this length are known by their characters packed into two longs. */
  private static final int LONGEST_PACKED = 8;

  /** Longer words are folded anew each time; they are rare. */
  static final int LONGEST_WORD = 24;

  private static final int SLOT_BITS = 16;
  private static final int SLOTS = 1 << SLOT_BITS;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private static final char[] NO_CHARACTERS = {};

  private static final Entry[] ENTRIES = new Entry[SLOTS];

  private FormCache() {}

  /** The characters from {@code start} to before {@code end}. */
  static Entry of(char[] text, int start, int end) {
    if (end - start > LONGEST_WORD) {
      String form = Folding.comparison(new String(text, start, end - start));
      return new Entry(0, 0, NO_CHARACTERS, form, TokenizedText.UNNUMBERED);
    }
    long low = 0;
    long high = 0;
    for (int i = start; i < end; i++) {
      high = high << 16 | low >>> 48;
      low = low << 16 | text[i];
    }
    return of(low, high, text, start, end);
  }

  /**
   * The same for a word whose last eight characters are packed already: the last four in {@code
   * low}, those before them in {@code high}, the last character lowest.
   */
  static Entry of(long low, long high, char[] text, int start, int end) {
    int slot =
        (int)
            ((low + Long.rotateLeft(high * MULTIPLIER, 29)) * MULTIPLIER >>> Long.SIZE - SLOT_BITS);
    Entry entry = ENTRIES[slot];
    if (entry == null || !entry.isFor(low, high, text, start, end)) {
      String surface = new String(text, start, end - start);
      String form = Folding.comparison(surface);
      entry = new Entry(low, high, surface.toCharArray(), form, FormNumbers.of(form));
      ENTRIES[slot] = entry;
    }
    return entry;
  }

  /** What is known of a word as it stands in a text. */
  static final class Entry {
    private final long low;
    private final long high;
    private final int length;
    private final char[] surface;
    private final String form;
    private final int number;

    Entry(long low, long high, char[] surface, String form, int number) {
      this.low = low;
      this.high = high;
      this.length = surface.length;
      this.surface = surface;
      this.form = form;
      this.number = number;
    }

    /** Its comparison form. */
    String form() {
      return form;
    }

    /** See {@link TokenizedText#number}. */
    int number() {
      return number;
    }

    private boolean isFor(long low, long high, char[] text, int start, int end) {
      return this.low == low
          && this.high == high
          && length == end - start
          && (length <= LONGEST_PACKED || Arrays.equals(surface, 0, length, text, start, end));
    }
  }
}
