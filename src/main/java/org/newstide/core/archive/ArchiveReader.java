package org.newstide.core.archive;

import java.io.Closeable;
import java.util.Iterator;

/**
 * Reads one archive file from front to back in bounded memory.
 *
 * <p>{@code next} never throws for bad content: what cannot be read becomes {@link
 * ArchiveItem.Damage}. Not thread-safe.
 */
public interface ArchiveReader extends Iterator<ArchiveItem>, Closeable {

  /** What the bytes turned out to be, in snake case, for example {@code json_lines}. */
  String format();
}
