package org.newstide.core.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The files in a container, one after another. */
interface ContainerEntries extends Closeable {

  /**
   * A file in a container.
   *
   * @param name as the container has it
   * @param bytes its content, which ends at the entry's end; null if it cannot be had
   * @param checksum CRC-32 of the content, or -1 if the container has none
   * @param refused why there are no bytes, or null
   */
  record Entry(String name, InputStream bytes, long checksum, String refused) {}

  /**
   * The next file, or null at the end; folders and links are left out. What is left of the one
   * before is passed over. Damage of the container itself goes to its faults.
   *
   * @throws IOException only when the outside world failed
   */
  Entry next() throws IOException;

  @Override
  default void close() throws IOException {}
}
