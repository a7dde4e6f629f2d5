package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.Model;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.LongParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.DefaultParamsWriter;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWritable;
import org.apache.spark.ml.util.MLWriter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newstide.core.topics.TopicInference;
import org.newstide.core.topics.TopicModel;

/**
 * Topics that {@link GibbsLda} has learnt: gives each document its proportions, the same wherever
 * it is computed.
 */
public final class GibbsLdaModel extends Model<GibbsLdaModel> implements MLWritable {

  private static final long serialVersionUID = 1L;

  private final String uid;
  private final TopicModel topics;
  private final Param<String> featuresCol;
  private final Param<String> docIdCol;
  private final Param<String> topicDistributionCol;
  private final LongParam seed;

  GibbsLdaModel(String uid, TopicModel topics) {
    this.uid = uid;
    this.topics = topics;
    featuresCol = new Param<>(uid, "featuresCol", "column of vectors of term counts, n(d,w)");
    docIdCol =
        new Param<>(uid, "docIdCol", "column of a unique id; empty: the counts stand for it");
    topicDistributionCol =
        new Param<>(uid, "topicDistributionCol", "column of a document's proportions, theta(d)");
    seed = new LongParam(uid, "seed", "seed of all random streams");
    setDefault(featuresCol, "features");
    setDefault(docIdCol, "");
    setDefault(topicDistributionCol, "topicDistribution");
    setDefault(seed, 1L);
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

  public LongParam seed() {
    return seed;
  }

  /** φ and the priors. */
  public TopicModel topics() {
    return topics;
  }

  /** V. */
  public int vocabSize() {
    return topics.terms();
  }

  /**
   * The most probable terms of each topic, as MLlib's models give them: {@code topic}, {@code
   * termIndices}, {@code termWeights}.
   */
  public List<TermList> describeTopics(int maxTermsPerTopic) {
    int[][] top = topics.topTerms(maxTermsPerTopic);
    return IntStream.range(0, top.length)
        .mapToObj(
            topic ->
                new TermList(
                    topic,
                    top[topic],
                    Arrays.stream(top[topic])
                        .mapToDouble(term -> topics.probability(topic, term))
                        .toArray()))
        .toList();
  }

  /**
   * The foremost terms of a topic.
   *
   * @param topic its number, from 0
   * @param termIndices by falling weight
   * @param termWeights φ of each
   */
  public record TermList(int topic, int[] termIndices, double[] termWeights) {}

  @Override
  public Dataset<Row> transform(Dataset<?> documents) {
    transformSchema(documents.schema());
    Broadcast<TopicInference> inference =
        LanguageCorpus.broadcast(documents, new TopicInference(topics, (Long) getOrDefault(seed)));
    UserDefinedFunction proportions =
        udf(
            (UDF2<Vector, String, Vector>)
                (features, id) -> proportions(features, id, inference.value()),
            SQLDataTypes.VectorType());
    String docId = getOrDefault(docIdCol);
    Column id = docId.isEmpty() ? lit("") : col(docId).cast(DataTypes.StringType);
    return documents.withColumn(
        getOrDefault(topicDistributionCol), proportions.apply(col(getOrDefault(featuresCol)), id));
  }

  private static Vector proportions(Vector features, String id, TopicInference inference) {
    List<CountedArticle> one = List.of(CountVectors.article(features, id));
    float[] shares =
        inference.shares(LanguageCorpus.matrix(one.iterator(), inference.model().terms()))[0];
    double[] values = new double[shares.length];
    Arrays.setAll(values, topic -> shares[topic]);
    return Vectors.dense(values);
  }

  @Override
  public StructType transformSchema(StructType schema) {
    return CountVectors.transformed(
        schema, getOrDefault(featuresCol), getOrDefault(topicDistributionCol));
  }

  @Override
  public GibbsLdaModel copy(ParamMap extra) {
    return copyValues(new GibbsLdaModel(uid, topics), extra).setParent(parent());
  }

  @Override
  public MLWriter write() {
    return new Writer(this);
  }

  /** Reads what {@link #write} wrote. */
  public static MLReader<GibbsLdaModel> read() {
    return new Reader();
  }

  /** Reads a model from a folder. */
  public static GibbsLdaModel load(String path) {
    return read().load(path);
  }

  private static final class Writer extends MLWriter {

    private final GibbsLdaModel model;

    Writer(GibbsLdaModel model) {
      this.model = model;
    }

    @Override
    public void saveImpl(String path) {
      DefaultParamsWriter.saveMetadata(model, path, sparkSession());
      sparkSession()
          .createDataset(List.of(model.topics.toBytes()), Encoders.BINARY())
          .coalesce(1)
          .write()
          .parquet(path + "/data");
    }
  }

  private static final class Reader extends MLReader<GibbsLdaModel> {

    @Override
    public GibbsLdaModel load(String path) {
      DefaultParamsReader.Metadata metadata =
          DefaultParamsReader.loadMetadata(path, sparkSession(), GibbsLdaModel.class.getName());
      byte[] bytes = sparkSession().read().parquet(path + "/data").as(Encoders.BINARY()).head();
      GibbsLdaModel model = new GibbsLdaModel(metadata.uid(), TopicModel.fromBytes(bytes));
      metadata.getAndSetParams(model, scala.Option.empty());
      return model;
    }
  }
}
