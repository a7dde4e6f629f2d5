package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LongCountsTest {

  @Test
  void add_anyKeys_countsLikeAHashMap() {
    for (long seed = 1; seed <= 20; seed++) {
      Random random = new Random(seed);
      LongCounts counts = new LongCounts();
      Map<Long, Long> expected = new HashMap<>();
      int keys = 1 + random.nextInt(20_000);
      for (int i = 0; i < 50_000; i++) {
        long key = ((long) random.nextInt(keys) << random.nextInt(40)) & Long.MAX_VALUE;
        counts.add(key, i % 3);
        expected.merge(key, (long) (i % 3), Long::sum);
      }
      assertThat(contents(counts)).as("seed %s", seed).isEqualTo(expected);
      assertThat(counts.size()).isEqualTo(expected.size());
      expected.forEach((key, count) -> assertThat(counts.get(key)).isEqualTo(count));
    }
  }

  @Test
  void get_unknownKey_isZero() {
    LongCounts counts = new LongCounts();
    counts.add(0, 5);

    assertThat(counts.get(0)).isEqualTo(5);
    assertThat(counts.get(1)).isZero();
  }

  @Test
  void clear_leavesNothing() {
    LongCounts counts = new LongCounts();
    counts.add(Long.MAX_VALUE - 1, 5);
    counts.clear();

    assertThat(counts.size()).isZero();
    assertThat(counts.keys()).isEmpty();
  }

  private static Map<Long, Long> contents(LongCounts counts) {
    Map<Long, Long> contents = new HashMap<>();
    for (long key : counts.keys()) {
      contents.put(key, counts.get(key));
    }
    return contents;
  }
}
