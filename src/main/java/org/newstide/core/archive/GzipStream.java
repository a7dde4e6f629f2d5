package org.newstide.core.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Gzip members one after another (RFC 1952).
 *
 * <p>The JDK's own stream ends at a member whose checksum is wrong and drops the bytes it unpacked
 * just before damage. This one hands out every byte that could be unpacked, notes a wrong checksum
 * and goes on with the next member.
 */
final class GzipStream extends InputStream {

  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream in;
  private final StreamFaults faults;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private int next;
  private int end;
  private int member;
  private boolean inMember;
  private IOException pending;

  GzipStream(InputStream in, StreamFaults faults) {
    this.in = in;
    this.faults = faults;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (pending != null) {
      throw pending;
    }
    while (length > 0) {
      if (!inMember && !openMember()) {
        return -1;
      }
      int n = inflate(buffer, offset, length);
      checksum.update(buffer, offset, n);
      if (n > 0) {
        return n;
      }
      if (pending != null) {
        throw pending;
      }
      if (inflater.finished()) {
        closeMember();
      } else if (inflater.needsInput()) {
        require();
        inflater.setInput(packed, next, end - next);
        next = end;
      } else {
        throw new ZipException("member " + member + " wants a dictionary");
      }
    }
    return 0;
  }

  private int inflate(byte[] buffer, int offset, int length) {
    long before = inflater.getBytesWritten();
    try {
      return inflater.inflate(buffer, offset, length);
    } catch (DataFormatException e) {
      pending = new ZipException("member " + member + ": " + e.getMessage());
      return (int) (inflater.getBytesWritten() - before);
    }
  }

  /** Reads the next member's header; false at the end of the file. */
  private boolean openMember() throws IOException {
    boolean padding = false;
    int first = readOrEnd();
    while (first == 0 && member > 0) {
      padding = true;
      first = readOrEnd();
    }
    if (first < 0) {
      return false;
    }
    if (first != 0x1f || readByte() != 0x8b) {
      String where = padding ? " behind padding" : "";
      faults.add("corrupt_compression", "no gzip member behind member " + member + where);
      return false;
    }
    member++;
    if (readByte() != 8) {
      throw new ZipException("member " + member + " is not packed with deflate");
    }
    int flags = readByte();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(readByte() | readByte() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
    inflater.reset();
    checksum.reset();
    inMember = true;
    return true;
  }

  private void closeMember() throws IOException {
    next = end - inflater.getRemaining();
    inMember = false;
    long expected = readInt();
    long size = readInt();
    if (expected != checksum.getValue() || size != (inflater.getBytesWritten() & 0xffffffffL)) {
      faults.add("corrupt_compression", "checksum of gzip member " + member + " is wrong");
    }
  }

  private long readInt() throws IOException {
    return readByte() | readByte() << 8 | readByte() << 16 | (long) readByte() << 24;
  }

  private void skipText() throws IOException {
    while (readByte() != 0) {
      continue;
    }
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      readByte();
    }
  }

  private int readByte() throws IOException {
    require();
    return packed[next++] & 0xff;
  }

  private int readOrEnd() throws IOException {
    return next < end || fill() ? packed[next++] & 0xff : -1;
  }

  private void require() throws IOException {
    if (next == end && !fill()) {
      throw new EOFException("gzip member " + member + " has no end");
    }
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(packed, 0, packed.length));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
