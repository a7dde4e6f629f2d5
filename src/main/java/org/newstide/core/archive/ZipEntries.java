package org.newstide.core.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files in a zip that lies there as such, found by the directory at its end, so that a damaged
 * one costs itself only. The directory is held in memory.
 */
final class ZipEntries implements ContainerEntries {

  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;

  private ZipEntries(ZipFile zip) {
    this.zip = zip;
    this.entries = zip.getEntriesInPhysicalOrder();
  }

  /**
   * @return null if there is no right directory at the end
   * @throws IOException only when the outside world failed
   */
  static ZipEntries of(ByteSource source) throws IOException {
    try {
      SeekableByteChannel channel = new SourceChannel(source);
      return new ZipEntries(ZipFile.builder().setSeekableByteChannel(channel).get());
    } catch (IOException | RuntimeException e) {
      SourceFailure.rethrow(e);
      return null;
    }
  }

  @Override
  public Entry next() throws IOException {
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      if (!entry.isDirectory() && !entry.isUnixSymlink()) {
        return entry(entry);
      }
    }
    return null;
  }

  private Entry entry(ZipArchiveEntry entry) throws IOException {
    String name = entry.getName();
    if (!zip.canReadEntryData(entry)) {
      return new Entry(name, null, -1, unreadable(entry));
    }
    try {
      InputStream bytes = zip.getInputStream(entry);
      return new Entry(name, bytes, entry.getCrc(), null);
    } catch (IOException | RuntimeException e) {
      SourceFailure.rethrow(e);
      return new Entry(name, null, -1, String.valueOf(e.getMessage()));
    }
  }

  static String unreadable(ZipArchiveEntry entry) {
    return entry.getGeneralPurposeBit().usesEncryption()
        ? "encrypted"
        : "packing method " + entry.getMethod();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** A source as the library wants it. */
  private static final class SourceChannel implements SeekableByteChannel {

    private final ByteSource source;
    private final long size;
    private long position;

    SourceChannel(ByteSource source) throws IOException {
      this.source = source;
      this.size = source.length();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      int length = (int) Math.min(target.remaining(), size - position);
      if (length <= 0) {
        return target.hasRemaining() ? -1 : 0;
      }
      byte[] bytes = new byte[length];
      try {
        source.readAt(position, bytes, 0, length);
      } catch (IOException e) {
        throw new SourceFailure(e);
      }
      target.put(bytes);
      position += length;
      return length;
    }

    @Override
    public long position() {
      return position;
    }

    @Override
    public SeekableByteChannel position(long newPosition) {
      position = newPosition;
      return this;
    }

    @Override
    public long size() {
      return size;
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new UnsupportedOperationException("archives are not written to");
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
      throw new UnsupportedOperationException("archives are not written to");
    }

    /** The source is closed by whoever opened it. */
    @Override
    public void close() {}
  }
}
