package org.newstide.pipeline.syndication;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.core.similarity.Sketch;
import org.newstide.tables.Signature;
import org.newstide.tables.SyndicationMember;

/**
 * Articles clustered by the story that they print.
 *
 * <ol>
 *   <li>Articles with the same words are prints of one text ({@link Prints}), compared once.
 *   <li>Texts that share enough of their sketches are candidates. A shingle that n texts share
 *       makes at most 4·n pairs, so the work grows with the texts and not with their square,
 *       whatever they have in common.
 *   <li>Candidates are compared word by word ({@link Link}); what holds ties them together, and
 *       ties are followed from text to text.
 *   <li>The earliest article of a cluster is its lead; the others are held against it ({@link
 *       ClusterRows}).
 * </ol>
 *
 * <p>The rows depend on the signatures alone, not on their order nor on the run that made them: a
 * day that joins the signatures of the days before gives what one run over everything gives. No
 * step looks further than the window but the ties, which lead from text to text.
 */
public final class Reprints {

  /** What fits into one task beside the work on it. */
  private static final long IN_ONE_TASK_BYTES = 160L << 20;

  private static final long BYTES_BESIDE_WORDS = 1000;

  private static final long SHINGLES_IN_A_PART = 1L << 21;

  private Reprints() {}

  /**
   * The rows of {@code syndication}.
   *
   * @param signatures of all articles; read more than once
   * @return one row per signature, those that stand alone among them
   */
  public static Dataset<SyndicationMember> cluster(
      Dataset<Signature> signatures, SyndicationSettings settings) {
    Row size = signatures.agg(count(lit(1)), coalesce(sum(col("words")), lit(0L))).first();
    long articles = size.getLong(0);
    if (articles * BYTES_BESIDE_WORDS + size.getLong(1) * Integer.BYTES <= IN_ONE_TASK_BYTES) {
      return inOneTask(signatures, settings);
    }
    long parts = articles * Sketch.LARGEST / SHINGLES_IN_A_PART + 1;
    int partitions =
        Integer.parseInt(signatures.sparkSession().conf().get("spark.sql.shuffle.partitions"));
    return inManyTasks(signatures, settings, (int) Math.max(parts, partitions));
  }

  static Dataset<SyndicationMember> inOneTask(
      Dataset<Signature> signatures, SyndicationSettings settings) {
    return signatures
        .coalesce(1)
        .mapPartitions(
            (MapPartitionsFunction<Signature, SyndicationMember>)
                rows -> InOneTask.cluster(rows, settings),
            SyndicationMember.TABLE.encoder());
  }

  static Dataset<SyndicationMember> inManyTasks(
      Dataset<Signature> signatures, SyndicationSettings settings, int parts) {
    return new InManyTasks(settings, parts).cluster(signatures);
  }

  /** The same without Spark, for as many signatures as fit into memory. */
  public static Iterator<SyndicationMember> cluster(
      Iterator<Signature> signatures, SyndicationSettings settings) {
    return InOneTask.cluster(signatures, settings);
  }
}
