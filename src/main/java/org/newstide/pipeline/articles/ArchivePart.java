package org.newstide.pipeline.articles;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.newstide.core.archive.ByteRange;

/**
 * A file to read, or a part of one that can be read by itself.
 *
 * @param file the whole
 * @param range the part; null for the whole
 * @param checksum SHA-256 of the whole; null where the reader is to find it
 */
record ArchivePart(ArchiveInput file, ByteRange range, String checksum) implements Serializable {

  ArchivePart {
    requireNonNull(file, "file");
  }

  static ArchivePart whole(ArchiveInput file) {
    return new ArchivePart(file, null, null);
  }

  long bytes() {
    return range == null ? file.bytes() : range.to() - range.from();
  }

  /** First of its bytes in the file. */
  long from() {
    return range == null ? 0 : range.from();
  }

  /** True for the part that the others of its file follow. */
  boolean isFirst() {
    return from() == 0;
  }
}
