package org.newstide.core.text;

/**
 * Remembers the comparison forms of the words met lately, so that a text costs no new string per
 * token and equal tokens share one.
 *
 * <p>A direct-mapped table without locks: threads may overwrite each other's entries, which costs a
 * second folding and nothing else, because an entry is immutable and holds its own key. It holds at
 * most {@value #SLOTS} short words, about 4 MB.
 */
final class FormCache {

  private static final int SLOTS = 1 << 15;
  private static final int LONGEST_WORD = 24;

  private static final Entry[] ENTRIES = new Entry[SLOTS];

  private FormCache() {}

  /** The comparison form of the characters from {@code start} to before {@code end}. */
  static String form(char[] text, int start, int end) {
    if (end - start > LONGEST_WORD) {
      return Folding.comparison(new String(text, start, end - start));
    }
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = hash * 31 + text[i];
    }
    int slot = (hash * 0x9E3779B9) >>> 17;
    Entry entry = ENTRIES[slot];
    if (entry == null || !entry.isFor(text, start, end)) {
      String surface = new String(text, start, end - start);
      entry = new Entry(surface.toCharArray(), Folding.comparison(surface));
      ENTRIES[slot] = entry;
    }
    return entry.form;
  }

  private static final class Entry {
    private final char[] surface;
    private final String form;

    Entry(char[] surface, String form) {
      this.surface = surface;
      this.form = form;
    }

    boolean isFor(char[] text, int start, int end) {
      if (surface.length != end - start) {
        return false;
      }
      for (int i = 0; i < surface.length; i++) {
        if (surface[i] != text[start + i]) {
          return false;
        }
      }
      return true;
    }
  }
}
