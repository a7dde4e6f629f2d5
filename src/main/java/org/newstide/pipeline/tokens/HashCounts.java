package org.newstide.pipeline.tokens;

import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.newstide.core.varint.VarintReader;
import org.newstide.core.varint.VarintWriter;

/**
 * How often hashes occur: their first {@value #KEPT_BITS} bits, so that a hash's count is at least
 * its own. Some three to five bytes for each that is packed.
 *
 * <p>Cost: a pass and a sort by ranges; 16 bytes for each occurrence that is held. Not safe for use
 * by several threads.
 */
final class HashCounts {

  /** So many occurrences are worth handing on. */
  private static final int ENOUGH = 1 << 20;

  private static final int KEPT_BITS = 40;
  private static final int BITS_IN_RANGE = KEPT_BITS - HashRange.BITS;

  /** More than that is enough for any floor. */
  static final int MOST = 0xFF;

  private long[] hashes = new long[1 << 10];
  private int size;

  /** Counts an occurrence. */
  void add(long hash) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * size);
    }
    hashes[size++] = hash >>> Long.SIZE - KEPT_BITS;
  }

  /** Whether it is time to {@link #take}. */
  boolean isFull() {
    return size >= ENOUGH;
  }

  /** What was counted, by range; begins anew once all are taken. */
  Iterator<HashRange> take() {
    int[] ends = sortByRange();
    size = 0;
    VarintWriter writer = new VarintWriter();
    return IntStream.range(0, HashRange.ALL)
        .filter(range -> ends[range] > start(ends, range))
        .mapToObj(
            range -> {
              Arrays.sort(hashes, start(ends, range), ends[range]);
              return new HashRange(range, pack(start(ends, range), ends[range], writer));
            })
        .iterator();
  }

  private static int start(int[] ends, int range) {
    return range == 0 ? 0 : ends[range - 1];
  }

  /** Range → where its hashes end. */
  private int[] sortByRange() {
    int[] next = new int[HashRange.ALL + 1];
    for (int i = 0; i < size; i++) {
      next[(int) (hashes[i] >>> BITS_IN_RANGE) + 1]++;
    }
    for (int range = 0; range < HashRange.ALL; range++) {
      next[range + 1] += next[range];
    }
    long[] sorted = new long[hashes.length];
    for (int i = 0; i < size; i++) {
      sorted[next[(int) (hashes[i] >>> BITS_IN_RANGE)]++] = hashes[i];
    }
    hashes = sorted;
    return next;
  }

  private byte[] pack(int from, int to, VarintWriter writer) {
    long before = hashes[from] >>> BITS_IN_RANGE << BITS_IN_RANGE;
    for (int begin = from, end; begin < to; begin = end) {
      end = begin + 1;
      while (end < to && hashes[end] == hashes[begin]) {
        end++;
      }
      writer.put(hashes[begin] - before);
      writer.put(end - begin);
      before = hashes[begin];
    }
    return writer.take();
  }

  /** Adds up what was counted of one range. */
  static final class Sum {

    private long[] counts = new long[1 << 10];
    private int size;

    /** Adds what {@link HashCounts} has packed. */
    void add(byte[] packed) {
      VarintReader reader = new VarintReader(packed);
      long hash = 0;
      while (reader.hasNext()) {
        hash += reader.next();
        if (size == counts.length) {
          counts = Arrays.copyOf(counts, 2 * size);
        }
        counts[size++] = hash << Byte.SIZE | Math.min(reader.next(), MOST);
      }
    }

    /**
     * Which hashes occur often; begins anew.
     *
     * @param floor how often, at most {@value HashCounts#MOST}
     * @return one bit for each hash of {@link FrequentSequences}, null if all are 0
     */
    byte[] frequent(int floor) {
      Arrays.sort(counts, 0, size);
      byte[] bits = null;
      for (int begin = 0, end; begin < size; begin = end) {
        long hash = counts[begin] >>> Byte.SIZE;
        long sum = 0;
        for (end = begin; end < size && counts[end] >>> Byte.SIZE == hash; end++) {
          sum += counts[end] & MOST;
        }
        if (sum >= floor) {
          bits = bits == null ? FrequentSequences.noBits() : bits;
          FrequentSequences.set(bits, (int) (hash << Integer.SIZE - BITS_IN_RANGE));
        }
      }
      size = 0;
      return bits;
    }
  }
}
