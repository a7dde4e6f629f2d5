package org.newstide.app.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.OptionalInt;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.newstide.core.archive.Checksum;

/**
 * A folder that every machine of a cluster can reach, where a submission leaves what its driver
 * needs and the driver leaves its exit code.
 *
 * <p>{@code jars/} holds jars by checksum, each copied once; {@code <id>/} is one submission.
 */
final class Staging {

  private static final String BUNDLE = "bundle.zip";
  private static final String EXIT_CODE = "exit-code";

  private final Path submission;
  private final FileSystem files;

  private Staging(Path submission, Configuration hadoop) throws IOException {
    this.submission = submission;
    this.files = submission.getFileSystem(hadoop);
  }

  /** A new submission in a staging folder. */
  static Staging begin(String folder, Configuration hadoop) throws IOException {
    return new Staging(new Path(folder, UUID.randomUUID().toString()), hadoop);
  }

  /** A submission that another machine began. */
  static Staging at(String submission, Configuration hadoop) throws IOException {
    return new Staging(new Path(submission), hadoop);
  }

  /** Where it lies. */
  String location() {
    return submission.toString();
  }

  /** Leaves the bundle. */
  void putBundle(byte[] bundle) throws IOException {
    write(new Path(submission, BUNDLE), bundle);
  }

  /** The bundle that was left. */
  InputStream bundle() throws IOException {
    return files.open(new Path(submission, BUNDLE));
  }

  /**
   * Leaves a jar, unless it is there already.
   *
   * @return where it lies
   */
  String putJar(java.nio.file.Path jar) throws IOException {
    String checksum;
    try (InputStream in = Files.newInputStream(jar)) {
      checksum = Checksum.sha256(in).substring(0, 16);
    }
    Path folder = new Path(new Path(submission.getParent(), "jars"), checksum);
    Path target = new Path(folder, jar.getFileName().toString());
    if (!files.exists(target)) {
      // Renamed when it is whole, so that nobody loads half a jar.
      Path partial = new Path(folder, "." + submission.getName() + ".part");
      files.copyFromLocalFile(false, true, new Path(jar.toUri()), partial);
      if (!files.rename(partial, target)) {
        files.delete(partial, false);
        if (!files.exists(target)) {
          throw new IOException("could not rename " + partial + " to " + target);
        }
      }
    }
    return target.toString();
  }

  /** Leaves the exit code of the driver. */
  void putExitCode(int status) throws IOException {
    write(
        new Path(submission, EXIT_CODE),
        Integer.toString(status).getBytes(StandardCharsets.US_ASCII));
  }

  /** The exit code that the driver left; empty if it left none. */
  OptionalInt exitCode() throws IOException {
    Path file = new Path(submission, EXIT_CODE);
    if (!files.exists(file)) {
      return OptionalInt.empty();
    }
    try (InputStream in = files.open(file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }
  }

  /** Removes the submission; jars stay for the next. */
  void end() throws IOException {
    files.delete(submission, true);
  }

  private void write(Path file, byte[] bytes) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(bytes);
    }
  }
}
