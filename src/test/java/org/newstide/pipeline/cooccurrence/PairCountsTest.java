package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairCountsTest {

  @Test
  void add_anySets_countsFrequentAndRarePairs() {
    for (long seed = 1; seed <= 10; seed++) {
      Random random = new Random(seed);
      int terms = 2 + random.nextInt(9000);
      PairCounts counts = new PairCounts();
      counts.reserve(terms);
      Map<String, Long> expected = new HashMap<>();
      for (int i = 0; i < 50; i++) {
        int[] set =
            IntStream.generate(() -> random.nextInt(terms)).limit(40).distinct().sorted().toArray();
        counts.add(set, 0, set.length);
        for (int b : set) {
          for (int a : set) {
            if (a < b) {
              expected.merge(b + " " + a, 1L, Long::sum);
            }
          }
        }
      }
      assertThat(drained(counts)).as("seed %s", seed).isEqualTo(expected);
      assertThat(drained(counts)).isEmpty();
    }
  }

  @Test
  void isFull_enoughRarePairs_isTrueUntilDrained() {
    PairCounts counts = new PairCounts();
    counts.reserve(10_000);
    int[] rare = IntStream.range(5000, 5060).toArray();
    counts.add(rare, 0, rare.length);

    assertThat(counts.isFull(2000)).isFalse();
    assertThat(counts.isFull(1770)).isTrue();
    assertThat(drained(counts)).hasSize(1770);
    assertThat(counts.isFull(1770)).isFalse();
  }

  @Test
  void stripe_anyCounts_areReadBack() {
    Stripe stripe = new Stripe();
    stripe.add(0, 1);
    stripe.add(127, 127);
    stripe.add(128, 128);
    stripe.add(262_143, Long.MAX_VALUE);
    Stripe.Reader reader = new Stripe.Reader(stripe.take());

    assertThat(reader.next()).isTrue();
    assertThat(reader.term()).isZero();
    assertThat(reader.next() && reader.next()).isTrue();
    assertThat(reader.term()).isEqualTo(128);
    assertThat(reader.count()).isEqualTo(128);
    assertThat(reader.next()).isTrue();
    assertThat(reader.term()).isEqualTo(262_143);
    assertThat(reader.count()).isEqualTo(Long.MAX_VALUE);
    assertThat(reader.next()).isFalse();
    assertThat(stripe.isEmpty()).isTrue();
  }

  private static Map<String, Long> drained(PairCounts counts) {
    Map<String, Long> drained = new HashMap<>();
    counts.drain(
        (b, stripe) -> {
          Stripe.Reader reader = new Stripe.Reader(stripe);
          while (reader.next()) {
            drained.put(b + " " + reader.term(), reader.count());
          }
        });
    return drained;
  }
}
