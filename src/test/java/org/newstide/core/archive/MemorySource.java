package org.newstide.core.archive;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** An archive file in memory that knows whether it was closed. */
final class MemorySource implements ByteSource {

  private final byte[] bytes;
  private boolean closed;

  MemorySource(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }

  @Override
  public long length() {
    return bytes.length;
  }

  @Override
  public void readAt(long position, byte[] buffer, int offset, int length) throws IOException {
    if (position < 0 || position + length > bytes.length) {
      throw new EOFException("asked for " + length + " bytes at " + position);
    }
    System.arraycopy(bytes, (int) position, buffer, offset, length);
  }

  @Override
  public void close() {
    closed = true;
  }
}
