package org.newstide.app.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.newstide.app.storage.HadoopSettings;

/** A command that {@code spark-submit} has started: the far end of a {@link Submission}. */
public final class Arrival {

  /** Where the submission lies; set in cluster deploy mode only. */
  static final String SUBMISSION = "spark.newstide.submission";

  private Arrival() {}

  /** The master that {@code spark-submit} says; null if this process is none of its. */
  public static String master() {
    return System.getProperty("spark.master");
  }

  /**
   * Reads the pipeline file: the one that travelled here, or else the one that was named.
   *
   * @param named the file as it was typed, which in cluster deploy mode lies on another machine
   */
  public static <T> T read(Path named, Function<Path, T> reader) {
    String submission = System.getProperty(SUBMISSION);
    if (submission == null) {
      return reader.apply(named);
    }
    try {
      Path folder = Files.createTempDirectory("newstide-bundle");
      try (InputStream bundle = Staging.at(submission, HadoopSettings.of(Map.of())).bundle()) {
        return reader.apply(PipelineBundle.unpack(bundle, folder));
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read what was submitted, in " + submission, e);
    }
  }

  /** Tells the machine that submitted this command how it ended. */
  public static void report(int status) {
    String submission = System.getProperty(SUBMISSION);
    if (submission != null) {
      try {
        Staging.at(submission, HadoopSettings.of(Map.of())).putExitCode(status);
      } catch (IOException e) {
        throw new UncheckedIOException("could not leave the exit code in " + submission, e);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
