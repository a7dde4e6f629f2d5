package org.newstide.core.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/** A source as the Parquet library wants it; needs no Hadoop file system. */
final class ParquetSource implements InputFile {

  private final ByteSource source;

  ParquetSource(ByteSource source) {
    this.source = source;
  }

  @Override
  public long getLength() throws IOException {
    return source.length();
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new Seekable(new Positioned(source));
  }

  private static final class Seekable extends DelegatingSeekableInputStream {
    private final Positioned positioned;

    Seekable(Positioned positioned) {
      super(positioned);
      this.positioned = positioned;
    }

    @Override
    public long getPos() {
      return positioned.position;
    }

    @Override
    public void seek(long position) {
      positioned.position = position;
    }
  }

  private static final class Positioned extends InputStream {
    private final ByteSource source;
    private final long length;
    private long position;

    Positioned(ByteSource source) throws IOException {
      this.source = source;
      this.length = source.length();
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int wanted) throws IOException {
      if (position < 0 || position >= length) {
        return -1;
      }
      int n = (int) Math.min(wanted, length - position);
      try {
        source.readAt(position, buffer, offset, n);
      } catch (EOFException e) {
        throw e;
      } catch (IOException e) {
        throw new SourceFailure(e);
      }
      position += n;
      return n;
    }
  }
}
