package org.newstide.pipeline.articles;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.newstide.core.extract.ArticleExtractor;
import org.newstide.core.extract.Extraction;

/**
 * Extraction with a deadline. Its cost is linear in the length of a record, so short records are
 * extracted where they are; a long one gets a thread, which is left to its fate when it is late.
 */
final class TimedExtraction implements AutoCloseable {

  /** Characters; a page of this length takes some tens of milliseconds. */
  static final int SHORT = 1 << 20;

  private final ArticleExtractor extractor;
  private final Duration deadline;
  private ExecutorService thread;

  TimedExtraction(ArticleExtractor extractor, Duration deadline) {
    this.extractor = extractor;
    this.deadline = deadline;
  }

  Extraction extract(Map<String, String> fields, String path) {
    long length = 0;
    for (String value : fields.values()) {
      length += value.length();
    }
    return length <= SHORT ? extractor.extract(fields, path) : extractLong(fields, path, length);
  }

  private Extraction extractLong(Map<String, String> fields, String path, long length) {
    if (thread == null) {
      thread = Executors.newSingleThreadExecutor(TimedExtraction::daemon);
    }
    Future<Extraction> extraction = thread.submit(() -> extractor.extract(fields, path));
    try {
      return extraction.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      extraction.cancel(true);
      close();
      return new Extraction.Rejected(
          "page_deadline",
          "the record of "
              + length
              + " characters took longer than "
              + deadline.toSeconds()
              + " s");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a record of " + path + " was read", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("could not extract a record of " + path, e.getCause());
    }
  }

  private static Thread daemon(Runnable work) {
    Thread created = new Thread(work, "extract-long");
    created.setDaemon(true);
    return created;
  }

  /** Ends the thread if there is one. */
  @Override
  public void close() {
    if (thread != null) {
      thread.shutdownNow();
      thread = null;
    }
  }
}
