package org.newstide.pipeline.cooccurrence;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;

/**
 * The rows of a partition's pairs, one node at a time.
 *
 * @param <T> the rows
 */
final class PairRows<T> implements Iterator<T> {

  private final PairSums sums;
  private final Writer<T> writer;
  private final Queue<T> ready = new ArrayDeque<>();

  PairRows(PairSums sums, Writer<T> writer) {
    this.sums = sums;
    this.writer = writer;
  }

  /** Adds the rows of a pair, if it is worth any. */
  interface Writer<T> {
    void write(PairHistory pair, Queue<T> rows);
  }

  @Override
  public boolean hasNext() {
    boolean more = true;
    while (ready.isEmpty() && more) {
      more = sums.nextNode(pair -> writer.write(pair, ready));
    }
    return !ready.isEmpty();
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }
}
