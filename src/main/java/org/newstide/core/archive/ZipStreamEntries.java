package org.newstide.core.archive;

import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * The files in a zip that is read from front to back, since it lies within another file or has lost
 * the directory at its end. What lies behind damage is lost.
 */
final class ZipStreamEntries implements ContainerEntries {

  private final ZipArchiveInputStream zip;
  private final StreamFaults faults;

  ZipStreamEntries(InputStream in, StreamFaults faults) {
    this.zip = new ZipArchiveInputStream(in, "UTF-8", true, true);
    this.faults = faults;
  }

  @Override
  public Entry next() throws IOException {
    try {
      ZipArchiveEntry entry = zip.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = zip.getNextEntry();
      }
      if (entry == null) {
        return null;
      }
      return zip.canReadEntryData(entry)
          ? new Entry(entry.getName(), new Unclosed(zip), -1, null)
          : new Entry(entry.getName(), null, -1, ZipEntries.unreadable(entry));
    } catch (IOException | RuntimeException e) {
      SourceFailure.rethrow(e);
      faults.end("corrupt_container", "byte " + zip.getBytesRead() + ": " + e.getMessage());
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Ends with the entry at hand; closing it closes nothing. */
  private static final class Unclosed extends InputStream {

    private final InputStream in;

    Unclosed(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      return in.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return in.read(buffer, offset, length);
    }
  }
}
