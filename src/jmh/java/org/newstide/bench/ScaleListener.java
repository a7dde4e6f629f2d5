package org.newstide.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;

/**
 * Writes down, twice a second, what the process and its tasks have used so far: one line of {@code
 * milliseconds, processor seconds, heap bytes, heap bytes that outlived the last collection, shuffle
 * bytes written, bytes spilled to disk, bytes written to tables}. Named by {@code
 * spark.extraListeners}; the file by the system property {@value #FILE}.
 */
public final class ScaleListener extends SparkListener {

  static final String FILE = "newstide.scale.samples";

  private static final long PAUSE = 500;
  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private final Path file = Path.of(System.getProperty(FILE));
  private final LongAdder shuffled = new LongAdder();
  private final LongAdder spilled = new LongAdder();
  private final LongAdder written = new LongAdder();

  public ScaleListener() {
    Thread sampler = new Thread(this::sample, "scale-sampler");
    sampler.setDaemon(true);
    sampler.start();
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    TaskMetrics metrics = end.taskMetrics();
    if (metrics != null) {
      shuffled.add(metrics.shuffleWriteMetrics().bytesWritten());
      spilled.add(metrics.diskBytesSpilled());
      written.add(metrics.outputMetrics().bytesWritten());
    }
  }

  private void sample() {
    try {
      while (true) {
        Files.writeString(file, line(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        Thread.sleep(PAUSE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not write " + file, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String line() {
    return String.format(
        Locale.ROOT,
        "%d,%.2f,%d,%d,%d,%d,%d%n",
        System.currentTimeMillis(),
        SYSTEM.getProcessCpuTime() / 1e9,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
        outlived(),
        shuffled.sum(),
        spilled.sum(),
        written.sum());
  }

  private static long outlived() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
        .mapToLong(pool -> pool.getCollectionUsage().getUsed())
        .sum();
  }
}
