package org.newstide.core.similarity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharedShinglesTest {

  private static final int WINDOW = 5;

  private record Pair(int earlier, int later) {}

  private static Map<Pair, Integer> pairs(int[] days, long[][] sketches) {
    SharedShingles shared = new SharedShingles(WINDOW);
    for (int i = 0; i < days.length; i++) {
      shared.add(days[i], sketches[i]);
    }
    Map<Pair, Integer> pairs = new HashMap<>();
    shared.forEach((earlier, later, count) -> pairs.put(new Pair(earlier, later), count));
    return pairs;
  }

  @Test
  void rareShingles_areCountedForAllPairsInTheWindow() {
    for (long seed = 1; seed <= 50; seed++) {
      Random random = new Random(seed);
      int texts = 2 + random.nextInt(60);
      int[] days = random.ints(texts, 0, 30).sorted().toArray();
      days[texts - 1] = random.nextBoolean() ? SharedShingles.UNDATED : days[texts - 1];
      long[][] sketches = new long[texts][];
      int[] uses = new int[400];
      for (int i = 0; i < texts; i++) {
        sketches[i] =
            random.longs(12, 0, 400).distinct().filter(s -> uses[(int) s]++ < 4).toArray();
      }

      assertThat(pairs(days, sketches)).as("seed %s", seed).isEqualTo(expected(days, sketches));
    }
  }

  private static Map<Pair, Integer> expected(int[] days, long[][] sketches) {
    Map<Pair, Integer> expected = new HashMap<>();
    for (int j = 0; j < days.length; j++) {
      for (int i = 0; i < j; i++) {
        int common = common(sketches[i], sketches[j]);
        boolean near = days[j] == SharedShingles.UNDATED || days[j] - days[i] <= WINDOW;
        if (common > 0 && near) {
          expected.put(new Pair(i, j), common);
        }
      }
    }
    return expected;
  }

  private static int common(long[] a, long[] b) {
    int common = 0;
    for (long one : a) {
      for (long other : b) {
        common += one == other ? 1 : 0;
      }
    }
    return common;
  }

  @Test
  void aParagraphThatAllTextsShare_makesAFewPairsForEach() {
    int texts = 20_000;
    Random random = new Random(2);
    long[] furniture = random.longs(12).toArray();
    int[] days = new int[texts];
    long[][] sketches = new long[texts][];
    for (int i = 0; i < texts; i++) {
      days[i] = i / 400;
      sketches[i] = random.longs(40).toArray();
      System.arraycopy(furniture, 0, sketches[i], 0, furniture.length);
    }

    assertThat(pairs(days, sketches).size()).isBetween(texts, 4 * texts);
  }

  @Test
  void whichPairsATextMakes_dependsOnNothingBeforeTheWindow() {
    Random random = new Random(3);
    int texts = 600;
    int[] days = random.ints(texts, 0, 60).sorted().toArray();
    long[][] sketches = new long[texts][];
    for (int i = 0; i < texts; i++) {
      sketches[i] = random.longs(10, 0, 30).distinct().toArray();
    }
    int from = 0;
    while (days[from] < 20) {
      from++;
    }
    int[] laterDays = java.util.Arrays.copyOfRange(days, from, texts);
    long[][] later = java.util.Arrays.copyOfRange(sketches, from, texts);

    Map<Pair, Integer> ofLater = new HashMap<>();
    for (Map.Entry<Pair, Integer> pair : pairs(laterDays, later).entrySet()) {
      if (laterDays[pair.getKey().later()] >= 20 + WINDOW) {
        ofLater.put(
            new Pair(pair.getKey().earlier() + from, pair.getKey().later() + from),
            pair.getValue());
      }
    }

    Map<Pair, Integer> ofAll = pairs(days, sketches);
    ofAll.keySet().removeIf(pair -> days[pair.later()] < 20 + WINDOW);
    assertThat(ofAll).isEqualTo(ofLater);
  }
}
