package org.newstide.app.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * Hadoop's file system of this machine, with checksums, that sets permissions by a system call.
 *
 * <p>Without its native library Hadoop starts a process {@code chmod} for each file that it
 * creates; the many small files of a table's metadata then cost more than the rows.
 */
public final class LocalFiles extends LocalFileSystem {

  /** Makes this the file system of {@code file:} paths, in this process. */
  public static void install() {
    Configuration.addDefaultResource("org/newstide/app/storage/local-files.xml");
  }

  /** For Hadoop, which makes one by reflection. */
  public LocalFiles() {
    super(new Raw());
  }

  private static final class Raw extends RawLocalFileSystem {

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
      PosixFileAttributeView view =
          Files.getFileAttributeView(pathToFile(path).toPath(), PosixFileAttributeView.class);
      if (view == null || permission.getStickyBit()) {
        super.setPermission(path, permission);
      } else {
        String signs =
            permission.getUserAction().SYMBOL
                + permission.getGroupAction().SYMBOL
                + permission.getOtherAction().SYMBOL;
        view.setPermissions(PosixFilePermissions.fromString(signs));
      }
    }
  }
}
