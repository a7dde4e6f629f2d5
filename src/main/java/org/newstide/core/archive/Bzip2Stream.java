package org.newstide.core.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Bzip2 streams one after another, which hands out every byte before damage. */
final class Bzip2Stream extends InputStream {

  private final BZip2CompressorInputStream in;
  private IOException pending;

  Bzip2Stream(InputStream packed) throws IOException {
    in = new BZip2CompressorInputStream(new BufferedInputStream(packed, 1 << 16), true);
  }

  @Override
  public int read() throws IOException {
    return in.read();
  }

  /**
   * The library's own bulk read forgets how many bytes it had unpacked when it meets damage, so the
   * bytes are asked for one by one; unpacking bzip2 costs far more than the calls.
   */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (pending != null) {
      throw pending;
    }
    int n = 0;
    try {
      while (n < length) {
        int b = in.read();
        if (b < 0) {
          break;
        }
        buffer[offset + n++] = (byte) b;
      }
    } catch (IOException | RuntimeException e) {
      SourceFailure.rethrow(e);
      pending = new IOException(e.getMessage(), e);
      if (n == 0) {
        throw pending;
      }
    }
    return n == 0 && length > 0 ? -1 : n;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
