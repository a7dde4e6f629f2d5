package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;

/** Text of another charset as UTF-8, so that everything behind knows one encoding only. */
final class TranscodedStream extends InputStream {

  private final InputStreamReader reader;
  private final char[] chars = new char[1 << 14];
  private byte[] bytes = new byte[0];
  private int next;
  private int carried;

  TranscodedStream(InputStream in, Charset charset) {
    reader = new InputStreamReader(in, charset);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (next == bytes.length && !fill()) {
      return -1;
    }
    int n = Math.min(length, bytes.length - next);
    System.arraycopy(bytes, next, buffer, offset, n);
    next += n;
    return n;
  }

  private boolean fill() throws IOException {
    int read = reader.read(chars, carried, chars.length - carried);
    int size = carried + Math.max(0, read);
    if (size == 0) {
      return false;
    }
    // Half of a surrogate pair waits for its other half.
    carried = read > 0 && Character.isHighSurrogate(chars[size - 1]) ? 1 : 0;
    bytes = new String(chars, 0, size - carried).getBytes(UTF_8);
    next = 0;
    if (carried == 1) {
      chars[0] = chars[size - 1];
    }
    return bytes.length > 0 || fill();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
