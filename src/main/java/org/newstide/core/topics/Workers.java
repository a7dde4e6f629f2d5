package org.newstide.core.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** The threads of one run. What they compute comes back in order, whoever computed it. */
final class Workers implements AutoCloseable {

  /** Parts to a thread, so that a slow core is waited for only briefly. */
  private static final int PARTS_EACH = 4;

  private final ExecutorService pool;
  private final int threads;

  Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, found " + threads);
    }
    this.threads = threads;
    this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads);
  }

  /** Into how many parts work is best cut. */
  int parts() {
    return threads == 1 ? 1 : threads * PARTS_EACH;
  }

  /** The answers to parts from 0. */
  <T> List<T> map(int parts, IntFunction<T> answer) {
    List<T> answers = new ArrayList<>(parts);
    if (pool == null) {
      for (int part = 0; part < parts; part++) {
        answers.add(answer.apply(part));
      }
      return answers;
    }
    List<Future<T>> running = new ArrayList<>(parts);
    for (int part = 0; part < parts; part++) {
      int number = part;
      running.add(pool.submit(() -> answer.apply(number)));
    }
    running.forEach(future -> answers.add(get(future)));
    return answers;
  }

  private static <T> T get(Future<T> part) {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("sampling was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("sampling failed", e.getCause());
    }
  }

  @Override
  public void close() {
    if (pool != null) {
      pool.shutdownNow();
    }
  }
}
