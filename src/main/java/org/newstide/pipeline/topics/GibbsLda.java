package org.newstide.pipeline.topics;

import java.util.List;
import java.util.UUID;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.ParamValidators;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.topics.DocumentTermMatrix;
import org.newstide.core.topics.SamplerSettings;

/**
 * Latent Dirichlet allocation by collapsed Gibbs sampling, as a stage of an MLlib pipeline: takes
 * vectors of term counts, such as {@code CountVectorizer} makes, and gives a {@link GibbsLdaModel}.
 *
 * <p>The model is the same to the last bit whatever the number of partitions and cores. The sampler
 * runs in the driver's memory where the counts fit, else as Spark stages: {@link TopicRunner}.
 *
 * <p>Source: Thomas Griffiths and Mark Steyvers, Finding scientific topics, 2004; David Newman,
 * Arthur Asuncion, Padhraic Smyth and Max Welling, Distributed Algorithms for Topic Models, 2009.
 */
public final class GibbsLda extends Estimator<GibbsLdaModel> implements DefaultParamsWritable {

  private static final long serialVersionUID = 1L;

  private final String uid;
  private final Param<String> featuresCol;
  private final Param<String> docIdCol;
  private final Param<String> topicDistributionCol;
  private final IntParam k;
  private final IntParam maxIter;
  private final LongParam seed;
  private final DoubleParam docConcentration;
  private final DoubleParam topicConcentration;
  private final IntParam optimizeInterval;

  public GibbsLda() {
    this("gibbsLda_" + UUID.randomUUID().toString().substring(0, 12));
  }

  /**
   * A stage of that name.
   *
   * @param uid unique in its pipeline
   */
  public GibbsLda(String uid) {
    this.uid = uid;
    featuresCol = new Param<>(uid, "featuresCol", "column of vectors of term counts, n(d,w)");
    docIdCol =
        new Param<>(
            uid,
            "docIdCol",
            "column of a unique id that seeds a document's random streams; empty: its counts do");
    topicDistributionCol =
        new Param<>(uid, "topicDistributionCol", "column of a document's proportions, theta(d)");
    k = new IntParam(uid, "k", "number of topics, K", ParamValidators.gt(1));
    maxIter = new IntParam(uid, "maxIter", "sweeps: how often every z(d,i) is sampled", positive());
    seed = new LongParam(uid, "seed", "seed of all random streams");
    docConcentration =
        new DoubleParam(
            uid,
            "docConcentration",
            "sum of alpha(k) at the start: theta(d) ~ Dirichlet(alpha)",
            ParamValidators.gt(0));
    topicConcentration =
        new DoubleParam(
            uid,
            "topicConcentration",
            "beta at the start, the same for all terms: phi(k) ~ Dirichlet(beta)",
            ParamValidators.gt(0));
    optimizeInterval =
        new IntParam(
            uid,
            "optimizeInterval",
            "sweeps between two optimisations of beta, and of alpha after the first 100 sweeps or"
                + " the first quarter of them; 0: never",
            ParamValidators.gtEq(0));
    SamplerSettings defaults = SamplerSettings.of(10);
    setDefault(featuresCol, "features");
    setDefault(docIdCol, "");
    setDefault(topicDistributionCol, "topicDistribution");
    setDefault(k, 10);
    setDefault(maxIter, defaults.sweeps());
    setDefault(seed, defaults.seed());
    setDefault(docConcentration, defaults.alphaSum());
    setDefault(topicConcentration, defaults.beta());
    setDefault(optimizeInterval, defaults.priorInterval());
  }

  private static scala.Function1<Object, Object> positive() {
    return ParamValidators.gt(0);
  }

  @Override
  public String uid() {
    return uid;
  }

  public Param<String> featuresCol() {
    return featuresCol;
  }

  public Param<String> docIdCol() {
    return docIdCol;
  }

  public Param<String> topicDistributionCol() {
    return topicDistributionCol;
  }

  public IntParam k() {
    return k;
  }

  public IntParam maxIter() {
    return maxIter;
  }

  public LongParam seed() {
    return seed;
  }

