package org.newstide.pipeline.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.shiftrightunsigned;

import java.util.Iterator;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.newstide.tables.Collocation;
import org.newstide.tables.CooccurrenceChange;
import scala.Tuple2;

/**
 * Which terms, phrases, themes and actors stand together, in each period and in the whole archive,
 * and how that changes.
 *
 * <p>Exact counts. A sentence, paragraph or article with at least one token is a unit, and counts
 * once for a node or a pair however often they stand in it; of windows each pair of places is one.
 * Terms are the kept ones of the article's language, at most {@code maxTerms}. Themes and actors
 * have no place among the tokens and take part in sentences, paragraphs and articles alone; a theme
 * and a word of its own query are a pair as well, marked as one by definition. A story counts as
 * its lead alone: in the lead's period, with the lead's words. Articles whose date does not tell a
 * period count in the whole archive alone.
 *
 * <p>How it works: an article is reduced to node ids; the articles of a partition are brought in
 * the order of language and period, and counted there row by row of the matrix ({@link
 * UnitCounter}). What is shuffled is stripes, all pairs of one node and period in a few bytes each
 * ({@link Stripe}), and summed where they meet ({@link PairSums}). They are summed once to learn
 * how many tests gave how much evidence, and once for each table that is asked for.
 *
 * <p>Cost: one pass over the tokens. An article with n different nodes makes n·(n − 1) / 2
 * additions for the document and fewer for its sentences. A task holds {@code bufferedIds} ids for
 * each unit, the driver nodes × periods. The rows are the same for any partitioning of the input;
 * their order is not.
 */
public final class Cooccurrence {

  static final Encoder<Tuple2<Long, byte[]>> STRIPES =
      Encoders.tuple(Encoders.LONG(), Encoders.BINARY());

  private final Dataset<Tuple2<Long, byte[]>> stripes;
  private final Broadcast<Nodes> nodes;
  private final Broadcast<PairTests> tests;
  private final Broadcast<Tested> tested;

  private Cooccurrence(
      Dataset<Tuple2<Long, byte[]>> stripes,
      Broadcast<Nodes> nodes,
      CooccurrenceSettings settings) {
    this.stripes = stripes;
    this.nodes = nodes;
    Margins margins =
        Margins.of(iterable(stripes.filter(isMargins())), nodes.value(), settings.counting());
    this.tests = broadcast(stripes, new PairTests(margins, settings));
    this.tested = broadcast(stripes, Tested.of(iterable(tallies())));
  }

  /** Counts, and learns what was tested. */
  public static Cooccurrence count(CooccurrenceInput input, CooccurrenceSettings settings) {
    Broadcast<Nodes> nodes = broadcast(input.tokens(), Nodes.of(input, settings));
    return of(counts(input, nodes, settings), nodes, settings);
  }

  /** What these counts say; their order and number do not matter. */
  static Cooccurrence of(
      Dataset<Tuple2<Long, byte[]>> counts, Broadcast<Nodes> nodes, CooccurrenceSettings settings) {
    Dataset<Tuple2<Long, byte[]>> arranged =
        counts
            .repartition(shiftrightunsigned(col("_1"), StripeKey.GROUP_BITS))
            .sortWithinPartitions("_1")
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new Cooccurrence(arranged, nodes, settings);
  }

  /**
   * Counts that add: those of old articles and those of new ones, with the same nodes and settings,
   * are together those of all.
   */
  static Dataset<Tuple2<Long, byte[]>> counts(
      CooccurrenceInput input, Broadcast<Nodes> nodes, CooccurrenceSettings settings) {
    return ArticleSequences.of(input, nodes, new PeriodNumbers(settings.grain()))
        .mapPartitions(
            (MapPartitionsFunction<Row, Tuple2<Long, byte[]>>)
                articles -> new PairCounting(articles, nodes.value(), settings),
            STRIPES);
  }

  /** The pairs with support and evidence; no row says that a pair was seen less often than that. */
  public Dataset<Collocation> collocations() {
    Broadcast<Nodes> named = nodes;
    Broadcast<PairTests> testing = tests;
    Broadcast<Tested> all = tested;
    return stripes.mapPartitions(
        (MapPartitionsFunction<Tuple2<Long, byte[]>, Collocation>)
            counted ->
                new PairRows<>(
                    new PairSums(counted),
                    new CollocationWriter(testing.value(), all.value(), named.value())),
        Collocation.TABLE.encoder());
  }

  /** The changes with support and evidence. */
  public Dataset<CooccurrenceChange> changes() {
    Broadcast<Nodes> named = nodes;
    Broadcast<PairTests> testing = tests;
    Broadcast<Tested> all = tested;
    return stripes.mapPartitions(
        (MapPartitionsFunction<Tuple2<Long, byte[]>, CooccurrenceChange>)
            counted ->
                new PairRows<>(
                    new PairSums(counted),
                    new ChangeWriter(testing.value(), all.value(), named.value())),
        CooccurrenceChange.TABLE.encoder());
  }

  static <T> Broadcast<T> broadcast(Dataset<?> beside, T value) {
    return JavaSparkContext.fromSparkContext(beside.sparkSession().sparkContext()).broadcast(value);
  }

  private Dataset<Tuple2<Long, byte[]>> tallies() {
    Broadcast<PairTests> testing = tests;
    return stripes.mapPartitions(
        (MapPartitionsFunction<Tuple2<Long, byte[]>, Tuple2<Long, byte[]>>)
            counted -> Tested.tally(new PairSums(counted), testing.value()),
        STRIPES);
  }

  private static Column isMargins() {
    return shiftrightunsigned(col("_1"), StripeKey.GROUP_BITS)
        .bitwiseAND(lit((long) StripeKey.MARGINS))
        .equalTo(lit((long) StripeKey.MARGINS));
  }

  private static Iterable<Tuple2<Long, byte[]>> iterable(Dataset<Tuple2<Long, byte[]>> rows) {
    Iterator<Tuple2<Long, byte[]>> iterator = rows.toLocalIterator();
    return () -> iterator;
  }
}
