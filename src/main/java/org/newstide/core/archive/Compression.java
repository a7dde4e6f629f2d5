package org.newstide.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * How a file is packed, told by its first bytes.
 *
 * <table>
 * <caption>First bytes</caption>
 * <tr><td>gzip</td><td>1f 8b 08</td><td>members one after another</td></tr>
 * <tr><td>bzip2</td><td>"BZh1" to "BZh9", then a block or the end mark</td><td>streams one after another</td></tr>
 * <tr><td>zstd</td><td>28 b5 2f fd, or a skippable frame 5? 2a 4d 18</td><td>frames one after another</td></tr>
 * <tr><td>xz, lz4, compress, snappy</td><td>known, not unpacked</td><td></td></tr>
 * </table>
 */
enum Compression {
  NONE,
  GZIP,
  BZIP2,
  ZSTD,
  XZ,
  LZ4,
  COMPRESS,
  SNAPPY;

  /** Bytes that {@link #of} wants to see. */
  static final int MAGIC_BYTES = 10;

  static Compression of(byte[] head) {
    if (startsWith(head, 0x1f, 0x8b, 0x08)) {
      return GZIP;
    }
    if (startsWith(head, 'B', 'Z', 'h') && head.length >= 6 && isBzip2Block(head)) {
      return BZIP2;
    }
    if (startsWith(head, 0x28, 0xb5, 0x2f, 0xfd) || isSkippableFrame(head)) {
      return ZSTD;
    }
    if (startsWith(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
      return XZ;
    }
    if (startsWith(head, 0x04, 0x22, 0x4d, 0x18) || startsWith(head, 0x02, 0x21, 0x4c, 0x18)) {
      return LZ4;
    }
    if (startsWith(head, 0x1f, 0x9d) || startsWith(head, 0x1f, 0xa0)) {
      return COMPRESS;
    }
    return startsWith(head, 0xff, 0x06, 0, 0, 's', 'N', 'a', 'P') ? SNAPPY : NONE;
  }

  boolean isReadable() {
    return this == GZIP || this == BZIP2 || this == ZSTD;
  }

  /** Unpacks; reading throws an {@link IOException} where the packed bytes are wrong. */
  InputStream unpack(InputStream packed, StreamFaults faults, MemberStarts members)
      throws IOException {
    return switch (this) {
      case GZIP -> new GzipStream(packed, faults, members);
      case BZIP2 -> new Bzip2Stream(packed);
      case ZSTD -> new ZstdStream(packed, members);
      default -> throw new IllegalStateException("no reader for " + this);
    };
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean isBzip2Block(byte[] head) {
    boolean level = head[3] >= '1' && head[3] <= '9';
    boolean block = head[4] == 0x31 && head[5] == 0x41;
    boolean end = head[4] == 0x17 && head[5] == 0x72;
    return level && (block || end);
  }

  private static boolean isSkippableFrame(byte[] head) {
    return head.length >= 4
        && (head[0] & 0xf0) == 0x50
        && head[1] == 0x2a
        && head[2] == 0x4d
        && head[3] == 0x18;
  }

  private static boolean startsWith(byte[] head, int... magic) {
    if (head.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
