package org.newstide.pipeline.cooccurrence;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.newstide.core.statistics.Contingency;

/**
 * What the pairs of one unit, language and way of counting are measured against: in each period the
 * units in all and those that hold each node.
 *
 * <p>Nodes × periods × 16 bytes, never nodes × nodes.
 */
final class Frame implements Serializable {

  private final int[] periods;
  private final Side first;
  private final Side second;

  /**
   * The frame of these margins.
   *
   * @param first period → units in all, then the units with node 0, 1, … in the first place of a
   *     pair; {@link StripeKey#UNDATED} among the periods
   * @param second the same for the second place, by the same periods; the same map where places do
   *     not differ
   */
  Frame(TreeMap<Integer, long[]> first, TreeMap<Integer, long[]> second) {
    this.periods =
        first.keySet().stream()
            .mapToInt(Integer::intValue)
            .filter(period -> period != StripeKey.UNDATED)
            .toArray();
    this.first = new Side(first);
    this.second = first == second ? this.first : new Side(second);
  }

  /** The dated periods in order. */
  int[] periods() {
    return periods;
  }

  /** The table of a pair in the whole archive, undated articles among it. */
  Contingency inAll(int a, int b, long observed) {
    return new Contingency(observed, first.all[a + 1], second.all[b + 1], first.all[0]);
  }

  /** The table of a pair in a period, by its place in {@link #periods}. */
  Contingency in(int place, int a, int b, long observed) {
    return table(first.in[place], second.in[place], a, b, observed);
  }

  /** The table of a pair in the periods from one place to before another. */
  Contingency between(int from, int to, int a, int b, long observed) {
    return new Contingency(
        observed, first.sum(from, to, a + 1), second.sum(from, to, b + 1), first.sum(from, to, 0));
  }

  private static Contingency table(long[] first, long[] second, int a, int b, long observed) {
    return new Contingency(observed, first[a + 1], second[b + 1], first[0]);
  }

  /** The margins of one place of a pair. */
  private static final class Side implements Serializable {

    private final long[][] in;

    /** Sums of all periods before the one of the same place. */
    private final long[][] before;

    private final long[] all;

    Side(TreeMap<Integer, long[]> margins) {
      int size = margins.firstEntry().getValue().length;
      this.in =
          margins.entrySet().stream()
              .filter(entry -> entry.getKey() != StripeKey.UNDATED)
              .map(Map.Entry::getValue)
              .toArray(long[][]::new);
      this.before = new long[in.length + 1][];
      before[0] = new long[size];
      for (int i = 0; i < in.length; i++) {
        before[i + 1] = sum(before[i], in[i]);
      }
      this.all = sum(before[in.length], margins.getOrDefault(StripeKey.UNDATED, new long[size]));
    }

    long sum(int from, int to, int index) {
      return before[to][index] - before[from][index];
    }

    private static long[] sum(long[] left, long[] right) {
      long[] sum = left.clone();
      Arrays.setAll(sum, i -> left[i] + right[i]);
      return sum;
    }
  }
}
