package org.newstide.core.archive;

import java.io.Closeable;
import java.io.IOException;

/** Finds the records of one format in the bytes of one file. */
interface RecordFinder extends Closeable {

  /**
   * Goes on by about one record and queues what was met, which may be nothing.
   *
   * @return false when the file is over
   * @throws IOException only when the outside world failed
   */
  boolean advance(ItemQueue found) throws IOException;

  /** Lets go of what this one opened itself; nothing by default. */
  @Override
  default void close() throws IOException {}
}
