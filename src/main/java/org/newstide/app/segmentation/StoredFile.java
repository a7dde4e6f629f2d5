package org.newstide.app.segmentation;

import static java.util.Objects.requireNonNull;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newstide.core.archive.ByteSource;

/** An archive file of the local file system. */
record StoredFile(Path path) implements ByteSource {

  StoredFile {
    requireNonNull(path, "path");
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
    try (FileChannel channel = FileChannel.open(path)) {
      ByteBuffer wanted = ByteBuffer.wrap(buffer, offset, length);
      while (wanted.hasRemaining()) {
        if (channel.read(wanted, position + wanted.position() - offset) < 0) {
          throw new EOFException(path + " must hold " + (position + length) + " bytes");
        }
      }
    }
  }
}
