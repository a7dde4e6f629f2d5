package org.newstide.app.extraction;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.newstide.core.extract.ExtractionOptions;

/**
 * Extracts the records of files and gives their lines in the order of the input. One thread reads
 * and the others extract; no more than a few records a thread are held.
 */
public final class StreamingExtraction implements AutoCloseable {

  private static final int AHEAD = 8;

  private final ExtractionOptions options;
  private final String format;
  private final Consumer<String> lines;
  private final int threads;
  private final ExecutorService workers;
  private final Deque<Future<String>> pending = new ArrayDeque<>();
  private long unreadable;

  /**
   * @param options how records become articles
   * @param format declared format of the files; null lets their bytes tell
   * @param threads that extract, 1 or more
   * @param lines takes the lines, one JSON object each, without line ends
   */
  public StreamingExtraction(
      ExtractionOptions options, String format, int threads, Consumer<String> lines) {
    this.options = requireNonNull(options, "options");
    this.format = format;
    this.lines = requireNonNull(lines, "lines");
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be 1 or more, found " + threads);
    }
    this.threads = threads;
    this.workers = Executors.newFixedThreadPool(threads, StreamingExtraction::daemon);
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
      print();
    }
    return unreadable;
  }

  private void reportUnreadable(InputFile file, Exception failure) {
    String detail = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    if (file.wanted().isEmpty()) {
      submitLine(ExtractedLine.damaged(file.baseName(), null, "unreadable_file", detail));
    }
    for (ListedRecord wanted : file.wanted()) {
      submitLine(ExtractedLine.damaged(wanted.id(), wanted.url(), "unreadable_file", detail));
    }
  }

  private void submitLine(String line) {
    pending.add(CompletableFuture.completedFuture(line));
  }

  private void submit(FoundRecord record) {
    pending.add(workers.submit(() -> ExtractedLine.of(record)));
    if (pending.size() >= threads * AHEAD) {
      print();
    }
  }

  private void print() {
    try {
      lines.accept(pending.remove().get());
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
