package org.newstide.pipeline.articles;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Instant;

/**
 * An archive file to read. Travels to the tasks as a Java object.
 *
 * @param path as the file system names it
 * @param bytes its size
 * @param modifiedAt its time of last change
 * @param archive which entry of the pipeline file's archives it belongs to, from 0: says how its
 *     fields are to be understood
 */
public record ArchiveInput(String path, long bytes, Instant modifiedAt, int archive)
    implements Serializable {

  public ArchiveInput {
    requireNonNull(path, "path");
    requireNonNull(modifiedAt, "modifiedAt");
  }
}
