package org.newstide.app.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.EnumSet;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.util.Progressable;

/**
 * This machine's files under {@code troubled:}, where things go wrong on demand: what a test cannot
 * do to a real disk, least of all as root.
 */
public final class TroubledFiles extends RawLocalFileSystem {

  /** What goes wrong. */
  public enum Trouble {
    NONE,
    /** Files can be created, but no byte finds room. */
    FULL,
    /** Nothing can be created. */
    FORBIDDEN,
    /** Files are listed and are not there when they are opened. */
    VANISHED
  }

  private static volatile Trouble trouble = Trouble.NONE;
  private static volatile String where = "";

  /** From now on this goes wrong for files whose path holds a text. */
  public static void begin(Trouble with, String paths) {
    where = paths;
    trouble = with;
  }

  /** All is well again. */
  public static void end() {
    trouble = Trouble.NONE;
  }

  @Override
  public URI getUri() {
    return URI.create("troubled:///");
  }

  @Override
  public String getScheme() {
    return "troubled";
  }

  @Override
  public FSDataInputStream open(Path path, int buffer) throws IOException {
    if (has(Trouble.VANISHED, path)) {
      throw new FileNotFoundException("File " + path + " does not exist");
    }
    return super.open(path, buffer);
  }

  @Override
  public FSDataOutputStream create(
      Path path, boolean overwrite, int buffer, short copies, long block, Progressable progress)
      throws IOException {
    refuse(path);
    return cramped(path, super.create(path, overwrite, buffer, copies, block, progress));
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int buffer,
      short copies,
      long block,
      Progressable progress)
      throws IOException {
    refuse(path);
    return cramped(
        path, super.create(path, permission, overwrite, buffer, copies, block, progress));
  }

  @Override
  public FSDataOutputStream createNonRecursive(
      Path path,
      FsPermission permission,
      EnumSet<CreateFlag> flags,
      int buffer,
      short copies,
      long block,
      Progressable progress)
      throws IOException {
    refuse(path);
    return cramped(
        path, super.createNonRecursive(path, permission, flags, buffer, copies, block, progress));
  }

  @Override
  public FileStatus getFileStatus(Path path) throws IOException {
    return plain(super.getFileStatus(path));
  }

  @Override
  public FileStatus[] listStatus(Path path) throws IOException {
    FileStatus[] found = super.listStatus(path);
    for (int i = 0; i < found.length; i++) {
      found[i] = plain(found[i]);
    }
    return found;
  }

  @Override
  public void setPermission(Path path, FsPermission permission) {
    // A process for each file, and nothing that these tests look at.
  }

  /** Without the permissions, which Hadoop would ask of a file: path alone. */
  private static FileStatus plain(FileStatus found) {
    return new FileStatus(
        found.getLen(),
        found.isDirectory(),
        found.getReplication(),
        found.getBlockSize(),
        found.getModificationTime(),
        found.getPath());
  }

  private static void refuse(Path path) throws AccessControlException {
    if (has(Trouble.FORBIDDEN, path)) {
      throw new AccessControlException(
          "Permission denied: user=reader, access=WRITE, inode=\"" + path + "\"");
    }
  }

  private static FSDataOutputStream cramped(Path path, FSDataOutputStream out) throws IOException {
    return has(Trouble.FULL, path) ? new FSDataOutputStream(new NoRoom(out), null) : out;
  }

  private static boolean has(Trouble asked, Path path) {
    return trouble == asked && path.toString().contains(where);
  }

  private static final class NoRoom extends OutputStream {

    private final OutputStream disk;

    NoRoom(OutputStream disk) {
      this.disk = disk;
    }

    @Override
    public void write(int one) throws IOException {
      throw new IOException("No space left on device");
    }

    @Override
    public void close() throws IOException {
      disk.close();
    }
  }
}
