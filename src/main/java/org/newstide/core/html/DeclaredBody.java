package org.newstide.core.html;

import java.util.ArrayList;
import java.util.List;

/**
 * The text that a page's structured data gives as the article's, to find the visible one by:
 * windows of letters, so that blanks, quotation marks and markup do not matter. Hash set of longs,
 * linear.
 */
final class DeclaredBody {

  private static final int WINDOW = 16;
  private static final int LONGEST = 1 << 20;
  private static final long BASE = 1_000_003L;

  private final String text;
  private final long[] table;
  private final int letters;

  private DeclaredBody(String text, long[] table, int letters) {
    this.text = text;
    this.table = table;
    this.letters = letters;
  }

  static DeclaredBody of(String text) {
    String used = text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    String letters = letters(used);
    long[] table = new long[Integer.highestOneBit(Math.max(16, letters.length() * 2)) * 2];
    long[] hashes = windows(letters);
    for (long hash : hashes) {
      int slot = slot(hash, table.length);
      while (table[slot] != 0 && table[slot] != hash) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = hash;
    }
    return new DeclaredBody(used, table, letters.length());
  }

  boolean isEmpty() {
    return letters < 2 * WINDOW;
  }

  /** Letters and digits in it. */
  int letterCount() {
    return letters;
  }

  /** Share of a text's windows that occur in this one, in [0, 1]; 0 for a short text. */
  double coverage(String block) {
    if (isEmpty()) {
      return 0;
    }
    long[] hashes = windows(letters(block));
    if (hashes.length == 0) {
      return 0;
    }
    int found = 0;
    for (long hash : hashes) {
      found += contains(hash) ? 1 : 0;
    }
    return (double) found / hashes.length;
  }

  /** Its paragraphs, by its line breaks; blanks normalised. */
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (String line : text.split("[\\n\\r]+")) {
      String clean = Blanks.normalised(line);
      if (!clean.isEmpty()) {
        paragraphs.add(clean);
      }
    }
    return paragraphs;
  }

  private boolean contains(long hash) {
    int slot = slot(hash, table.length);
    while (table[slot] != 0) {
      if (table[slot] == hash) {
        return true;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return false;
  }

  private static int slot(long hash, int length) {
    long mixed = hash * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 40) & (length - 1);
  }

  private static long[] windows(String letters) {
    if (letters.length() < WINDOW) {
      return new long[0];
    }
    long leading = 1;
    for (int i = 1; i < WINDOW; i++) {
      leading *= BASE;
    }
    long[] hashes = new long[letters.length() - WINDOW + 1];
    long hash = 0;
    for (int i = 0; i < letters.length(); i++) {
      if (i >= WINDOW) {
        hash -= letters.charAt(i - WINDOW) * leading;
      }
      hash = hash * BASE + letters.charAt(i);
      if (i >= WINDOW - 1) {
        hashes[i - WINDOW + 1] = hash == 0 ? 1 : hash;
      }
    }
    return hashes;
  }

  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }
}
