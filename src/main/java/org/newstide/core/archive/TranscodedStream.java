package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.text.Normalizer;

/** Text of another charset as UTF-8, so that everything behind knows one encoding only. */
final class TranscodedStream extends InputStream {

  private final InputStreamReader reader;
  private final char[] chars = new char[1 << 14];
  private byte[] bytes = new byte[0];
  private int next;
  private int carried;
  private final boolean compose;

  TranscodedStream(InputStream in, WebCharset charset) {
    reader = new InputStreamReader(in, charset.charset());
    compose = charset.isDecomposed();
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
    int whole = read > 0 ? whole(size) : size;
    String text = new String(chars, 0, whole);
    bytes = (compose ? Normalizer.normalize(text, Normalizer.Form.NFC) : text).getBytes(UTF_8);
    next = 0;
    carried = size - whole;
    System.arraycopy(chars, whole, chars, 0, carried);
    return bytes.length > 0 || fill();
  }

  /**
   * How many characters can be handed on: half of a surrogate pair waits for its other half, a
   * letter for the marks that may follow.
   */
  private int whole(int size) {
    int last = size - 1;
    if (!compose) {
      return Character.isHighSurrogate(chars[last]) ? last : size;
    }
    while (last > 0 && Character.getType(chars[last]) == Character.NON_SPACING_MARK) {
      last--;
    }
    return last > 0 ? last : size;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
