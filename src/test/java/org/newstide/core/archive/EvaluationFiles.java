package org.newstide.core.archive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The evaluation data beside the project or at {@code NEWSTIDE_SHARED}, if it is there. */
final class EvaluationFiles {

  private EvaluationFiles() {}

  static Path folder(String name) {
    String set = System.getenv("NEWSTIDE_SHARED");
    return (set == null ? Path.of("..", "shared") : Path.of(set)).resolve("data").resolve(name);
  }

  /** Skips the test if the path is not there. */
  static void assumePresent(Path path) {
    assumeTrue(Files.exists(path), () -> "no evaluation data at " + path);
  }

  static Archive archive(Path file) throws IOException {
    return Archive.of(file.getFileName().toString(), Files.readAllBytes(file));
  }
}
