package org.newstide.core.topics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** The threads of one run. What they compute comes back in order, whoever computed it. */
final class Workers implements AutoCloseable {

  /** Parts to a thread, so that a slow core is waited for only briefly. */
  private static final int PARTS_EACH = 16;

  private final ExecutorService pool;
  private final int threads;

  Workers(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads must be at least 1, found " + threads);
    }
    this.threads = threads;
    this.pool = threads == 1 ? null : Executors.newFixedThreadPool(threads);
  }

  boolean alone() {
    return threads == 1;
  }

  /** Into how many parts work is best cut. */
  int parts() {
    return threads == 1 ? 1 : threads * PARTS_EACH;
  }

  /** The answers to parts from 0. */
  <T> List<T> map(int parts, IntFunction<T> answer) {
    return map(parts, () -> answer, IntFunction::apply);
  }

  /**
   * The answers to parts from 0, by threads that each have something of their own.
   *
   * @param own what a thread works with; asked for once by each thread
   */
  <O, T> List<T> map(int parts, Supplier<O> own, Worker<O, T> worker) {
    AtomicInteger next = new AtomicInteger();
    List<T> answers = new ArrayList<>(Collections.nCopies(parts, null));
    Runnable thread =
        () -> {
          O mine = own.get();
          for (int part = next.getAndIncrement(); part < parts; part = next.getAndIncrement()) {
            answers.set(part, worker.answer(mine, part));
          }
        };
    if (pool == null) {
      thread.run();
      return answers;
    }
    List<Future<?>> running = new ArrayList<>(threads);
    for (int i = 0; i < threads; i++) {
      running.add(pool.submit(thread));
    }
    running.forEach(Workers::await);
    return answers;
  }

  /** What one thread does with a part. */
  interface Worker<O, T> {
    T answer(O own, int part);
  }

  private static void await(Future<?> thread) {
    try {
      thread.get();
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
