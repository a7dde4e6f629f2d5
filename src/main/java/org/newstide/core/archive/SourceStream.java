package org.newstide.core.archive;

import java.io.IOException;
import java.io.InputStream;

/** The stored bytes, counted; a failure of the source is told apart from damage in the bytes. */
final class SourceStream extends InputStream {

  private final InputStream in;
  private long position;
  private boolean ended;

  SourceStream(InputStream in) {
    this.in = in;
  }

  /** Stored bytes taken so far; decompressors take up to 64 KiB ahead. */
  long position() {
    return position;
  }

  /** Whether somebody asked for bytes behind the last one. */
  boolean ended() {
    return ended;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    try {
      int n = in.read(buffer, offset, length);
      if (n < 0) {
        ended = true;
      } else {
        position += n;
      }
      return n;
    } catch (SourceFailure e) {
      throw e;
    } catch (IOException e) {
      throw new SourceFailure(e);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
