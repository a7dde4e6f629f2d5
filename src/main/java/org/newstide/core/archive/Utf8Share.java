package org.newstide.core.archive;

/** How much of some bytes is UTF-8. */
final class Utf8Share {

  /** Well-formed sequences for each stray byte that are taken for UTF-8 with damage. */
  private static final int SEQUENCES_PER_STRAY = 8;

  private Utf8Share() {}

  /** Number of sequences of several bytes in well-formed UTF-8. */
  static int sequences(byte[] bytes, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += (bytes[i] & 0xc0) == 0xc0 ? 1 : 0;
    }
    return n;
  }

  static int highBytes(byte[] bytes, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += bytes[i] < 0 ? 1 : 0;
    }
    return n;
  }

  /**
   * Whether most of what is above ASCII is well-formed. In other charsets two bytes that look like
   * such a sequence are rare, and three are rarer.
   */
  static boolean isUtf8WithStrayBytes(byte[] bytes, int from, int to) {
    int good = 0;
    int stray = 0;
    int i = from;
    while (i < to) {
      if (bytes[i] >= 0) {
        i++;
        continue;
      }
      int length = ByteSearch.sequenceLength(bytes, i, to);
      // A sequence that the end of the bytes cuts is not wrong.
      boolean cut = length == 0 && i + 4 > to && (bytes[i] & 0xc0) == 0xc0;
      good += length > 0 ? 1 : 0;
      stray += length > 0 || cut ? 0 : 1;
      i += Math.max(1, length);
    }
    return good > 0 && good >= (long) SEQUENCES_PER_STRAY * stray;
  }
}
