package org.newstide.core.archive;

import java.io.Serializable;

/**
 * What a reader may take before it gives up on a record or on a file.
 *
 * @param maxRecordBytes longest record in bytes of unpacked text, 1 KiB to 512 MiB; a longer one is
 *     skipped without being held and becomes damage
 * @param maxExpansion how many times larger than its stored bytes a packed file may grow, at least
 *     2; looked at only beyond the first 64 MiB, so that small files may hold long runs of blanks
 */
public record ReadLimits(int maxRecordBytes, int maxExpansion) implements Serializable {

  /** Records up to 8 MiB, expansion up to 250 times; news text packs 3 to 20 times. */
  public static final ReadLimits DEFAULT = new ReadLimits(8 << 20, 250);

  public ReadLimits {
    if (maxRecordBytes < 1 << 10 || maxRecordBytes > 1 << 29) {
      throw new IllegalArgumentException(
          "maxRecordBytes must be in 1024 to 536870912, found " + maxRecordBytes);
    }
    if (maxExpansion < 2) {
      throw new IllegalArgumentException("maxExpansion must be at least 2, found " + maxExpansion);
    }
  }
}
