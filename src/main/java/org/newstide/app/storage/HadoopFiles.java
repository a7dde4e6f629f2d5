package org.newstide.app.storage;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.util.SerializableConfiguration;
import org.newstide.core.archive.ByteSource;
import org.newstide.pipeline.articles.ArchiveOpener;

/** Opens archive files on any Hadoop file system, in tasks too. */
public final class HadoopFiles implements ArchiveOpener {

  private static final long serialVersionUID = 1L;

  private final SerializableConfiguration hadoop;

  public HadoopFiles(SerializableConfiguration hadoop) {
    this.hadoop = hadoop;
  }

  @Override
  public ByteSource open(String path) {
    return new File(new Path(path));
  }

  private final class File implements ByteSource {

    private final Path path;
    private FSDataInputStream seekable;

    File(Path path) {
      this.path = path;
    }

    @Override
    public InputStream open() throws IOException {
      return files().open(path);
    }

    @Override
    public long length() throws IOException {
      return files().getFileStatus(path).getLen();
    }

    @Override
    public void readAt(long position, byte[] buffer, int offset, int length) throws IOException {
      if (seekable == null) {
        seekable = files().open(path);
      }
      seekable.readFully(position, buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
      if (seekable != null) {
        seekable.close();
        seekable = null;
      }
    }

    private FileSystem files() throws IOException {
      return path.getFileSystem(hadoop.value());
    }
  }
}
