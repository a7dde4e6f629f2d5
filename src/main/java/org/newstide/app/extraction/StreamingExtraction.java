package org.newstide.app.extraction;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.newstide.core.archive.ArchiveItem.Damage;
import org.newstide.core.extract.ExtractionOptions;

/**
 * Extracts the records of files and gives what became of them in the order of the input. One thread
 * reads and the others extract; no more than a few records a thread are held.
 */
public final class StreamingExtraction<T> implements AutoCloseable {

  private static final int AHEAD = 8;

  private final ExtractionOptions options;
  private final String format;
  private final Function<FoundRecord, T> work;
  private final Consumer<T> results;
  private final int threads;
  private final ExecutorService workers;
  private final Deque<Future<T>> pending = new ArrayDeque<>();
  private long unreadable;

  private StreamingExtraction(
      ExtractionOptions options,
      String format,
      int threads,
      Function<FoundRecord, T> work,
      Consumer<T> results) {
    this.options = requireNonNull(options, "options");
    this.format = format;
    this.work = work;
    this.results = requireNonNull(results, "results");
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, found " + threads);
    }
    this.threads = threads;
    this.workers = Executors.newFixedThreadPool(threads, StreamingExtraction::daemon);
  }

  /**
   * One JSON object for each record, without line ends.
   *
   * @param options how records become articles
   * @param format declared format of the files; null lets their bytes tell
   * @param threads that extract, 1 or more
   * @param lines takes the lines
   */
  public static StreamingExtraction<String> lines(
      ExtractionOptions options, String format, int threads, Consumer<String> lines) {
    return new StreamingExtraction<>(options, format, threads, ExtractedLine::of, lines);
  }

  /**
   * What became of each record: {@code article}, or the reason why it is none.
   *
   * @param options how records become articles
   * @param format as for {@link #lines}
   * @param threads as for {@link #lines}
   * @param outcomes takes the words
   */
  public static StreamingExtraction<String> outcomes(
      ExtractionOptions options, String format, int threads, Consumer<String> outcomes) {
    return new StreamingExtraction<>(options, format, threads, FoundRecord::outcome, outcomes);
  }

  /**
   * What could be read, without extracting it: {@code record}, or the reason of the damage.
   *
   * @param options name the records
   * @param format as for {@link #lines}
   * @param outcomes takes the words
   */
  public static StreamingExtraction<String> readings(
      ExtractionOptions options, String format, Consumer<String> outcomes) {
    return new StreamingExtraction<>(options, format, 1, FoundRecord::reading, outcomes);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "extract");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Extracts all records of the files. A file that cannot be read gives a line that says so for
   * each record asked for, or one for the file.
   *
   * @return how many files could not be read
   */
  public long run(List<InputFile> files) {
    for (InputFile file : files) {
      try {
        FileReading.read(file, format, options, this::submit);
      } catch (IOException | UncheckedIOException e) {
        unreadable++;
        reportUnreadable(file, e);
      }
    }
    while (!pending.isEmpty()) {
      handOver();
    }
    return unreadable;
  }

  private void reportUnreadable(InputFile file, Exception failure) {
    String detail = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    Damage damage = new Damage(0, "unreadable_file", detail);
    if (file.wanted().isEmpty()) {
      submit(new FoundRecord(file.baseName(), damage, null, file.path().toString(), null));
    }
    for (ListedRecord wanted : file.wanted()) {
      submit(new FoundRecord(wanted.id(), damage, wanted.url(), file.path().toString(), null));
    }
  }

  private void submit(FoundRecord record) {
    pending.add(workers.submit(() -> work.apply(record)));
    if (pending.size() >= threads * AHEAD) {
      handOver();
    }
  }

  private void handOver() {
    try {
      results.accept(pending.remove().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while records were extracted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a record broke the extraction: " + e.getCause(), e);
    }
  }

  /** Ends the threads. */
  @Override
  public void close() {
    workers.shutdownNow();
  }
}
