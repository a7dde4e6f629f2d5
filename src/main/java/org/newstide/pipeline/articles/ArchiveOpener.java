package org.newstide.pipeline.articles;

import java.io.Serializable;
import org.newstide.core.archive.ByteSource;

/**
 * Opens archive files where they lie. Handed in by the shell, since stages do not touch the world.
 */
@FunctionalInterface
public interface ArchiveOpener extends Serializable {

  /** The bytes of the file at that path; nothing is read yet. */
  ByteSource open(String path);
}
