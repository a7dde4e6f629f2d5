package org.newstide.app.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.newstide.core.sample.SampleArchive;
import org.newstide.core.sample.SampleFile;
import org.newstide.core.sample.SampleSettings;

/** Writes an invented archive to a folder, months side by side. */
public final class SampleFolder {

  /** Says what was planted; beside the archive's files, and none of them. */
  public static final String TRUTH = "truth.json";

  /** How much was written. */
  public record Written(long files, long bytes) {}

  private SampleFolder() {}

  /**
   * Writes all files and {@value #TRUTH}.
   *
   * @throws IllegalArgumentException if the folder holds something already
   */
  public static Written write(SampleSettings settings, Path folder) {
    SampleArchive archive = new SampleArchive(settings);
    try {
      Files.createDirectories(folder);
      try (Stream<Path> inside = Files.list(folder)) {
        if (inside.findAny().isPresent()) {
          throw new IllegalArgumentException(
              "the folder of a sample must be empty, found files in "
                  + folder
                  + "; remove it or name another");
        }
      }
      List<SampleFile> files = archive.files();
      long bytes = files.parallelStream().mapToLong(file -> write(file, folder)).sum();
      Files.writeString(folder.resolve(TRUTH), archive.truth().toJson());
      return new Written(files.size(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write the sample to " + folder, e);
    }
  }

  private static long write(SampleFile file, Path folder) {
    Path path = folder.resolve(file.path());
    try {
      Files.createDirectories(path.getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16)) {
        file.write(out);
      }
      return Files.size(path);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + path, e);
    }
  }
}
