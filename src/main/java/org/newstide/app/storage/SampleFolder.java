package org.newstide.app.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.newstide.core.sample.SampleArchive;
import org.newstide.core.sample.SampleFile;
import org.newstide.core.sample.SampleSettings;

/**
 * Writes an invented archive to a folder, files side by side. Memory does not grow with the archive
 * but by four bytes an article of a month.
 */
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
      Written written = write(archive, folder);
      Files.writeString(folder.resolve(TRUTH), archive.truth().toJson());
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException("could not write the sample to " + folder, e);
    }
  }

  /**
   * Writes the files in their order by as many threads as there are cores. The order matters: files
   * of a month share its plan, and few plans are held at a time.
   */
  private static Written write(SampleArchive archive, Path folder) {
    int cores = Runtime.getRuntime().availableProcessors();
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            cores,
            cores,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(cores),
            // Who deals out writes too when all others have enough to do.
            new ThreadPoolExecutor.CallerRunsPolicy());
    try {
      List<Future<Long>> sizes = new ArrayList<>();
      for (int month = 0; month < archive.settings().months(); month++) {
        for (SampleFile file : archive.files(month)) {
          sizes.add(threads.submit(() -> write(file, folder)));
        }
      }
      long bytes = 0;
      for (Future<Long> size : sizes) {
        bytes += size.get();
      }
      return new Written(sizes.size(), bytes);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof UncheckedIOException failed
          ? failed
          : new IllegalStateException("could not write the sample to " + folder, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("was interrupted while writing the sample to " + folder, e);
    } finally {
      threads.shutdownNow();
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
