package org.newstide.pipeline.topics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.topics.FrozenCounts;
import org.newstide.core.topics.LengthHistograms;
import org.newstide.core.topics.SamplerState;
import org.newstide.core.topics.Step;
import org.newstide.core.topics.SweepDeltas;

/**
 * Sweeps as Spark stages. The articles lie in blocks over the executors; for each step the counts
 * are broadcast, every block is sampled against them, and what changed is added up in a tree. Sums
 * of integers do not depend on their order, so neither do the topics on the partitions.
 *
 * <p>The lineage is cut once a sweep to {@value #LINEAGE} by local checkpoints: a lost executor
 * ends the fit, which goes on from its last saved sweep.
 */
final class SparkRunner implements SweepRunner {

  private static final int LINEAGE = 10;
  private static final StorageLevel LEVEL = StorageLevel.MEMORY_AND_DISK();

  /** Tokens in one block at most, so that a block stays far below a gigabyte. */
  private static final long BLOCK_TOKENS = 20_000_000;

  private final Dataset<CountedArticle> articles;
  private final int terms;
  private final int partitions;
  private final JavaSparkContext spark;

  /**
   * @param tokens of all articles
   * @param terms V
   */
  SparkRunner(Dataset<CountedArticle> articles, long tokens, int terms) {
    this.articles = articles;
    this.terms = terms;
    this.spark = JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext());
    this.partitions =
        (int) Math.max(spark.defaultParallelism(), Math.min(100_000, 1 + tokens / BLOCK_TOKENS));
  }

  @Override
  public int[] termFrequencies() {
    int vocabulary = terms;
    return articles
        .javaRDD()
        .mapPartitions(
            part -> List.of(LanguageCorpus.matrix(part, vocabulary).termFrequencies()).iterator())
        .treeReduce(SparkRunner::sum);
  }

  private static int[] sum(int[] a, int[] b) {
    int[] sum = new int[a.length];
    Arrays.setAll(sum, term -> a[term] + b[term]);
    return sum;
  }

  @Override
  public void run(SamplerState state, Optional<Dataset<byte[]>> saved, Listener listener) {
    JavaRDD<SampledBlock.Swept> blocks = saved.map(SparkRunner::read).orElseGet(this::start);
    boolean wanted = true;
    try {
      while (wanted && !state.done()) {
        Step step = state.step();
        blocks = sweep(blocks, state);
        if (step.last()) {
          JavaRDD<SampledBlock.Swept> reached = blocks;
          wanted = listener.completed(state, () -> bytes(reached));
        }
      }
    } finally {
      blocks.unpersist(true);
    }
  }

  private JavaRDD<SampledBlock.Swept> sweep(
      JavaRDD<SampledBlock.Swept> before, SamplerState state) {
    Step step = state.step();
    long seed = state.settings().seed();
    int topics = state.settings().topics();
    Broadcast<FrozenCounts> frozen = spark.broadcast(state.freeze());
    JavaRDD<SampledBlock.Swept> after =
        before.map(swept -> swept.block().sweep(frozen.value(), seed, step)).persist(LEVEL);
    if (step.last() && step.sweep() % LINEAGE == 0) {
      after.rdd().localCheckpoint();
    }
    SweepDeltas deltas = after.map(SampledBlock.Swept::deltas).treeReduce(SweepDeltas::plus);
    LengthHistograms histograms =
        state.wantsHistograms()
            ? after
                .map(
                    s ->
                        LengthHistograms.of(topics, s.block().documents(), s.block().assignments()))
                .treeReduce(LengthHistograms::add)
            : null;
    state.advance(List.of(deltas), histograms);
    before.unpersist(false);
    frozen.unpersist(false);
    return after;
  }

  private JavaRDD<SampledBlock.Swept> start() {
    int vocabulary = terms;
    return articles
        .repartition(partitions)
        .javaRDD()
        .mapPartitions(
            part ->
                List.of(
                        new SampledBlock.Swept(
                            SampledBlock.unassigned(LanguageCorpus.matrix(part, vocabulary)), null))
                    .iterator())
        .persist(LEVEL);
  }

  private Dataset<byte[]> bytes(JavaRDD<SampledBlock.Swept> blocks) {
    JavaRDD<byte[]> bytes = blocks.map(swept -> Frozen.bytes(swept.block()));
    return articles.sparkSession().createDataset(bytes.rdd(), Encoders.BINARY());
  }

  private static JavaRDD<SampledBlock.Swept> read(Dataset<byte[]> saved) {
    return saved
        .javaRDD()
        .map(bytes -> new SampledBlock.Swept(Frozen.read(bytes, SampledBlock.class), null))
        .persist(LEVEL);
  }
}
