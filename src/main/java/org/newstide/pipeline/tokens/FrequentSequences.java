package org.newstide.pipeline.tokens;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.newstide.tables.Table;

/**
 * Which sequences of words may reach a floor, in constant memory, so that those too rare to become
 * phrases are never entered in a table or shuffled as text: most different sequences of a text
 * occur once.
 *
 * <p>One bit of 2<sup>27</sup> for each sequence, by its hash; it is set if any sequence with that
 * hash is frequent. So a sequence whose bit is not set is rarer than the floor, for certain; the
 * converse does not hold, and the exact count follows. (The idea is that of the hash-based filter
 * of Park, Chen and Yu, "An Effective Hash-Based Algorithm for Mining Association Rules", 1995; but
 * counts are kept by 40 bits of the hash and brought together by range, so that the filter does not
 * fill up with what is rare, however large the archive.)
 */
final class FrequentSequences implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int BITS = 27;
  private static final int BITS_IN_RANGE = BITS - HashRange.BITS;

  private final byte[][] ranges = new byte[HashRange.ALL][];

  /** None is frequent but what these ranges say. */
  FrequentSequences(List<HashRange> frequent) {
    frequent.forEach(range -> ranges[range.range()] = range.bytes());
  }

  /** The sequences that occur at least so often; two passes over the words. */
  static FrequentSequences of(ArticleWords articles, CandidateSequences candidates, int floor) {
    Broadcast<NameOpeners> openers = articles.openers();
    int enough = Math.min(floor, HashCounts.MOST);
    JavaRDD<HashRange> counted =
        articles.articles().mapPartitions(rows -> new Counting(rows, openers.value(), candidates));
    Dataset<HashRange> counts =
        articles.session().createDataset(counted.rdd(), Table.encoderOf(HashRange.class));
    return new FrequentSequences(
        counts
            .repartition(functions.col("range"))
            .sortWithinPartitions("range")
            .mapPartitions(
                (MapPartitionsFunction<HashRange, HashRange>) parts -> frequent(parts, enough),
                Table.encoderOf(HashRange.class))
            .collectAsList());
  }

  /** Of counts that come by range. */
  private static Iterator<HashRange> frequent(Iterator<HashRange> counts, int floor) {
    List<HashRange> frequent = new ArrayList<>();
    HashCounts.Sum sum = new HashCounts.Sum();
    HashRange next = counts.hasNext() ? counts.next() : null;
    while (next != null) {
      int range = next.range();
      while (next != null && next.range() == range) {
        sum.add(next.bytes());
        next = counts.hasNext() ? counts.next() : null;
      }
      byte[] bits = sum.frequent(floor);
      if (bits != null) {
        frequent.add(new HashRange(range, bits));
      }
    }
    return frequent.iterator();
  }

  /** False if a sequence with this hash occurs less often than the floor, for certain. */
  boolean mayContain(long hash) {
    byte[] bits = ranges[(int) (hash >>> Long.SIZE - HashRange.BITS)];
    int bit = (int) (hash << HashRange.BITS >>> Long.SIZE - BITS_IN_RANGE);
    return bits != null && (bits[bit >> 3] & 1 << (bit & 7)) != 0;
  }

  /** The bits of a range without frequent hashes. */
  static byte[] noBits() {
    return new byte[1 << BITS_IN_RANGE - 3];
  }

  /**
   * Sets a hash's bit among those of its range.
   *
   * @param inRange the bits of the hash that follow those of the range
   */
  static void set(byte[] bits, int inRange) {
    int bit = inRange >>> Integer.SIZE - BITS_IN_RANGE;
    bits[bit >> 3] |= (byte) (1 << (bit & 7));
  }

  /** The hashes of one partition's sequences. */
  private static final class Counting implements Iterator<HashRange> {
    private final Iterator<CutArticle> articles;
    private final CandidateSequences candidates;
    private final PackedWords words;
    private final HashCounts counts = new HashCounts();
    private Iterator<HashRange> taken = Collections.emptyIterator();

    Counting(Iterator<CutArticle> articles, NameOpeners openers, CandidateSequences candidates) {
      this.articles = articles;
      this.candidates = candidates;
      this.words = new PackedWords(openers);
    }

    @Override
    public boolean hasNext() {
      while (!taken.hasNext() && articles.hasNext()) {
        while (articles.hasNext() && !counts.isFull()) {
          words.read(articles.next());
          WordRuns.visit(
              words,
              (language, from, to) -> candidates.visit(words, language, from, to, this::add));
        }
        taken = counts.take();
      }
      return taken.hasNext();
    }

    private boolean add(int begin, int end, long hash) {
      counts.add(hash);
      return true;
    }

    @Override
    public HashRange next() {
      hasNext();
      return taken.next();
    }
  }
}
