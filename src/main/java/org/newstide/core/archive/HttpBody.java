package org.newstide.core.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * A response's body with its transfer and content codings (RFC 9110, 9112) taken off.
 *
 * <p>Crawlers often take a coding off and leave its header standing, so a coding that the bytes do
 * not show is not believed.
 */
final class HttpBody {

  private final int cap;
  private byte[] bytes;
  private int from;
  private int to;
  private boolean cut;
  private boolean tooLarge;
  private String undecodable;

  private HttpBody(byte[] bytes, int from, int to, int cap) {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    this.cap = cap;
  }

  /**
   * @param to place behind the body as archived
   * @param cap most bytes of the body without its codings
   */
  static HttpBody of(byte[] bytes, HttpResponse response, int to, int cap) {
    HttpBody body = new HttpBody(bytes, response.body(), to, cap);
    if (codings(response.fields().get("transfer-encoding")).contains("chunked")) {
      body.joinChunks();
    }
    List<String> codings = codings(response.fields().get("content-encoding"));
    for (int i = codings.size() - 1; i >= 0 && body.isReadable(); i--) {
      body.decode(codings.get(i));
    }
    return body;
  }

  private static List<String> codings(String header) {
    if (header == null) {
      return List.of();
    }
    return Stream.of(header.toLowerCase(Locale.ROOT).split(",")).map(String::strip).toList();
  }

  private void joinChunks() {
    byte[] joined = new byte[to - from];
    int size = 0;
    int at = from;
    while (at < to) {
      int newline = ByteSearch.indexOf(bytes, at, to, (byte) '\n');
      int length = newline < 0 ? -1 : chunkLength(bytes, at, newline);
      if (length < 0) {
        if (at == from) {
          // Not chunked at all.
          return;
        }
        cut = true;
        break;
      }
      int start = newline + 1;
      int taken = Math.min(length, to - start);
      System.arraycopy(bytes, start, joined, size, taken);
      size += taken;
      cut = taken < length;
      if (length == 0 || cut) {
        break;
      }
      at = start + taken;
      while (at < to && (bytes[at] == '\r' || bytes[at] == '\n')) {
        at++;
      }
    }
    bytes = joined;
    from = 0;
    to = size;
  }

  /** Hexadecimal digits, then blanks or an extension behind a semicolon; -1 for anything else. */
  private static int chunkLength(byte[] bytes, int from, int newline) {
    long length = 0;
    int i = from;
    for (; i < newline; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        break;
      }
      length = length * 16 + digit;
      if (length > Integer.MAX_VALUE) {
        return -1;
      }
    }
    boolean ends = i == newline || bytes[i] == '\r' || bytes[i] == ' ' || bytes[i] == ';';
    return i > from && ends ? (int) length : -1;
  }

  private void decode(String coding) {
    switch (coding) {
      case "", "identity", "none", "utf-8" -> {}
      case "gzip", "x-gzip" -> {
        if (to - from >= 2 && bytes[from] == 0x1f && bytes[from + 1] == (byte) 0x8b) {
          unpack(coding, GZIPInputStream::new);
        }
      }
      case "deflate" -> unpack(coding, this::inflater);
      case "br" -> unpack(coding, BrotliInputStream::new);
      case "zstd" -> {
        if (Compression.of(Arrays.copyOfRange(bytes, from, Math.min(to, from + 10)))
            == Compression.ZSTD) {
          unpack(
              coding, in -> Compression.ZSTD.unpack(in, new StreamFaults(), new MemberStarts(0)));
        }
      }
      default -> undecodable = coding;
    }
  }

  /** The standard wants a zlib header, which many servers leave out. */
  private InputStream inflater(InputStream in) {
    boolean header =
        to - from >= 2
            && (bytes[from] & 0x0f) == 8
            && ((bytes[from] & 0xff) << 8 | (bytes[from + 1] & 0xff)) % 31 == 0;
    Inflater inflater = new Inflater(!header);
    return new InflaterInputStream(in, inflater) {
      @Override
      public void close() throws IOException {
        super.close();
        inflater.end();
      }
    };
  }

  /** Opens a decoder. */
  private interface Opener {
    InputStream open(InputStream in) throws IOException;
  }

  private void unpack(String coding, Opener opener) {
    boolean markup = isMarkup(bytes, from, to);
    byte[] unpacked = new byte[Math.min(cap + 1, Math.max(1 << 13, (to - from) * 5))];
    int size = 0;
    boolean broken = false;
    try (InputStream in = opener.open(new ByteArrayInputStream(bytes, from, to - from))) {
      for (int n = 0; n >= 0 && size <= cap; size += Math.max(0, n)) {
        if (size == unpacked.length) {
          unpacked = Arrays.copyOf(unpacked, (int) Math.min(cap + 1L, size * 2L));
        }
        // Short calls: a decoder drops what it unpacked in the call that meets damage.
        n = in.read(unpacked, size, Math.min(1 << 13, unpacked.length - size));
      }
    } catch (IOException | RuntimeException e) {
      broken = true;
    }
    if (broken && size == 0) {
      // Nothing came out: either it was never packed, or nobody can tell what it was.
      undecodable = markup || from == to ? null : coding;
      return;
    }
    cut |= broken;
    tooLarge = size > cap;
    bytes = unpacked;
    from = 0;
    to = size;
  }

  private static boolean isMarkup(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] >= 0 && bytes[i] <= ' ') {
      i++;
    }
    return i < to && bytes[i] == '<';
  }

  private boolean isReadable() {
    return !tooLarge && undecodable == null;
  }

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Whether the body ends before its codings do. */
  boolean isCut() {
    return cut;
  }

  boolean isTooLarge() {
    return tooLarge;
  }

  /** The coding that could not be taken off, or null. */
  String undecodable() {
    return undecodable;
  }
}
