package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.feature.CountVectorizer;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GibbsLdaTest {

  private static Dataset<Row> documents;
  private static PipelineModel fitted;

  @TempDir Path folder;

  @BeforeAll
  static void fitOnce() {
    documents =
        PlantedTopics.tokens(PlantedTopics.articles(90))
            .selectExpr("articleId", "flatten(sentences.terms) as words");
    fitted = pipeline().fit(documents);
  }

  @Test
  void fit_inAPipelineBehindACountVectorizer_findsThePlantedTopics() {
    List<Row> rows = fitted.transform(documents).select("articleId", "theta").collectAsList();

    assertThat(rows).hasSize(90);
    assertThat(rows.stream().map(row -> foremost(row) + subject(row)).distinct()).hasSize(3);
    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(Arrays.stream(row.<Vector>getAs(1).toArray()).sum())
                    .isCloseTo(1, within(1e-5)));
  }

  @Test
  void fit_anyPartitioning_givesTheSameModel() {
    byte[] one = model(fitted).topics().toBytes();

    assertThat(model(pipeline().fit(documents.repartition(8))).topics().toBytes()).isEqualTo(one);
  }

  @Test
  void load_savedPipeline_transformsAlike() throws IOException {
    String path = folder.resolve("model").toString();
    fitted.write().overwrite().save(path);
    PipelineModel loaded = PipelineModel.load(path);

    assertThat(loaded.transform(documents).select("theta").collectAsList())
        .isEqualTo(fitted.transform(documents).select("theta").collectAsList());
    assertThat(model(loaded).describeTopics(5).get(0).termIndices())
        .isEqualTo(model(fitted).describeTopics(5).get(0).termIndices());
  }

  @Test
  void load_savedStage_hasItsParameters() throws IOException {
    String path = folder.resolve("stage").toString();
    GibbsLda stage = new GibbsLda().setK(7).setMaxIter(11).setSeed(13).setDocConcentration(2);
    stage.write().save(path);
    GibbsLda loaded = GibbsLda.load(path);

    assertThat(loaded.uid()).isEqualTo(stage.uid());
    assertThat(loaded.extractParamMap()).isEqualTo(stage.extractParamMap());
    assertThat(loaded.explainParams()).contains("number of topics, K", "Dirichlet(alpha)");
  }

  @Test
  void fit_wrongParametersOrColumns_areRefused() {
    assertThatThrownBy(() -> new GibbsLda().setK(1))
        .hasMessageContaining("k given invalid value 1");
    assertThatThrownBy(() -> new GibbsLda().setFeaturesCol("words").fit(documents))
        .hasMessageContaining("featuresCol must be a column of vectors");
  }

  private static Pipeline pipeline() {
    CountVectorizer counts =
        new CountVectorizer().setInputCol("words").setOutputCol("counts").setVocabSize(60);
    GibbsLda lda =
        new GibbsLda()
            .setK(3)
            .setMaxIter(30)
            .setSeed(5)
            .setFeaturesCol("counts")
            .setDocIdCol("articleId")
            .setTopicDistributionCol("theta");
    return new Pipeline().setStages(new PipelineStage[] {counts, lda});
  }

  private static GibbsLdaModel model(PipelineModel pipeline) {
    return (GibbsLdaModel) pipeline.stages()[1];
  }

  private static int foremost(Row row) {
    return row.<Vector>getAs(1).argmax();
  }

  private static String subject(Row row) {
    return PlantedTopics.subject(row.getString(0));
  }
}
