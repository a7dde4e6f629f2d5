package org.newstide.pipeline.cooccurrence;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.Row;
import org.newstide.core.time.Grain;
import scala.Tuple2;

/** The counters that the job's tasks run, alone. */
final class KernelCounting {

  private final PairTexts texts;
  private final CooccurrenceSettings settings;

  KernelCounting(PairTexts texts, CountingUnit unit, int windowTokens) {
    this.texts = texts;
    this.settings =
        new CooccurrenceSettings(
            100_000,
            true,
            List.of(unit),
            List.of(Counting.ARTICLES),
            Grain.MONTH,
            windowTokens,
            WindowEdge.SENTENCE,
            1,
            1,
            0,
            1,
            1 << 22,
            GraphSettings.DEFAULTS);
  }

  /** What is counted; sums the stripes, which the timed rounds only hand on. */
  PairTotals totals() {
    List<Tuple2<Long, byte[]>> stripes = new ArrayList<>();
    counting(texts.articles()).forEachRemaining(stripes::add);
    stripes.sort(Comparator.comparing(Tuple2::_1));
    PairTotals[] totals = {PairTotals.NONE};
    PairSums sums = new PairSums(stripes.iterator());
    while (sums.nextNode(
        pair ->
            totals[0] =
                totals[0].with(
                    pair.first(), pair.second(), pair.observedInAll(Counting.ARTICLES)))) {
      // All is done by the visitor.
    }
    return totals[0];
  }

  /** Processor seconds of the threads that count, each a part of the articles. */
  double seconds(int threads) throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Long>> parts = new ArrayList<>();
      List<Row> all = texts.articles();
      for (int i = 0; i < threads; i++) {
        List<Row> part =
            all.subList(
                (int) ((long) all.size() * i / threads),
                (int) ((long) all.size() * (i + 1) / threads));
        parts.add(pool.submit(() -> nanoseconds(part)));
      }
      long sum = 0;
      for (Future<Long> part : parts) {
        sum += part.get();
      }
      return sum / 1e9;
    } finally {
      pool.shutdown();
    }
  }

  private long nanoseconds(List<Row> articles) {
    long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    PairCounting counting = counting(articles);
    while (counting.hasNext()) {
      counting.next();
    }
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
  }

  private PairCounting counting(List<Row> articles) {
    return new PairCounting(articles.iterator(), texts.nodes(), settings);
  }
}
