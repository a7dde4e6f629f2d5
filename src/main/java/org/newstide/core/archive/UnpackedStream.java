package org.newstide.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * A file's bytes with its packing taken off, which simply ends where the packed bytes are damaged.
 *
 * <p>What went wrong stands in {@link StreamFaults}; a failure of the source is thrown.
 */
final class UnpackedStream extends InputStream {

  /** A file may be packed twice by mistake; more layers than this are a trap. */
  private static final int MOST_LAYERS = 2;

  /**
   * The zstd library drops what it unpacked within the call that meets a broken block, so calls are
   * kept short.
   */
  private static final int LONGEST_READ = 1 << 13;

  private final InputStream in;
  private final SourceStream source;
  private final StreamFaults faults;
  private final ExpansionLimit limit;
  private boolean ended;

  private UnpackedStream(
      InputStream in, SourceStream source, StreamFaults faults, int maxExpansion) {
    this.in = in;
    this.source = source;
    this.faults = faults;
    limit = new ExpansionLimit(source::position, maxExpansion);
  }

  /**
   * Takes off every layer of packing that the first bytes show.
   *
   * @param members learns where the stored file can be entered
   */
  static InputStream open(
      SourceStream source, ReadLimits limits, StreamFaults faults, MemberStarts members)
      throws IOException {
    InputStream in = source;
    for (int layer = 0; ; layer++) {
      PushbackInputStream peeked = new PushbackInputStream(in, Compression.MAGIC_BYTES);
      byte[] magic = peeked.readNBytes(Compression.MAGIC_BYTES);
      peeked.unread(magic);
      Compression compression = Compression.of(magic);
      if (compression == Compression.NONE) {
        if (layer == 0) {
          members.everywhere();
        }
        return peeked;
      }
      if (layer > 0) {
        members.lose();
      }
      if (!compression.isReadable() || layer == MOST_LAYERS) {
        String layers = layer == 0 ? "" : " inside other packing";
        faults.end("unsupported_compression", "byte 0: " + compression.label() + layers);
        return InputStream.nullInputStream();
      }
      try {
        in =
            new UnpackedStream(
                compression.unpack(peeked, faults, members), source, faults, limits.maxExpansion());
      } catch (IOException | RuntimeException e) {
        SourceFailure.rethrow(e);
        faults.end(reason(source), detail(source, 0, e));
        return InputStream.nullInputStream();
      }
    }
  }

  /** What is unpacked already, with the same care. */
  static InputStream around(
      InputStream unpacking, SourceStream source, ReadLimits limits, StreamFaults faults) {
    return new UnpackedStream(unpacking, source, faults, limits.maxExpansion());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Decompressors throw more than they declare, so anything but a failed source is damage. */
  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    if (ended) {
      return -1;
    }
    try {
      int n = in.read(buffer, offset, Math.min(length, LONGEST_READ));
      ended = n < 0;
      if (n > 0 && !limit.allows(n)) {
        faults.end("decompression_limit", limit.detail());
        ended = true;
        return -1;
      }
      return n;
    } catch (IOException | RuntimeException e) {
      SourceFailure.rethrow(e);
      faults.end(reason(source), detail(source, limit.produced(), e));
      ended = true;
      return -1;
    }
  }

  private static String reason(SourceStream source) {
    return source.ended() ? "file_cut_short" : "corrupt_compression";
  }

  private static String detail(SourceStream source, long produced, Exception e) {
    return "byte %d of the unpacked text, stored bytes taken %d: %s"
        .formatted(produced, source.position(), e.getMessage());
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
