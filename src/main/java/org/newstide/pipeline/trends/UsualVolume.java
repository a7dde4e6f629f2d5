package org.newstide.pipeline.trends;

import java.util.Arrays;

/**
 * How many articles a period usually has: as many as the period in which the median article lies.
 * So a hundred days with one stray article each do not make a day of four hundred unusual.
 */
final class UsualVolume {

  /** A period with less than this part of the usual volume is thin: it says nothing by itself. */
  static final double THIN = 0.1;

  private UsualVolume() {}

  /** Of periods with so many articles; 0 where there are none. */
  static double of(long[] articles) {
    long[] sorted = articles.clone();
    Arrays.sort(sorted);
    long half = Arrays.stream(sorted).sum() / 2;
    long sum = 0;
    for (long volume : sorted) {
      sum += volume;
      if (sum > half) {
        return volume;
      }
    }
    return 0;
  }
}
