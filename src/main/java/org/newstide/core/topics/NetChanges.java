package org.newstide.core.topics;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import org.newstide.core.varint.VarintReader;
import org.newstide.core.varint.VarintWriter;

/**
 * By how much each count of a term in a topic changed, ascending by term and topic, none by 0.
 *
 * <p>Travels as differences of a byte or two each. Immutable.
 */
final class NetChanges implements Serializable {

  @Serial private static final long serialVersionUID = 1;

  static final NetChanges NONE = new NetChanges(new long[0], new int[0]);

  /** Term · 2¹⁶ + topic. */
  private final long[] keys;

  private final int[] changes;

  private NetChanges(long[] keys, int[] changes) {
    this.keys = keys;
    this.changes = changes;
  }

  /** What a log of moves comes to. Linear: moves are laid out by term and added up there. */
  static NetChanges of(MoveLog log, int topics) {
    int[] starts = log.starts();
    int[] codes = log.codes(starts.clone());
    Builder net = new Builder(codes.length);
    int[] sums = new int[topics];
    int[] touched = new int[topics];
    for (int term = 0; term < starts.length - 1; term++) {
      int size = 0;
      for (int i = starts[term]; i < starts[term + 1]; i++) {
        int topic = codes[i] >>> 1;
        if (sums[topic] == 0) {
          touched[size++] = topic;
        }
        // Twice the change and one more, so that a topic whose changes cancel is not taken for new.
        sums[topic] = (sums[topic] | 1) + ((codes[i] & 1) == 1 ? 2 : -2);
      }
      Arrays.sort(touched, 0, size);
      for (int i = 0; i < size; i++) {
        net.add((long) term << 16 | touched[i], sums[touched[i]] >> 1);
        sums[touched[i]] = 0;
      }
    }
    return net.build();
  }

  /** The sum of two; commutative and associative. */
  NetChanges plus(NetChanges other) {
    if (other.keys.length == 0) {
      return this;
    }
    Builder sum = new Builder(keys.length + other.keys.length);
    int i = 0;
    int j = 0;
    while (i < keys.length || j < other.keys.length) {
      if (j == other.keys.length || i < keys.length && keys[i] < other.keys[j]) {
        sum.add(keys[i], changes[i++]);
      } else if (i == keys.length || other.keys[j] < keys[i]) {
        sum.add(other.keys[j], other.changes[j++]);
      } else {
        sum.add(keys[i], changes[i++] + other.changes[j++]);
      }
    }
    return sum.build();
  }

  int size() {
    return keys.length;
  }

  /** Adds these to counts, but none to totals. */
  void addTo(TopicTermCounts counts) {
    for (int from = 0; from < keys.length; ) {
      int to = from + 1;
      while (to < keys.length && keys[to] >>> 16 == keys[from] >>> 16) {
        to++;
      }
      // What is taken off goes first: a row has no room for more topics than its term has tokens.
      add(counts, from, to, -1);
      add(counts, from, to, 1);
      from = to;
    }
  }

  private void add(TopicTermCounts counts, int from, int to, int sign) {
    for (int i = from; i < to; i++) {
      if (Integer.signum(changes[i]) == sign) {
        counts.add((int) (keys[i] >>> 16), (int) keys[i] & 0xFFFF, changes[i]);
      }
    }
  }

  @Serial
  private Object writeReplace() {
    return new Packed(keys.length, packed());
  }

  private byte[] packed() {
    VarintWriter bytes = new VarintWriter(3 * keys.length);
    long before = 0;
    for (int i = 0; i < keys.length; i++) {
      bytes.put(keys[i] - before);
      bytes.putSigned(changes[i]);
      before = keys[i];
    }
    return bytes.take();
  }

  /** What travels. */
  private record Packed(int size, byte[] bytes) implements Serializable {

    @Serial
    private Object readResolve() {
      VarintReader in = new VarintReader(bytes);
      long[] keys = new long[size];
      int[] changes = new int[size];
      long before = 0;
      for (int i = 0; i < size; i++) {
        before += in.next();
        keys[i] = before;
        changes[i] = (int) in.nextSigned();
      }
      return new NetChanges(keys, changes);
    }
  }

  private static final class Builder {

    private final long[] keys;
    private final int[] changes;
    private int size;

    Builder(int most) {
      keys = new long[most];
      changes = new int[most];
    }

    void add(long key, int change) {
      if (change != 0) {
        keys[size] = key;
        changes[size++] = change;
      }
    }

    NetChanges build() {
      return new NetChanges(Arrays.copyOf(keys, size), Arrays.copyOf(changes, size));
    }
  }
}
