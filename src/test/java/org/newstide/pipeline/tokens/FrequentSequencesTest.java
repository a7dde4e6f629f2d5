package org.newstide.pipeline.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FrequentSequencesTest {

  @Test
  void what_reaches_the_floor_over_all_parts_is_never_missed() {
    SplittableRandom random = new SplittableRandom(3);
    long[] pool = LongStream.generate(random::nextLong).limit(5000).toArray();
    Map<Long, Integer> exact = new HashMap<>();
    List<HashRange> parts = new ArrayList<>();
    for (int part = 0; part < 4; part++) {
      HashCounts counts = new HashCounts();
      for (int i = 0; i < 6000; i++) {
        // Some hashes are many times as frequent as others.
        long hash = pool[(int) (pool.length * Math.pow(random.nextDouble(), 4))];
        counts.add(hash);
        exact.merge(hash, 1, Integer::sum);
      }
      counts.take().forEachRemaining(parts::add);
    }
    FrequentSequences frequent = sum(parts, 8);
    exact.forEach((hash, count) -> assertThat(frequent.mayContain(hash)).isEqualTo(count >= 8));
    assertThat(exact.values()).anyMatch(count -> count > HashCounts.MOST).contains(7, 8);
  }

  @Test
  void millions_of_rare_sequences_do_not_fill_the_filter() {
    SplittableRandom random = new SplittableRandom(5);
    List<HashRange> parts = new ArrayList<>();
    HashCounts counts = new HashCounts();
    for (int i = 0; i < 4_000_000; i++) {
      counts.add(random.nextLong());
      if (counts.isFull()) {
        counts.take().forEachRemaining(parts::add);
      }
    }
    counts.take().forEachRemaining(parts::add);
    FrequentSequences frequent = sum(parts, 3);
    assertThat(LongStream.generate(random::nextLong).limit(100_000).filter(frequent::mayContain))
        .isEmpty();
  }

  @Test
  void after_what_was_taken_counting_begins_anew() {
    HashCounts counts = new HashCounts();
    counts.add(-1);
    assertThat(size(counts.take())).isEqualTo(1);
    assertThat(size(counts.take())).isZero();
    counts.add(1);
    assertThat(counts.take().next().range()).isZero();
  }

  private static int size(Iterator<HashRange> ranges) {
    int size = 0;
    for (; ranges.hasNext(); ranges.next()) {
      size++;
    }
    return size;
  }

  private static FrequentSequences sum(List<HashRange> parts, int floor) {
    Map<Integer, HashCounts.Sum> byRange = new TreeMap<>();
    parts.forEach(
        part ->
            byRange.computeIfAbsent(part.range(), any -> new HashCounts.Sum()).add(part.bytes()));
    List<HashRange> frequent = new ArrayList<>();
    byRange.forEach(
        (range, sum) -> {
          byte[] bits = sum.frequent(floor);
          if (bits != null) {
            frequent.add(new HashRange(range, bits));
          }
        });
    return new FrequentSequences(frequent);
  }
}
