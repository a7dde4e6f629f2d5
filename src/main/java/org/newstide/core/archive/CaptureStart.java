package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Tells a gzip member that begins a record of a web archive from bytes that look like one. */
enum CaptureStart {
  WARC(new WarcHeader()),
  ARC(new ArcHeader());

  /** Packed bytes that are looked at. */
  static final int MEMBER_BYTES = 1 << 13;

  private static final int UNPACKED_BYTES = 1 << 12;
  private static final int HEADER_BYTES = 10;

  private final CaptureHeader.Grammar grammar;

  CaptureStart(CaptureHeader.Grammar grammar) {
    this.grammar = grammar;
  }

  CaptureHeader.Grammar grammar() {
    return grammar;
  }

  /** The kind of web archive that begins with these bytes, or null. */
  static CaptureStart of(byte[] bytes, int from, int to) {
    String start = new String(bytes, from, Math.min(16, to - from), ISO_8859_1);
    return start.startsWith("WARC/") ? WARC : start.startsWith("filedesc:") ? ARC : null;
  }

  /** Whether a record begins in {@code [from, to)}, which holds unpacked bytes. */
  boolean isRecord(byte[] bytes, int from, int to) {
    return grammar.startsAt(bytes, from, to) || of(bytes, from, to) == this;
  }

  /**
   * Whether a gzip member begins at {@code from} and unpacks to the beginning of a record. Members
   * with more than the shortest header are written by nobody who writes web archives.
   */
  boolean isMember(byte[] packed, int from, int to) {
    boolean header =
        to - from > HEADER_BYTES
            && packed[from] == 0x1f
            && packed[from + 1] == (byte) 0x8b
            && packed[from + 2] == 8
            && (packed[from + 3] & ~GzipStream.EXTRA) == 0;
    if (!header) {
      return false;
    }
    int data = from + HEADER_BYTES;
    if (packed[from + 3] == GzipStream.EXTRA && data + 2 <= to) {
      data += 2 + (packed[data] & 0xff) + ((packed[data + 1] & 0xff) << 8);
    }
    return data < to && unpacksToRecord(packed, data, to);
  }

  private boolean unpacksToRecord(byte[] packed, int from, int to) {
    Inflater inflater = new Inflater(true);
    byte[] unpacked = new byte[UNPACKED_BYTES];
    try {
      inflater.setInput(packed, from, to - from);
      int n = inflater.inflate(unpacked);
      return isRecord(unpacked, 0, n);
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
