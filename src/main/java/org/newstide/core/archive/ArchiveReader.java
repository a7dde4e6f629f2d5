package org.newstide.core.archive;

import java.io.Closeable;
import java.util.Iterator;
import java.util.Map;

/**
 * Reads one archive file from front to back in bounded memory.
 *
 * <p>{@code next} never throws for bad content: what cannot be read becomes {@link
 * ArchiveItem.Damage}. When the outside world fails, {@code hasNext} and {@code next} throw {@link
 * java.io.UncheckedIOException}. Not thread-safe.
 */
public interface ArchiveReader extends Iterator<ArchiveItem>, Closeable {

  /** What the bytes turned out to be, in snake case, for example {@code json_lines}. */
  String format();

  /**
   * Records so far that came out although their bytes were not quite right, by kind; kinds are
   * listed at {@link ArchiveFormats}. A record may count under several kinds. Empty when nothing
   * was repaired.
   */
  default Map<String, Long> repairs() {
    return Map.of();
  }

  /**
   * What was met so far that is no text by rights and so neither record nor damage, by kind: in web
   * archives {@code warcinfo}, {@code request}, {@code revisit}, {@code dns}, {@code http_404},
   * {@code media:image/gif} and the like, in containers {@code format:binary} and the like. At most
   * some hundred kinds, the rest under {@code media:other} and {@code other}. Empty when there was
   * nothing.
   */
  default Map<String, Long> passedOver() {
    return Map.of();
  }
}
