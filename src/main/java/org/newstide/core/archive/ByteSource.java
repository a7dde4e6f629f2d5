package org.newstide.core.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one archive file as stored, wherever they lie.
 *
 * <p>An {@link IOException} from here means that the outside world failed, never that the content
 * is wrong.
 */
public interface ByteSource extends Closeable {

  /** A new stream from the first byte on; the caller closes it. */
  InputStream open() throws IOException;

  /** Number of bytes as stored. */
  long length() throws IOException;

  /**
   * Fills a part of a buffer from anywhere in the file; only columnar formats ask for this.
   *
   * @param position of the first byte wanted, from 0
   * @param buffer receives the bytes
   * @param offset where in the buffer they begin
   * @param length how many; all of them are read
   * @throws java.io.EOFException when the file ends before
   */
  void readAt(long position, byte[] buffer, int offset, int length) throws IOException;

  /** Lets go of what {@link #readAt} holds open; nothing by default. */
  @Override
  default void close() throws IOException {}
}
