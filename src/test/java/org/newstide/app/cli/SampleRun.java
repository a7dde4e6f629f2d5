package org.newstide.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The whole pipeline, run once on an invented archive for all tests that look at what came of it.
 */
public final class SampleRun {

  private static SampleRun run;

  private final Path folder;
  private final Path pipeline;

  private SampleRun() throws IOException {
    folder = Files.createTempDirectory("newstide-sample");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    Path archive = folder.resolve("archive");
    Terminal sample =
        Terminal.newstide("sample", archive.toString(), "--articles", "600", "--months", "3");
    if (sample.status() != 0) {
      throw new IllegalStateException(sample.err());
    }
    pipeline = PipelineFixture.sample(folder, archive);
    Terminal terminal = Terminal.newstide("run", pipeline.toString());
    if (terminal.status() != 0) {
      throw new IllegalStateException(terminal.err());
    }
  }

  /** The one run of this JVM. */
  public static synchronized SampleRun once() {
    if (run == null) {
      try {
        run = new SampleRun();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return run;
  }

  /** The archive with {@code truth.json}. */
  Path archive() {
    return folder.resolve("archive");
  }

  /** The pipeline file that was run. */
  public Path pipeline() {
    return pipeline;
  }

  /** The release that the run made. */
  public Release release() {
    return Release.latest(folder.resolve("release"));
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
