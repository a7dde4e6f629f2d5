package org.newstide.core.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The items of a finder one by one, and behind them what was wrong with the stream as a whole. */
final class FinderReader implements ArchiveReader {

  private final String format;
  private final RecordFinder finder;
  private final StreamFaults faults;
  private final List<? extends Closeable> open;
  private final ItemQueue found = new ItemQueue();
  private boolean over;

  /**
   * @param open what {@link #close} closes, in this order
   */
  FinderReader(
      String format, RecordFinder finder, StreamFaults faults, List<? extends Closeable> open) {
    this.format = format;
    this.finder = finder;
    this.faults = faults;
    this.open = open;
  }

  @Override
  public String format() {
    return format;
  }

  @Override
  public Map<String, Long> repairs() {
    return Collections.unmodifiableMap(found.repairs());
  }

  @Override
  public Map<String, Long> passedOver() {
    return Collections.unmodifiableMap(found.passedOver());
  }

  @Override
  public boolean hasNext() {
    try {
      while (found.isEmpty() && !over) {
        over = !finder.advance(found);
        if (over) {
          faults.all().forEach(fault -> found.damage(fault.reason(), fault.detail()));
        }
      }
    } catch (SourceFailure e) {
      throw new UncheckedIOException(e.world());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return !found.isEmpty();
  }

  @Override
  public ArchiveItem next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no item behind the last one");
    }
    return found.poll();
  }

  @Override
  public void close() throws IOException {
    IOException failed = null;
    for (Closeable each : open) {
      try {
        each.close();
      } catch (IOException e) {
        failed = failed == null ? e : failed;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
