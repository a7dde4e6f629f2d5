package org.newstide.core.archive;

import java.io.IOException;
import java.io.InputStream;

/** The stored bytes of a file from a place on. */
final class RangeStream extends InputStream {

  private final ByteSource source;
  private final long length;
  private long position;

  RangeStream(ByteSource source, long from) throws IOException {
    this.source = source;
    this.length = source.length();
    this.position = from;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int wanted) throws IOException {
    int n = (int) Math.min(wanted, length - position);
    if (n <= 0) {
      return wanted == 0 ? 0 : -1;
    }
    source.readAt(position, buffer, offset, n);
    position += n;
    return n;
  }
}
