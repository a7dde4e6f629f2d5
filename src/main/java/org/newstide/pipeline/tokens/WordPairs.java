package org.newstide.pipeline.tokens;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A set of pairs of words by their hashes. Chance hits only: one in 10¹² at a million pairs.
 *
 * <p>Filled by one thread, then read by all.
 */
final class WordPairs implements Serializable {

  private static final long serialVersionUID = 1L;

  private long[] slots = new long[1 << 10];
  private int size;

  /** One number for a pair of words of a language, equally likely in all bits. */
  static long hash(String language, long left, long right) {
    long hash = (language.hashCode() ^ left) * 0x9E3779B97F4A7C15L;
    hash = (hash ^ hash >>> 32) + right;
    hash *= 0xD6E8FEB86659FD93L;
    return hash ^ hash >>> 32;
  }

  private static long hash(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return PackedWords.hash(bytes, 0, bytes.length);
  }

  void add(String language, String left, String right) {
    put(hash(language, hash(left), hash(right)));
    if (2 * ++size > slots.length) {
      long[] old = slots;
      slots = new long[2 * old.length];
      Arrays.stream(old).filter(hash -> hash != 0).forEach(this::put);
    }
  }

  /** True if a pair with this {@link #hash} is in the set. */
  boolean contains(long hash) {
    return slots[slot(hash)] == hash;
  }

  boolean isEmpty() {
    return size == 0;
  }

  private void put(long hash) {
    slots[slot(hash)] = hash;
  }

  private int slot(long hash) {
    int mask = slots.length - 1;
    int slot = (int) hash & mask;
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = slot + 1 & mask;
    }
    return slot;
  }
}
