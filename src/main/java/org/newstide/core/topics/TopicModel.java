package org.newstide.core.topics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;

/**
 * Learnt topics, frozen: how often each term was sampled in each topic, and the two priors.
 *
 * <p>p(term | topic) = (count(term, topic) + β) / (total(topic) + V·β). Counts may be the sum of
 * several samples; β then is as many times the prior of one, so the formula stays.
 *
 * <p>Immutable. Only counts above 0 are held: 6 bytes each, 4 a term, 16 a topic.
 */
public final class TopicModel implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int MAGIC = 0x4E544D31;

  private final int[] rows;
  private final short[] topics;
  private final int[] counts;
  private final long[] totals;
  private final double[] alpha;
  private final double beta;

  /** Takes the arrays over: rows of terms in ascending order of topics. */
  TopicModel(int[] rows, short[] topics, int[] counts, double[] alpha, double beta) {
    this.rows = rows;
    this.topics = topics;
    this.counts = counts;
    this.alpha = alpha;
    this.beta = beta;
    this.totals = new long[alpha.length];
    for (int i = 0; i < counts.length; i++) {
      totals[topics[i]] += counts[i];
    }
  }

  /** K. */
  public int topics() {
    return alpha.length;
  }

  /** V. */
  public int terms() {
    return rows.length - 1;
  }

  /** How often the term was sampled in the topic. Costs log K. */
  public int count(int topic, int term) {
    int at = Arrays.binarySearch(topics, rows[term], rows[term + 1], (short) topic);
    return at < 0 ? 0 : counts[at];
  }

  /** How many tokens were sampled in the topic: its size. */
  public long total(int topic) {
    return totals[topic];
  }

  /** The prior weight of the topic in a document, above 0. */
  public double alpha(int topic) {
    return alpha[topic];
  }

  double[] alphas() {
    return alpha.clone();
  }

  /** The prior weight of a term in a topic, above 0. */
  public double beta() {
    return beta;
  }

  /** p(term | topic), in (0, 1). Costs log K. */
  public double probability(int topic, int term) {
    return (count(topic, term) + beta) / (totals[topic] + beta * terms());
  }

  /** p(term | topic) by term, adding up to 1. Costs as much as all topics together. */
  public double[] distribution(int topic) {
    double whole = totals[topic] + beta * terms();
    double[] distribution = new double[terms()];
    Arrays.fill(distribution, beta / whole);
    forEachCount(
        (term, of, count) -> {
          if (of == topic) {
            distribution[term] = (count + beta) / whole;
          }
        });
    return distribution;
  }

  /** Topic → its most probable terms, best first, equal ones by ascending term. */
  public int[][] topTerms(int most) {
    int[] lengths = new int[topics()];
    for (short topic : topics) {
      lengths[topic]++;
    }
    long[][] ranked = new long[topics()][];
    Arrays.setAll(ranked, topic -> new long[lengths[topic]]);
    Arrays.fill(lengths, 0);
    // Negated counts above terms: ascending order of the pair is the wanted one.
    forEachCount(
        (term, topic, count) -> ranked[topic][lengths[topic]++] = ((long) -count << 32) | term);
    return Arrays.stream(ranked)
        .map(
            pairs ->
                Arrays.stream(pairs).sorted().limit(most).mapToInt(pair -> (int) pair).toArray())
        .toArray(int[][]::new);
  }

  /** This model's counts and those of another sample of the same chain, under its later prior. */
  TopicModel plus(TopicModel later) {
    int[] sumRows = new int[rows.length];
    short[] sumTopics = new short[counts.length + later.counts.length];
    int[] sumCounts = new int[sumTopics.length];
    int at = 0;
    for (int term = 0; term < terms(); term++) {
      int i = rows[term];
      int j = later.rows[term];
      while (i < rows[term + 1] || j < later.rows[term + 1]) {
        int mine = i < rows[term + 1] ? topics[i] : Integer.MAX_VALUE;
        int others = j < later.rows[term + 1] ? later.topics[j] : Integer.MAX_VALUE;
        sumTopics[at] = (short) Math.min(mine, others);
        sumCounts[at++] =
            Math.addExact(mine <= others ? counts[i++] : 0, others <= mine ? later.counts[j++] : 0);
      }
      sumRows[term + 1] = at;
    }
    return new TopicModel(
        sumRows,
        Arrays.copyOf(sumTopics, at),
        Arrays.copyOf(sumCounts, at),
        later.alpha,
        beta + later.beta);
  }

  /** Every count above 0, by ascending term, then topic. */
  public void forEachCount(CountVisitor visitor) {
    for (int term = 0; term < terms(); term++) {
      for (int i = rows[term]; i < rows[term + 1]; i++) {
        visitor.count(term, topics[i], counts[i]);
      }
    }
  }

  /** Is shown one count. */
  @FunctionalInterface
  public interface CountVisitor {

    /**
     * One count.
     *
     * @param count above 0
     */
    void count(int term, int topic, int count);
  }

  /** The model as bytes that {@link #fromBytes} reads, the same for the same model. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(MAGIC);
      out.writeInt(topics());
      out.writeInt(terms());
      out.writeDouble(beta);
      for (double weight : alpha) {
        out.writeDouble(weight);
      }
      for (int term = 0; term < terms(); term++) {
        out.writeInt(rows[term + 1] - rows[term]);
      }
      for (int i = 0; i < counts.length; i++) {
        out.writeShort(topics[i]);
        out.writeInt(counts[i]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #toBytes} wrote.
   *
   * @throws IllegalArgumentException when the bytes are no whole model
   */
  public static TopicModel fromBytes(byte[] bytes) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (in.readInt() != MAGIC) {
        throw new IllegalArgumentException("bytes must be a topic model, found another start");
      }
      double[] alpha = new double[in.readInt()];
      int[] rows = new int[in.readInt() + 1];
      double beta = in.readDouble();
      for (int topic = 0; topic < alpha.length; topic++) {
        alpha[topic] = in.readDouble();
      }
      for (int term = 1; term < rows.length; term++) {
        rows[term] = rows[term - 1] + in.readInt();
      }
      short[] topics = new short[rows[rows.length - 1]];
      int[] counts = new int[topics.length];
      for (int i = 0; i < counts.length; i++) {
        topics[i] = in.readShort();
        counts[i] = in.readInt();
      }
      return new TopicModel(rows, topics, counts, alpha, beta);
    } catch (IOException | NegativeArraySizeException e) {
      throw new IllegalArgumentException("bytes must be a whole topic model", e);
    }
  }

  int rowStart(int term) {
    return rows[term];
  }

  int topicAt(int place) {
    return topics[place];
  }

  int countAt(int place) {
    return counts[place];
  }
}
