package org.newstide.core.text;

/**
 * What the archives say of a pair of syllables as a type, whatever the sentence: frequency,
 * association, freedom and kind of its neighbours, kind and sound of its syllables.
 */
final class PairFeatures {

  private static final int NAMES = 1 << 15;
  private static final int SIDE = SyllableClusters.CLUSTERS + 2;
  private static final int[] STARTS =
      starts(
          16, 256, 256, 256, 256, 256, 256, 4096, 64, 64, NAMES, NAMES, 16, 512, 64, 512, 512,
          NAMES, NAMES, 256, 256, 256, 64, 4096, 4096);

  /** The number of weights. */
  static final int SIZE = STARTS[STARTS.length - 1] + 2 * SIDE * 8;

  private final SyllableCorpus corpus;
  private final SyllableClusters clusters;
  private final LongCounts pairs;
  private final int[] first;
  private final int[] second;
  private final int[][] left;
  private final int[][] right;
  private final byte[] likeFirst;
  private final byte[] likeSecond;
  private final byte[] kind;
  private final int[] leftKinds;
  private final int[] rightKinds;

  /**
   * @param floor rarer pairs are left out
   */
  PairFeatures(SyllableCorpus corpus, LongCounts pairs, int[] pairOf, int floor) {
    this.corpus = corpus;
    this.clusters = new SyllableClusters(corpus);
    this.pairs = pairs;
    this.first = new int[pairs.size()];
    this.second = new int[pairs.size()];
    this.left = new int[pairs.size()][];
    this.right = new int[pairs.size()][];
    this.likeFirst = new byte[pairs.size()];
    this.likeSecond = new byte[pairs.size()];
    this.kind = new byte[pairs.size()];
    this.leftKinds = new int[pairs.size()];
    this.rightKinds = new int[pairs.size()];
    float[][] leftOf = new float[corpus.syllables().size()][];
    float[][] rightOf = new float[corpus.syllables().size()][];
    LongCounts seen = new LongCounts();
    for (int at = 1; at < corpus.size(); at++) {
      int pair = pairOf[at];
      count(
          leftOf,
          corpus.number(at),
          corpus.adjoins(at) ? clusters.of(corpus.number(at - 1)) : SIDE - 1);
      count(
          rightOf,
          corpus.number(at - 1),
          corpus.adjoins(at) ? clusters.of(corpus.number(at)) : SIDE - 1);
      if (!corpus.adjoins(at) || pairs.count(pair) < floor) {
        continue;
      }
      if (left[pair] == null) {
        first[pair] = corpus.number(at - 1);
        second[pair] = corpus.number(at);
        left[pair] = new int[SIDE];
        right[pair] = new int[SIDE];
      }
      int before = corpus.adjoins(at - 1) ? corpus.number(at - 2) : -1;
      boolean open = at + 1 < corpus.size() && corpus.adjoins(at + 1);
      int behind = open ? corpus.number(at + 1) : -1;
      left[pair][before < 0 ? SIDE - 1 : clusters.of(before)]++;
      right[pair][behind < 0 ? SIDE - 1 : clusters.of(behind)]++;
      int known = seen.size();
      leftKinds[pair] +=
          before < 0 || seen.add((long) pair << 24 | before << 1, 1) == known ? 1 : 0;
      known = seen.size();
      rightKinds[pair] +=
          behind < 0 || seen.add((long) pair << 24 | behind << 1 | 1, 1) == known ? 1 : 0;
    }
    compare(leftOf, rightOf);
  }

  private static void count(float[][] counts, int syllable, int kind) {
    if (counts[syllable] == null) {
      counts[syllable] = new float[SIDE];
    }
    counts[syllable][kind]++;
  }

  /** Compares the surroundings of each pair with those of its syllables and of their kinds. */
  private void compare(float[][] leftOf, float[][] rightOf) {
    float[][] kindLeft = new float[SyllableClusters.CLUSTERS + 1][SIDE];
    float[][] kindRight = new float[SyllableClusters.CLUSTERS + 1][SIDE];
    for (int s = 1; s < leftOf.length; s++) {
      for (int d = 0; d < SIDE; d++) {
        kindLeft[clusters.of(s)][d] += leftOf[s] == null ? 0 : leftOf[s][d];
        kindRight[clusters.of(s)][d] += rightOf[s] == null ? 0 : rightOf[s][d];
      }
    }
    roots(kindLeft);
    roots(kindRight);
    roots(leftOf);
    roots(rightOf);
    for (int p = 0; p < left.length; p++) {
      if (left[p] != null) {
        float[] l = roots(left[p]);
        float[] r = roots(right[p]);
        int a = first[p];
        int b = second[p];
        likeFirst[p] = (byte) (step(l, leftOf[a]) << 4 | step(r, rightOf[a]));
        likeSecond[p] = (byte) (step(l, leftOf[b]) << 4 | step(r, rightOf[b]));
        double best = -1;
        for (int k = 1; k < kindLeft.length; k++) {
          double like = like(l, kindLeft[k]) + like(r, kindRight[k]);
          if (like > best) {
            best = like;
            kind[p] = (byte) k;
          }
        }
      }
    }
  }

