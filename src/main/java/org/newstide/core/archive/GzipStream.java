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
 * and goes on with the next member. In a web archive it also goes on behind a member that is
 * broken, at the next that begins a record; an empty line stands for what is missing.
 */
final class GzipStream extends InputStream {

  private static final int HEADER_CRC = 2;
  static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private static final byte[] MISSING = {'\r', '\n', '\r', '\n'};

  private final InputStream in;
  private final StreamFaults faults;
  private final MemberStarts members;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private final byte[] packed = new byte[1 << 16];
  private int next;
  private int end;
  private int member;
  private boolean inMember;
  private IOException pending;
  private long taken;
  private long produced;
  private long memberStart;
  private CaptureStart captures;
  private int missing;
  private long stop = Long.MAX_VALUE;

  GzipStream(InputStream in, StreamFaults faults, MemberStarts members) {
    this.in = in;
    this.faults = faults;
    this.members = members;
  }

  /**
   * Reads a part of a web archive: from the first member on that begins a record, up to the first
   * such member at or behind a place.
   *
   * @param to place in the stream of packed bytes
   */
  void readRecordsOf(CaptureStart kind, long to) throws IOException {
    captures = kind;
    stop = to;
    passToRecord();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (missing > 0) {
      buffer[offset] = MISSING[MISSING.length - missing--];
      produced++;
      return 1;
    }
    int n = pending == null ? unpack(buffer, offset, length) : 0;
    if (produced == 0 && n > 0) {
      captures = CaptureStart.of(buffer, offset, offset + n);
    }
    produced += Math.max(0, n);
    if (n != 0) {
      return n;
    }
    if (captures == null) {
      throw pending;
    }
    reenter(pending.getMessage());
    pending = null;
    return read(buffer, offset, length);
  }

  /** Some bytes; -1 at the end of the file; 0 where the packed bytes are wrong. */
  private int unpack(byte[] buffer, int offset, int length) throws IOException {
    while (pending == null) {
      if (!inMember && !openMember()) {
        return pending == null ? -1 : 0;
      }
      int n = inflate(buffer, offset, length);
      checksum.update(buffer, offset, n);
      if (n > 0) {
        return n;
      }
      if (inflater.finished()) {
        closeMember();
      } else if (inflater.needsInput() && pending == null) {
        require();
        inflater.setInput(packed, next, end - next);
        next = end;
      } else if (pending == null) {
        pending = new ZipException("member " + member + " wants a dictionary");
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

  /** Reads the next member's header; false at the end of the file, or where there is none. */
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
    memberStart = position() - 1;
    if (memberStart >= stop && beginsRecord()) {
      return false;
    }
    if (first != 0x1f || readByte() != 0x8b) {
      String what = "no gzip member behind member " + member + (padding ? " behind padding" : "");
      if (captures != null) {
        pending = new ZipException(what);
      } else {
        faults.add("corrupt_compression", what);
      }
      return false;
    }
    member++;
    if (readByte() != 8) {
      throw new ZipException("member " + member + " is not packed with deflate");
    }
    members.add(produced, memberStart);
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

  /** Place in the stream of packed bytes of the next one to be read. */
  private long position() {
    return taken - (end - next);
  }

  /** Goes on at the next member that begins a record, or at the end of the file. */
  private void reenter(String because) throws IOException {
    faults.addGap(produced, "corrupt_compression", because);
    long bufferStart = taken - end;
    next = (int) Math.max(0, memberStart + 1 - bufferStart);
    inMember = false;
    missing = passToRecord() ? MISSING.length : 0;
  }

  /** False if no member begins a record up to the end of the file. */
  private boolean passToRecord() throws IOException {
    while (true) {
      int at = ByteSearch.indexOf(packed, next, end, (byte) 0x1f);
      next = at < 0 ? end : at;
      boolean whole = end - next >= CaptureStart.MEMBER_BYTES;
      if (!whole && refill()) {
        continue;
      }
      if (next == end || captures.isMember(packed, next, end)) {
        return next < end;
      }
      next++;
    }
  }

  /** Whether the member whose first byte was just read begins a record. */
  private boolean beginsRecord() throws IOException {
    next--;
    if (end - next < CaptureStart.MEMBER_BYTES) {
      refill();
    }
    return captures.isMember(packed, next++, end);
  }

  /** Reads on behind the bytes that are left; false at the end of the file. */
  private boolean refill() throws IOException {
    System.arraycopy(packed, next, packed, 0, end - next);
    end -= next;
    next = 0;
    int read = in.readNBytes(packed, end, packed.length - end);
    end += read;
    taken += read;
    return read > 0;
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
    taken += end;
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
