package org.newstide.pipeline.syndication;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.newstide.core.similarity.Fingerprint;

/**
 * Pairs up the texts that share a shingle: each with the first and with the few before it, so a
 * shingle of n texts gives some 4·n pairs and not n². Texts come in order of shingle and date;
 * nothing but the last few is held, however common a shingle is.
 */
final class BucketPairs implements Iterator<SharedShingle> {

  /** Neighbours in time are the likeliest reprints; in a crowd only the next one is tried. */
  private static final int NEIGHBOURS = 3;

  private static final int CROWD = 64;

  private final Iterator<SketchedShingle> rows;
  private final Deque<SketchedShingle> before = new ArrayDeque<>(NEIGHBOURS + 1);
  private final Deque<SharedShingle> ready = new ArrayDeque<>();
  private SketchedShingle first;
  private int members;

  BucketPairs(Iterator<SketchedShingle> rows) {
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && rows.hasNext()) {
      take(rows.next());
    }
    return !ready.isEmpty();
  }

  @Override
  public SharedShingle next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all shingles have been paired");
    }
    return ready.remove();
  }

  private void take(SketchedShingle row) {
    if (first == null || first.shingle() != row.shingle()) {
      first = row;
      members = 0;
      before.clear();
    }
    for (SketchedShingle other : partners()) {
      ready.add(pair(other, row));
    }
    members++;
    before.addLast(row);
    if (before.size() > NEIGHBOURS) {
      before.removeFirst();
    }
  }

  private List<SketchedShingle> partners() {
    List<SketchedShingle> partners = new ArrayList<>(NEIGHBOURS + 1);
    if (members > CROWD) {
      partners.add(first);
      partners.add(before.getLast());
    } else {
      partners.addAll(before);
      if (members > NEIGHBOURS) {
        partners.add(first);
      }
    }
    return partners;
  }

  private static SharedShingle pair(SketchedShingle earlier, SketchedShingle later) {
    int level = Math.max(earlier.level(), later.level());
    double fewer =
        Math.min(
            Fingerprint.sizeAt(earlier.sketched(), earlier.level(), level),
            Fingerprint.sizeAt(later.sketched(), later.level(), level));
    return new SharedShingle(earlier.key(), later.key(), level, fewer);
  }
}
