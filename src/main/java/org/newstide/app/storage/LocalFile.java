package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newstide.core.archive.ByteSource;

/** A file of the local file system, for commands that start no Spark. */
public final class LocalFile implements ByteSource {

  private final Path path;
  private FileChannel channel;

  public LocalFile(Path path) {
    this.path = requireNonNull(path, "path");
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public long length() throws IOException {
    return Files.size(path);
  }

  @Override
  public void readAt(long position, byte[] buffer, int offset, int length) throws IOException {
    if (channel == null) {
      channel = FileChannel.open(path);
    }
    ByteBuffer wanted = ByteBuffer.wrap(buffer, offset, length);
    while (wanted.hasRemaining()) {
      int read = channel.read(wanted, position + wanted.position() - offset);
      if (read < 0) {
        throw new EOFException(path + " must hold " + (position + length) + " bytes");
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
