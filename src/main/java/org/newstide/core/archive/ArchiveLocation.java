package org.newstide.core.archive;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An archive file that was found and not read yet.
 *
 * @param path as the file system names it
 * @param bytes its size
 * @param modifiedAt its time of last change
 */
public record ArchiveLocation(String path, long bytes, Instant modifiedAt) {

  public ArchiveLocation {
    requireNonNull(path, "path");
    requireNonNull(modifiedAt, "modifiedAt");
  }
}
