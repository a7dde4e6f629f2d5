package org.newstide.core.archive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finding bytes, eight at a time where it pays. */
final class ByteSearch {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;

  private ByteSearch() {}

  /**
   * Place of the first such byte in {@code [from, to)}, or -1. Eight bytes are one word, in which
   * Mycroft's test {@code (w - 0x01…) & ~w & 0x80…} finds a zero byte.
   */
  static int indexOf(byte[] bytes, int from, int to, byte wanted) {
    long pattern = (wanted & 0xffL) * ONES;
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long zeros = zeros((long) LONGS.get(bytes, i) ^ pattern);
      if (zeros != 0) {
        return i + (Long.numberOfTrailingZeros(zeros) >>> 3);
      }
    }
    for (; i < to; i++) {
      if (bytes[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** Place of the first such sequence of at least one byte in {@code [from, to)}, or -1. */
  static int indexOf(byte[] bytes, int from, int to, byte[] wanted) {
    int last = to - wanted.length;
    int i = from > last ? -1 : indexOf(bytes, from, last + 1, wanted[0]);
    while (i >= 0) {
      int k = 1;
      while (k < wanted.length && bytes[i + k] == wanted[k]) {
        k++;
      }
      if (k == wanted.length) {
        return i;
      }
      i = indexOf(bytes, i + 1, last + 1, wanted[0]);
    }
    return -1;
  }

  /** Not zero exactly if the word has a zero byte; the lowest bit set is in the first of them. */
  private static long zeros(long word) {
    return (word - ONES) & ~word & HIGHS;
  }

  /** Number of such bytes in {@code [from, to)}. */
  static int count(byte[] bytes, int from, int to, byte wanted) {
    int n = 0;
    for (int i = indexOf(bytes, from, to, wanted); i >= 0; ) {
      n++;
      i = indexOf(bytes, i + 1, to, wanted);
    }
    return n;
  }

  /** Whether there is nothing but ASCII blanks and control characters in {@code [from, to)}. */
  static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] < 0 || bytes[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  /** Whether there is no byte above 0x7f in {@code [from, to)}. */
  static boolean isAscii(byte[] bytes, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      if (((long) LONGS.get(bytes, i) & HIGHS) != 0) {
        return false;
      }
    }
    for (; i < to; i++) {
      if (bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether {@code [from, to)} has a byte that may begin an overlong form, a surrogate or something
   * beyond Unicode: C0, C1, E0, ED, F0 to FF. Parsers let these pass; other malformed UTF-8 they
   * find themselves. About ten times as fast as {@link #isUtf8}.
   */
  static boolean hasUnusualLead(byte[] bytes, int from, int to) {
    int i = from;
    for (; i + 8 <= to; i += 8) {
      long word = (long) LONGS.get(bytes, i);
      if ((word & HIGHS) == 0) {
        continue;
      }
      long unusual =
          zeros((word & 0xfe * ONES) ^ 0xc0 * ONES)
              | zeros(word ^ 0xe0 * ONES)
              | zeros(word ^ 0xed * ONES)
              | zeros((word & 0xf0 * ONES) ^ 0xf0 * ONES);
      if (unusual != 0) {
        return true;
      }
    }
    for (; i < to; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0xc0 || b == 0xc1 || b == 0xe0 || b == 0xed || b >= 0xf0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether {@code [from, to)} is UTF-8 as Unicode 15 table 3-7 has it: no overlong forms, no
   * surrogates, nothing cut.
   */
  static boolean isUtf8(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      if (i + 8 <= to && ((long) LONGS.get(bytes, i) & HIGHS) == 0) {
        i += 8;
        continue;
      }
      byte b = bytes[i];
      if (b >= 0) {
        i++;
        continue;
      }
      int length = sequenceLength(bytes, i, to);
      if (length == 0) {
        return false;
      }
      i += length;
    }
    return true;
  }

  /** Length of the well-formed sequence that begins with a byte above 0x7f, or 0. */
  static int sequenceLength(byte[] bytes, int i, int to) {
    int lead = bytes[i] & 0xff;
    if (lead < 0xc2 || lead > 0xf4) {
      return 0;
    }
    int length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    if (i + length > to) {
      return 0;
    }
    int second = bytes[i + 1] & 0xff;
    int low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    int high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) {
      return 0;
    }
    for (int k = 2; k < length; k++) {
      if ((bytes[i + k] & 0xc0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
