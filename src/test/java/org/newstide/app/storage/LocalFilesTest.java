package org.newstide.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFilesTest {

  @TempDir Path folder;

  @Test
  void install_everyConfigurationNamesIt() throws IOException {
    LocalFiles.install();
    assertThat(FileSystem.getFileSystemClass("file", new Configuration()))
        .isEqualTo(LocalFiles.class);
  }

  @Test
  void create_andSetPermission_giveThePermissionsAsked() throws IOException {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "this file system has no permissions to set");
    try (FileSystem files = new LocalFiles()) {
      files.initialize(URI.create("file:///"), new Configuration());
      Path written = folder.resolve("a.bin");
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(written.toUri());
      try (OutputStream out = files.create(path)) {
        out.write(1);
      }
      assertThat(written).hasBinaryContent(new byte[] {1});
      for (short mode : new short[] {0600, 0644, 0751, 0}) {
        files.setPermission(path, new FsPermission(mode));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
            .isEqualTo(new FsPermission(mode).toString());
      }
    }
  }
}