  private static void roots(float[][] counts) {
    for (float[] each : counts) {
      if (each != null) {
        double sum = 1e-9;
        for (float count : each) {
          sum += count;
        }
        for (int d = 0; d < each.length; d++) {
          each[d] = (float) Math.sqrt(each[d] / sum);
        }
      }
    }
  }

  private static float[] roots(int[] counts) {
    float[] each = new float[counts.length];
    for (int d = 0; d < each.length; d++) {
      each[d] = counts[d];
    }
    roots(new float[][] {each});
    return each;
  }

  private static double like(float[] a, float[] b) {
    double like = 0;
    for (int d = 0; d < a.length; d++) {
      like += a[d] * b[d];
    }
    return like;
  }

  /** The likeness of two surroundings as a class in [0, 16). */
  private static int step(float[] a, float[] b) {
    double like = b == null ? 0 : like(a, b);
    return Math.max(0, Math.min(15, (int) Math.floor((like - 0.2) * 20)));
  }

  private static int named(int syllable, int kind, int seed) {
    int mixed = (syllable * 64 + kind) * 0x9E3779B1 + seed;
    return (mixed ^ mixed >>> 15) * 0x85EBCA6B >>> 17;
  }

  private static int[] starts(int... sizes) {
    int[] starts = new int[sizes.length + 1];
    for (int i = 0; i < sizes.length; i++) {
      starts[i + 1] = starts[i] + sizes[i];
    }
    return starts;
  }

  /** True if there is anything to say of a pair. */
  boolean knows(int pair) {
    return left[pair] != null;
  }

  int first(int pair) {
    return first[pair];
  }

  int second(int pair) {
    return second[pair];
  }

  /**
   * The indices of what holds for a pair.
   *
   * @param association class in [0, 16)
   * @param ratio class in [0, 16) of how often a first model joins it
   * @param freedom class in [0, 512) of how often a first model joins its syllables to others
   */
  int[] of(int pair, int association, int ratio, int freedomFirst, int freedomSecond) {
    int count = pairs.count(pair);
    int a = first[pair];
    int b = second[pair];
    int frequency = Math.min(15, log2(count));
    int given = ratio2(corpus.syllables().count(a), count, 2);
    int giving = ratio2(corpus.syllables().count(b), count, 2);
    int reverse =
        pairs.number(SyllableHash.of(corpus.syllables().key(b), corpus.syllables().key(a)));
    int reversed = reverse < 0 ? 0 : 1 + Math.min(14, ratio2(16 * count, pairs.count(reverse), 2));
    int leftFree = ratio2(count, leftKinds[pair], 1.4142135);
    int rightFree = ratio2(count, rightKinds[pair], 1.4142135);
    int[] values = {
      frequency,
      frequency << 4 | association,
      given << 4 | giving,
      ratio << 4 | association,
      frequency << 4 | leftFree,
      frequency << 4 | rightFree,
      leftFree << 4 | rightFree,
      clusters.of(a) << 6 | clusters.of(b),
      clusters.of(a),
      clusters.of(b),
      a & NAMES - 1,
      b & NAMES - 1,
      reversed,
      frequency / 2 << 6 | corpus.likeness(a, b) << 3,
      ratio << 2 | corpus.likeness(a, b) & 3,
      freedomFirst,
      freedomSecond,
      named(a, clusters.of(b), 1),
      named(b, clusters.of(a), 2),
      likeFirst[pair] & 255,
      likeSecond[pair] & 255,
      (likeFirst[pair] & 0xF0) | likeSecond[pair] & 15,
      kind[pair],
      kind[pair] << 6 | clusters.of(a),
      kind[pair] << 6 | clusters.of(b)
    };
    int[] all = new int[values.length + 2 * SIDE];
    for (int i = 0; i < values.length; i++) {
      all[i] = STARTS[i] + values[i];
    }
    int start = STARTS[values.length];
    for (int c = 0; c < SIDE; c++) {
      all[values.length + c] = start + c * 8 + share(left[pair][c], count);
      all[values.length + SIDE + c] = start + (SIDE + c) * 8 + share(right[pair][c], count);
    }
    return all;
  }

  private static int share(int part, int all) {
    double share = (double) part / all;
    if (share <= 0) {
      return 0;
    }
    return share < 0.01
        ? 1
        : share < 0.03
            ? 2
            : share < 0.07 ? 3 : share < 0.15 ? 4 : share < 0.3 ? 5 : share < 0.6 ? 6 : 7;
  }

  /** The logarithm of how many times larger, in [0, 15]. */
  private static int ratio2(int larger, int smaller, double base) {
    double times = (double) larger / Math.max(1, smaller);
    int c = 0;
    for (double bound = base; c < 15 && times >= bound; bound *= base) {
      c++;
    }
    return c;
  }

  private static int log2(int count) {
    return 31 - Integer.numberOfLeadingZeros(Math.max(1, count));
  }
}
