package org.newstide.core.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one zstd frame (RFC 8878, section 3.1.1) and not one more; they end at the frame's
 * end and are known to lack one.
 */
final class ZstdFrame extends InputStream {

  private static final int MAGIC_BYTES = 4;
  private static final int LONGEST_HEADER = 14;
  private static final int BLOCK_HEADER = 3;
  private static final int RLE = 1;
  private static final int RESERVED = 3;

  private final InputStream in;
  private final byte[] head = new byte[MAGIC_BYTES + LONGEST_HEADER];
  private int headNext;
  private int headEnd;
  private long left;
  private boolean checksum;
  private boolean ended;

  /**
   * @param in behind the frame's magic number
   */
  ZstdFrame(byte[] magic, InputStream in) throws IOException {
    this.in = in;
    System.arraycopy(magic, 0, head, 0, MAGIC_BYTES);
    headEnd = MAGIC_BYTES;
    int descriptor = fetch(1);
    boolean single = (descriptor & 0x20) != 0;
    int sizeFlag = descriptor >> 6 & 3;
    int sizeBytes = sizeFlag == 0 ? (single ? 1 : 0) : 1 << sizeFlag;
    int dictionaryBytes = new int[] {0, 1, 2, 4}[descriptor & 3];
    checksum = (descriptor & 4) != 0;
    fetch((single ? 0 : 1) + dictionaryBytes + sizeBytes);
  }

  /** Reads so many bytes that are to be handed out; the first of them. */
  private int fetch(int count) throws IOException {
    if (in.readNBytes(head, headEnd, count) < count) {
      throw new EOFException("a zstd frame has no end");
    }
    headEnd += count;
    return count == 0 ? 0 : head[headEnd - count] & 0xff;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (headNext == headEnd && left == 0 && (ended || !nextBlock())) {
      return -1;
    }
    if (headNext < headEnd) {
      int n = Math.min(length, headEnd - headNext);
      System.arraycopy(head, headNext, buffer, offset, n);
      headNext += n;
      return n;
    }
    int n = in.read(buffer, offset, (int) Math.min(length, left));
    if (n < 0) {
      throw new EOFException("a zstd frame has no end");
    }
    left -= n;
    return n;
  }

  private boolean nextBlock() throws IOException {
    headNext = 0;
    headEnd = 0;
    fetch(BLOCK_HEADER);
    int header = head[0] & 0xff | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16;
    int type = header >> 1 & 3;
    if (type == RESERVED) {
      throw new IOException("a zstd block is of no known type");
    }
    left = type == RLE ? 1 : header >> 3;
    ended = (header & 1) != 0;
    left += ended && checksum ? 4 : 0;
    return true;
  }
}
