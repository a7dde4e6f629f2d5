package org.newstide.pipeline.cooccurrence;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.newstide.core.statistics.Contingency;
import scala.Tuple2;

/**
 * How many units hold each term, and how many units there are: what a pair's count is measured
 * against.
 *
 * <p>Terms × months × 16 bytes, never terms × terms. Sums of margins are margins. Broadcast once.
 */
final class Margins implements Serializable {

  private final TermIds termIds;

  /** Unit and group → units in all, then units that hold term 0, 1, …. */
  private final Map<Long, long[]> counts = new HashMap<>();

  Margins(TermIds termIds) {
    this.termIds = termIds;
  }

  /** Packed term sets with groups to stripes of margins, whose sum means something. */
  static Iterator<Tuple2<Long, byte[]>> count(
      Iterator<Tuple2<byte[], Integer>> articles, TermIds termIds) {
    Margins margins = new Margins(termIds);
    TermSets sets = new TermSets();
    while (articles.hasNext()) {
      Tuple2<byte[], Integer> article = articles.next();
      sets.unpack(article._1());
      long[] sentences = margins.of(StripeKey.of(StripeKey.SENTENCE, 0, article._2()));
      long[] documents = margins.of(StripeKey.of(StripeKey.DOCUMENT, 0, article._2()));
      sentences[0] += sets.sentences();
      documents[0] += sets.sentences() > 0 ? 1 : 0;
      sets.forEachSentence((ids, from, to) -> addAll(sentences, ids, from, to));
      sets.document((ids, from, to) -> addAll(documents, ids, from, to));
    }
    return margins.stripes();
  }

  /** Adds the counts of a stripe of margins to its month and to all months. */
  void add(Tuple2<Long, byte[]> counted) {
    long key = counted._1();
    int allMonths = StripeKey.group(StripeKey.language(key), StripeKey.ALL);
    long[] inMonth = of(key);
    long[] inAll = of(StripeKey.of(StripeKey.unit(key), 0, allMonths));
    Stripe.Reader stripe = new Stripe.Reader(counted._2());
    while (stripe.next()) {
      inMonth[stripe.term()] += stripe.count();
      inAll[stripe.term()] += stripe.count();
    }
  }

  /** The table of a pair in a unit and group. */
  Contingency table(int unit, int group, int a, int b, long observed) {
    long[] units = counts.get(StripeKey.of(unit, 0, group));
    return new Contingency(observed, units[a + 1], units[b + 1], units[0]);
  }

  TermIds termIds() {
    return termIds;
  }

  private long[] of(long key) {
    int terms = termIds.size(StripeKey.language(key));
    return counts.computeIfAbsent(key, unseen -> new long[terms + 1]);
  }

  private static void addAll(long[] counts, int[] ids, int from, int to) {
    for (int i = from; i < to; i++) {
      counts[ids[i] + 1]++;
    }
  }

  private Iterator<Tuple2<Long, byte[]>> stripes() {
    List<Tuple2<Long, byte[]>> stripes = new ArrayList<>();
    Stripe stripe = new Stripe();
    counts.forEach(
        (key, units) -> {
          for (int i = 0; i < units.length; i++) {
            if (units[i] > 0) {
              stripe.add(i, units[i]);
            }
          }
          stripes.add(new Tuple2<>(key, stripe.take()));
        });
    return stripes.iterator();
  }
}
