package org.newstide.pipeline.cooccurrence;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import scala.Tuple2;

/**
 * The counts of one partition: from packed term sets and months to keys and counts.
 *
 * <p>Counts are states that add. When the map holds {@code pairsInMemory} keys it is handed on and
 * begun anew, so a key may come several times and only its sum means something; memory is bounded
 * but for the pairs of a single article.
 */
final class UnitCounts implements Iterator<Tuple2<Long, Long>> {

  /** What a pass counts. */
  enum Pass {
    /** Units by the terms that they hold, and units in all. */
    MARGINS,
    /** Units by the pairs of terms that they hold. */
    PAIRS
  }

  private final Iterator<Tuple2<byte[], Integer>> articles;
  private final Pass pass;
  private final int fullSize;
  private final LongCounts counts = new LongCounts();
  private int[] packed = new int[1024];
  private int[] document = new int[1024];
  private int place = -1;

  UnitCounts(Iterator<Tuple2<byte[], Integer>> articles, Pass pass, int pairsInMemory) {
    this.articles = articles;
    this.pass = pass;
    this.fullSize = pairsInMemory;
  }

  @Override
  public boolean hasNext() {
    if (place < 0) {
      counts.clear();
      while (articles.hasNext() && counts.size() < fullSize) {
        Tuple2<byte[], Integer> article = articles.next();
        count(article._1(), article._2());
      }
      place = counts.next(0);
    }
    return place >= 0;
  }

  @Override
  public Tuple2<Long, Long> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Tuple2<Long, Long> count = new Tuple2<>(counts.keyAt(place), counts.countAt(place));
    place = counts.next(place + 1);
    return count;
  }

  private void count(byte[] bytes, int month) {
    int size = unpack(bytes);
    int words = 0;
    for (int i = 2; i < size; i += packed[i] + 1) {
      countUnit(CountKey.SENTENCE, packed, i + 1, i + 1 + packed[i], month);
      System.arraycopy(packed, i + 1, document, words, packed[i]);
      words += packed[i];
    }
    int distinct = TermSets.sortDistinct(document, 0, words);
    countUnit(CountKey.DOCUMENT, document, 0, distinct, month);
    int sentences = packed[1];
    if (pass == Pass.MARGINS && sentences > 0) {
      int units = packed[0];
      counts.add(CountKey.of(CountKey.SENTENCE, units, units, month), sentences);
      counts.add(CountKey.of(CountKey.DOCUMENT, units, units, month), 1);
    }
  }

  private void countUnit(int unit, int[] ids, int from, int to, int month) {
    for (int i = from; i < to; i++) {
      int a = ids[i];
      if (pass == Pass.MARGINS) {
        counts.add(CountKey.of(unit, a, a, month), 1);
      } else {
        for (int j = i + 1; j < to; j++) {
          counts.add(CountKey.of(unit, a, ids[j], month), 1);
        }
      }
    }
  }

  private int unpack(byte[] bytes) {
    int size = bytes.length / 4;
    if (size > packed.length) {
      packed = Arrays.copyOf(packed, 2 * size);
      document = Arrays.copyOf(document, 2 * size);
    }
    ByteBuffer.wrap(bytes).asIntBuffer().get(packed, 0, size);
    return size;
  }
}
