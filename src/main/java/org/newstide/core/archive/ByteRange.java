package org.newstide.core.archive;

import java.io.Serializable;

/**
 * A part of an archive file that can be read by itself: the records that begin in it.
 *
 * @param from first stored byte, from 0
 * @param to behind the last stored byte, greater than {@code from}
 */
public record ByteRange(long from, long to) implements Serializable {

  public ByteRange {
    if (from < 0) {
      throw new IllegalArgumentException("from must be at least 0, found " + from);
    }
    if (to <= from) {
      throw new IllegalArgumentException("to must be greater than from, found " + to);
    }
  }
}
