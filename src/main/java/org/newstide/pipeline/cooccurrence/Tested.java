package org.newstide.pipeline.cooccurrence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.newstide.core.statistics.Contingency;
import org.newstide.core.statistics.EvidenceTally;
import scala.Tuple2;

/**
 * How much evidence all tests gave, by the families within which false discoveries are controlled:
 * the pairs of one unit, language, way of counting and period, ties and changes apart.
 */
final class Tested implements Serializable {

  private final Map<Long, EvidenceTally.QValues> families = new HashMap<>();

  private Tested() {}

  /** The evidence of the pairs of one partition: families with the bins of their tallies. */
  static Iterator<Tuple2<Long, byte[]>> tally(PairSums sums, PairTests tests) {
    Map<Long, EvidenceTally> tallies = new HashMap<>();
    while (sums.nextNode(pair -> add(pair, tests, tallies))) {
      // All is done by the visitor.
    }
    List<Tuple2<Long, byte[]>> counted = new ArrayList<>();
    tallies.forEach(
        (family, tally) -> counted.add(new Tuple2<>(family, Stripe.of(tally.counts()))));
    return counted.iterator();
  }

  /** What tallies of all partitions add up to. */
  static Tested of(Iterable<Tuple2<Long, byte[]>> counted) {
    Map<Long, EvidenceTally> tallies = new HashMap<>();
    for (Tuple2<Long, byte[]> part : counted) {
      EvidenceTally tally = tallies.computeIfAbsent(part._1(), unseen -> new EvidenceTally());
      Stripe.Reader reader = new Stripe.Reader(part._2());
      while (reader.next()) {
        tally.add(reader.node(), reader.count());
      }
    }
    Tested tested = new Tested();
    tallies.forEach((family, tally) -> tested.families.put(family, tally.qValues()));
    return tested;
  }

  /** The q-value of a pair's tie in a period, or in {@link PairTests#ALL}. */
  double ofTie(PairHistory pair, Counting counting, int period, double evidence) {
    return families.get(family(pair, counting, period, false)).of(evidence);
  }

  /** The q-value of a pair's change from the periods before to a period. */
  double ofChange(PairHistory pair, Counting counting, int period, double evidence) {
    return families.get(family(pair, counting, period, true)).of(evidence);
  }

  /** The evidence for a change of a pair's share: a table of the units of both times. */
  static double changeEvidence(Contingency now, Contingency before) {
    return new Contingency(
            now.observed(),
            now.total(),
            now.observed() + before.observed(),
            now.total() + before.total())
        .logLikelihoodRatio();
  }

  private static void add(PairHistory pair, PairTests tests, Map<Long, EvidenceTally> tallies) {
    for (Counting counting : tests.counting()) {
      tests.ties(
          pair,
          counting,
          (period, table) ->
              tally(tallies, family(pair, counting, period, false))
                  .add(table.logLikelihoodRatio()));
      tests.changes(
          pair,
          counting,
          (period, periods, now, before) ->
              tally(tallies, family(pair, counting, period, true))
                  .add(changeEvidence(now, before)));
    }
  }

  private static EvidenceTally tally(Map<Long, EvidenceTally> tallies, long family) {
    return tallies.computeIfAbsent(family, unseen -> new EvidenceTally());
  }

  /** Pairs of either direction are one family. */
  private static long family(PairHistory pair, Counting counting, int period, boolean change) {
    int counted = Math.min(pair.counted(), StripeKey.FORWARD);
    int test = 2 * counting.ordinal() + (change ? 1 : 0);
    return StripeKey.of(counted, test, StripeKey.group(pair.language(), period, false));
  }
}