  public DoubleParam docConcentration() {
    return docConcentration;
  }

  public DoubleParam topicConcentration() {
    return topicConcentration;
  }

  public IntParam optimizeInterval() {
    return optimizeInterval;
  }

  /** The column of term counts; default {@code features}. */
  public GibbsLda setFeaturesCol(String value) {
    set(featuresCol, value);
    return this;
  }

  /**
   * The column of document ids; default none, then documents with equal counts are sampled alike.
   */
  public GibbsLda setDocIdCol(String value) {
    set(docIdCol, value);
    return this;
  }

  /** The column that the model adds; default {@code topicDistribution}. */
  public GibbsLda setTopicDistributionCol(String value) {
    set(topicDistributionCol, value);
    return this;
  }

  /** K, at least 2; default 10. */
  public GibbsLda setK(int value) {
    set(k, value);
    return this;
  }

  /** Sweeps, at least 1. */
  public GibbsLda setMaxIter(int value) {
    set(maxIter, value);
    return this;
  }

  /** The same seed and documents give the same model. */
  public GibbsLda setSeed(long value) {
    set(seed, value);
    return this;
  }

  /** Σ αₖ at the start, above 0. */
  public GibbsLda setDocConcentration(double value) {
    set(docConcentration, value);
    return this;
  }

  /** β at the start, above 0. */
  public GibbsLda setTopicConcentration(double value) {
    set(topicConcentration, value);
    return this;
  }

  /**
   * Sweeps between two optimisations of β, and of α after the first 100 sweeps or the first quarter
   * of them; 0 for never.
   */
  public GibbsLda setOptimizeInterval(int value) {
    set(optimizeInterval, value);
    return this;
  }

  @Override
  public GibbsLdaModel fit(Dataset<?> documents) {
    transformSchema(documents.schema());
    String features = getOrDefault(featuresCol);
    int terms = CountVectors.size(documents, features);
    Dataset<CountedArticle> counted =
        CountVectors.articles(documents, features, getOrDefault(docIdCol))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      FitWatch alone = new FitWatch(DocumentTermMatrix.builder(terms).build(), uid, line -> {});
      TrainedTopics trained =
          new GibbsTraining(settings(), alone, SweepStore.NONE, uid, List.of())
              .run(runner(counted, terms));
      return copyValues(new GibbsLdaModel(uid, trained.model()).setParent(this), new ParamMap());
    } finally {
      counted.unpersist();
    }
  }

  private SweepRunner runner(Dataset<CountedArticle> counted, int terms) {
    SparkSession spark = counted.sparkSession();
    long tokens = LanguageCorpus.tokensOf(counted);
    int cores = spark.sparkContext().defaultParallelism();
    TopicSettings sizes = TopicSettings.DEFAULTS.withCount(settings().topics());
    TopicRunner where =
        new TopicEstimate(counted.count(), tokens, terms, settings().topics())
            .runner(sizes, Runtime.getRuntime().maxMemory(), cores);
    return where == TopicRunner.SPARK
        ? new SparkRunner(counted, tokens, terms)
        : new MemoryRunner(
            spark,
            LanguageCorpus.matrix(counted.orderBy("articleId").toLocalIterator(), terms),
            cores);
  }

  private SamplerSettings settings() {
    return new SamplerSettings(
        (Integer) getOrDefault(k),
        (Integer) getOrDefault(maxIter),
        (Long) getOrDefault(seed),
        (Double) getOrDefault(docConcentration),
        (Double) getOrDefault(topicConcentration),
        (Integer) getOrDefault(optimizeInterval),
        SamplerSettings.of(2).samples());
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return CountVectors.transformed(
        schema, getOrDefault(featuresCol), getOrDefault(topicDistributionCol));
  }

  @Override
  public GibbsLda copy(ParamMap extra) {
    return defaultCopy(extra);
  }

  /** Reads what {@link #write} wrote. */
  public static MLReader<GibbsLda> read() {
    return new DefaultParamsReader<>();
  }

  /** Reads a stage from a folder. */
  public static GibbsLda load(String path) {
    return read().load(path);
  }
}
