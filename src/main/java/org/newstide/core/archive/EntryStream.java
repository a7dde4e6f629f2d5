package org.newstide.core.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;

/**
 * The content of an entry, which simply ends where it is damaged, as {@link UnpackedStream} does.
 */
final class EntryStream extends InputStream {

  private final InputStream in;
  private final long expected;
  private final StreamFaults faults;
  private final ExpansionLimit limit;
  private final CRC32 checksum = new CRC32();
  private boolean ended;

  EntryStream(ContainerEntries.Entry entry, StreamFaults faults, ExpansionLimit limit) {
    this.in = entry.bytes();
    this.expected = entry.checksum();
    this.faults = faults;
    this.limit = limit;
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
      int n = in.read(buffer, offset, length);
      if (n < 0) {
        ended = true;
        if (expected >= 0 && checksum.getValue() != expected) {
          faults.add("corrupt_compression", "the checksum is wrong");
        }
        return -1;
      }
      checksum.update(buffer, offset, n);
      if (!limit.allows(n)) {
        ended = true;
        faults.end("decompression_limit", limit.detail());
        return -1;
      }
      return n;
    } catch (IOException | RuntimeException e) {
      SourceFailure.rethrow(e);
      ended = true;
      boolean cut = e instanceof EOFException;
      faults.end(cut ? "file_cut_short" : "corrupt_compression", String.valueOf(e.getMessage()));
      return -1;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
