package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The files in a tar (POSIX 1003.1-1988 "ustar", with the long names of GNU and of pax).
 *
 * <p>Behind a broken header the next block that is a right header is looked for.
 */
final class TarEntries implements ContainerEntries {

  private static final int BLOCK = 512;
  private static final int LONGEST_NAME = 1 << 16;

  private final InputStream in;
  private final StreamFaults faults;
  private final byte[] header = new byte[BLOCK];
  private long left;
  private int padding;
  private String longName;
  private long longSize = -1;
  private long position;

  TarEntries(InputStream in, StreamFaults faults) {
    this.in = in;
    this.faults = faults;
  }

  @Override
  public Entry next() throws IOException {
    passOver(left + padding);
    left = 0;
    padding = 0;
    while (nextHeader()) {
      long size = longSize >= 0 ? longSize : number(124, 12);
      byte type = header[156];
      padding = (int) ((BLOCK - size % BLOCK) % BLOCK);
      if (type == 'L' || type == 'x') {
        extend(type, size);
        continue;
      }
      String name = longName == null ? name() : longName;
      longName = null;
      longSize = -1;
      boolean file = type == 0 || type == '0' || type == '7';
      if (file || type == 'S') {
        left = size;
        return file
            ? new Entry(name, new Content(), -1, null)
            : new Entry(name, null, -1, "a sparse file");
      }
      passOver(size + padding);
      padding = 0;
    }
    return null;
  }

  /** Goes to the next right header; false at the end. */
  private boolean nextHeader() throws IOException {
    boolean lost = false;
    while (true) {
      int n = in.readNBytes(header, 0, BLOCK);
      position += n;
      boolean zeros = isZero(n);
      if (n < BLOCK || (zeros && !lost)) {
        if (n > 0 && !zeros && !faults.cut()) {
          faults.end("file_cut_short", "byte " + position + ": the tar ends within a header");
        }
        return false;
      }
      if (!zeros && isRight()) {
        return true;
      }
      if (!lost) {
        String where = "byte " + (position - BLOCK);
        faults.add("corrupt_container", where + ": the header of a file is wrong");
      }
      lost = true;
      longName = null;
      longSize = -1;
    }
  }

  private boolean isZero(int length) {
    for (int i = 0; i < length; i++) {
      if (header[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the sum of all bytes, with blanks in place of the sum, is the sum that it states. */
  private boolean isRight() {
    long sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xff;
    }
    return sum == number(148, 8) && number(124, 12) >= 0;
  }

  /** Octal digits, or two's complement if the first bit is set; -1 for anything else. */
  private long number(int from, int length) {
    long value = 0;
    if ((header[from] & 0x80) != 0) {
      for (int i = from + length - 8; i < from + length; i++) {
        value = value << 8 | (header[i] & 0xff);
      }
      return value;
    }
    for (int i = from; i < from + length; i++) {
      byte b = header[i];
      if (b >= '0' && b <= '7') {
        value = value << 3 | (b - '0');
      } else if (b != ' ' && b != 0) {
        return -1;
      }
    }
    return value;
  }

  private String name() {
    String prefix = text(345, 155);
    return prefix.isEmpty() || header[257] != 'u' ? text(0, 100) : prefix + '/' + text(0, 100);
  }

  private String text(int from, int length) {
    int to = ByteSearch.indexOf(header, from, from + length, (byte) 0);
    return new String(header, from, (to < 0 ? from + length : to) - from, UTF_8);
  }

  /** Takes what stands in place of fields that are too short in the next header. */
  private void extend(byte type, long size) throws IOException {
    byte[] content = in.readNBytes((int) Math.min(size, LONGEST_NAME));
    position += content.length;
    passOver(size - content.length + padding);
    padding = 0;
    String text = new String(content, UTF_8);
    if (type == 'L') {
      int end = text.indexOf(0);
      longName = end < 0 ? text : text.substring(0, end);
      return;
    }
    for (String line : text.split("\n")) {
      // "30 path=folder/file.html": the length of the line, then name and value.
      int blank = line.indexOf(' ');
      if (line.startsWith("path=", blank + 1)) {
        longName = line.substring(blank + 6);
      } else if (line.startsWith("size=", blank + 1)) {
        longSize = CaptureHeader.length(line.substring(blank + 6));
      }
    }
  }

  private void passOver(long bytes) throws IOException {
    long skipped = bytes <= 0 ? 0 : skip(bytes);
    position += skipped;
  }

  private long skip(long bytes) throws IOException {
    long done = 0;
    byte[] buffer = new byte[1 << 13];
    while (done < bytes) {
      int n = in.read(buffer, 0, (int) Math.min(buffer.length, bytes - done));
      if (n < 0) {
        break;
      }
      done += n;
    }
    return done;
  }

  /** The bytes of the file at hand. */
  private final class Content extends InputStream {

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int n = in.read(buffer, offset, (int) Math.min(left, length));
      if (n < 0) {
        throw new EOFException("the tar ends within the file");
      }
      left -= n;
      position += n;
      return n;
    }
  }
}
