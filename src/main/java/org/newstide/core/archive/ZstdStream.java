package org.newstide.core.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Zstd frames one after another, each unpacked by itself: the library's own way over several frames
 * takes a cut one for the end.
 *
 * <p>A skippable frame 5D 2A 4D 18 in front holds the dictionary of all frames, itself packed or
 * not (IIPC, "Zstandard Compression in WARC", 2020). Other skippable frames are skipped.
 */
final class ZstdStream extends InputStream {

  private static final int LARGEST_DICTIONARY = 64 << 20;
  private static final int DICTIONARY_FRAME = 0x5d;

  private final InputStream in;
  private final MemberStarts members;
  private InputStream frame;
  private ZstdInputStreamNoFinalizer unpacking;
  private byte[] dictionary;
  private long produced;
  private long taken;
  private boolean begun;

  ZstdStream(InputStream packed, MemberStarts members) {
    this.members = members;
    InputStream buffered = new BufferedInputStream(packed, 1 << 16);
    in =
        new InputStream() {
          @Override
          public int read() throws IOException {
            int b = buffered.read();
            taken += b < 0 ? 0 : 1;
            return b;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = buffered.read(buffer, offset, length);
            taken += Math.max(0, n);
            return n;
          }

          @Override
          public void close() throws IOException {
            buffered.close();
          }
        };
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (unpacking != null || openFrame()) {
      int n = unpacking.read(buffer, offset, length);
      if (n > 0 || length == 0) {
        produced += n;
        return n;
      }
      closeFrame();
    }
    return -1;
  }

  private boolean openFrame() throws IOException {
    while (true) {
      long start = taken;
      byte[] magic = in.readNBytes(4);
      if (magic.length == 0) {
        return false;
      }
      if (Compression.of(magic) != Compression.ZSTD) {
        throw magic.length < 4
            ? new EOFException("a zstd frame has no end")
            : new IOException("no zstd frame at byte " + start);
      }
      if (magic[1] == 0x2a) {
        skippable(magic[0] & 0xff);
      } else {
        begun = true;
        members.add(produced, start);
        frame = new ZstdFrame(magic, in);
        unpacking = new ZstdInputStreamNoFinalizer(frame);
        if (dictionary != null) {
          unpacking.setDict(dictionary);
        }
        return true;
      }
    }
  }

  private void skippable(int kind) throws IOException {
    byte[] size = in.readNBytes(4);
    long length = 0;
    for (int i = size.length - 1; i >= 0; i--) {
      length = length << 8 | (size[i] & 0xff);
    }
    if (!begun && kind == DICTIONARY_FRAME && length <= LARGEST_DICTIONARY) {
      dictionary = unpacked(in.readNBytes((int) length));
    } else {
      in.skipNBytes(length);
    }
  }

  private static byte[] unpacked(byte[] content) throws IOException {
    if (Compression.of(content) != Compression.ZSTD) {
      return content;
    }
    try (InputStream plain = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(content))) {
      return plain.readNBytes(LARGEST_DICTIONARY);
    }
  }

  private void closeFrame() throws IOException {
    // What the decoder left unread of the frame shows whether it has its end.
    byte[] rest = new byte[64];
    while (frame.read(rest, 0, rest.length) >= 0) {
      continue;
    }
    unpacking.close();
    unpacking = null;
  }

  @Override
  public void close() throws IOException {
    if (unpacking != null) {
      unpacking.close();
    }
    in.close();
  }
}
