package org.newstide.core.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Text into UTF-8 bytes with the escapes of a format, in one pass. A record stays in memory until
 * {@link #flush}, so that it can be cut. Not thread-safe.
 */
final class ByteSink {

  private static final int FLUSH_AT = 1 << 16;

  private byte[] bytes = new byte[2 * FLUSH_AT];
  private char[] chars = new char[1 << 13];
  private int size;

  /** Appends as it is. */
  ByteSink plain(CharSequence text) {
    return append(text, '\0');
  }

  /** Appends as the inside of a JSON string. */
  ByteSink json(CharSequence text) {
    return append(text, '\\');
  }

  /** Appends as the inside of a quoted CSV field. */
  ByteSink csv(CharSequence text) {
    return append(text, '"');
  }

  int size() {
    return size;
  }

  /** Takes back everything behind a place, and up to three bytes more that are half a character. */
  void cutAt(int place) {
    int end = place;
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    size = end;
  }

  /** Gives the bytes away if there are enough of them for a write, or in any case if asked to. */
  void flush(OutputStream out, boolean always) throws IOException {
    if (always || size >= FLUSH_AT) {
      out.write(bytes, 0, size);
      size = 0;
    }
  }

  private ByteSink append(CharSequence text, char escape) {
    int length = text.length();
    // Three bytes a character at most; an escape makes two of one.
    if (bytes.length - size < 3 * length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + 3 * length));
    }
    copyChars(text, length);
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c >= 0x80) {
        encode(c);
      } else if (escape == '\\' && (c == '"' || c == '\\' || c < 0x20)) {
        bytes[size++] = '\\';
        bytes[size++] = (byte) (c == '\n' ? 'n' : c);
      } else {
        if (escape == '"' && c == '"') {
          bytes[size++] = '"';
        }
        bytes[size++] = (byte) c;
      }
    }
    return this;
  }

  /** One bulk copy is several times quicker than asking for each character. */
  private void copyChars(CharSequence text, int length) {
    if (chars.length < length) {
      chars = new char[2 * length];
    }
    if (text instanceof StringBuilder builder) {
      builder.getChars(0, length, chars, 0);
    } else {
      text.toString().getChars(0, length, chars, 0);
    }
  }

  /** Writes a character outside ASCII; the phrases have none outside the basic plane. */
  private void encode(char c) {
    if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | c >> 6);
    } else {
      bytes[size++] = (byte) (0xE0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
    }
    bytes[size++] = (byte) (0x80 | c & 0x3F);
  }
}
