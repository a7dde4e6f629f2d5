package org.newstide.pipeline.cooccurrence;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import scala.Tuple2;

/**
 * How many units hold each node, and how many units there are: the {@link Frame} of every unit,
 * language and way of counting. Broadcast once.
 */
final class Margins implements Serializable {

  private final Map<Long, Frame> frames = new HashMap<>();

  private Margins() {}

  /** The frames that these stripes of margins add up to. */
  static Margins of(Iterable<Tuple2<Long, byte[]>> stripes, Nodes nodes, List<Counting> wanted) {
    Map<Long, TreeMap<Integer, long[]>> sums = new HashMap<>();
    for (Tuple2<Long, byte[]> stripe : stripes) {
      long key = stripe._1();
      for (Counting counting : wanted) {
        if (counting == Counting.ARTICLES || !StripeKey.isReprint(key)) {
          long[] sum =
              sums.computeIfAbsent(frame(key, counting), unseen -> new TreeMap<>())
                  .computeIfAbsent(
                      StripeKey.period(key),
                      unseen -> new long[nodes.size(StripeKey.language(key)) + 1]);
          add(stripe._2(), sum);
        }
      }
    }
    Margins margins = new Margins();
    sums.forEach((frame, first) -> margins.put(frame, first, sums));
    return margins;
  }

  /** What the pairs of a stripe are measured against; null where nothing is counted that way. */
  Frame frame(int counted, int language, Counting counting) {
    int first = counted == StripeKey.BACKWARD ? StripeKey.FORWARD : counted;
    return frames.get(frame(StripeKey.of(first, 0, StripeKey.group(language, 0, false)), counting));
  }

  private void put(
      long frame, TreeMap<Integer, long[]> first, Map<Long, TreeMap<Integer, long[]>> sums) {
    long key = frame >>> 1;
    int counted = StripeKey.counted(key);
    if (counted == StripeKey.FORWARD) {
      Counting counting = Counting.values()[(int) frame & 1];
      int group = StripeKey.group(StripeKey.language(key), 0, false);
      long other = frame(StripeKey.of(StripeKey.BACKWARD, 0, group), counting);
      frames.put(frame, new Frame(first, sums.get(other)));
    } else if (counted != StripeKey.BACKWARD) {
      frames.put(frame, new Frame(first, first));
    }
  }

  /** What a stripe's kind and language and a way of counting have in common with their like. */
  private static long frame(long key, Counting counting) {
    int group = StripeKey.group(StripeKey.language(key), 0, false);
    return StripeKey.of(StripeKey.counted(key), 0, group) << 1 | counting.ordinal();
  }

  private static void add(byte[] stripe, long[] sum) {
    Stripe.Reader reader = new Stripe.Reader(stripe);
    while (reader.next()) {
      sum[reader.node()] += reader.count();
    }
  }
}
