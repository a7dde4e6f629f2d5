package org.newstide.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.clustering.LDA;
import org.apache.spark.ml.clustering.LDAModel;
import org.apache.spark.ml.linalg.Matrix;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.newstide.core.topics.DocumentTermMatrix;

/** MLlib's two trainers, in a local session. */
final class MllibTrainer {

  private MllibTrainer() {}

  /** Variational inference over samples of 5 % of the documents. */
  static LearntTopics online(SparkSession spark, DocumentTermMatrix documents, Training training) {
    LDAModel model =
        lda(training)
            .setOptimizer("online")
            .setSubsamplingRate(0.05)
            .setOptimizeDocConcentration(true)
            .fit(rows(spark, documents, training.threads()));
    return topics(model.topicsMatrix(), model.estimatedDocConcentration().toArray());
  }

  /** Expectation maximisation over all documents; its α counts one too many, as for a mode. */
  static LearntTopics em(SparkSession spark, DocumentTermMatrix documents, Training training) {
    LDAModel model =
        lda(training).setOptimizer("em").fit(rows(spark, documents, training.threads()));
    double[] alpha = model.estimatedDocConcentration().toArray();
    return topics(model.topicsMatrix(), Arrays.stream(alpha).map(weight -> weight - 1).toArray());
  }

  private static LDA lda(Training training) {
    return new LDA()
        .setK(training.topics())
        .setMaxIter(training.iterations())
        .setSeed(training.seed());
  }

  private static LearntTopics topics(Matrix weights, double[] alpha) {
    double[] wholes = new double[weights.numCols()];
    for (int topic = 0; topic < wholes.length; topic++) {
      for (int term = 0; term < weights.numRows(); term++) {
        wholes[topic] += weights.apply(term, topic);
      }
    }
    float[][] probabilities = new float[weights.numRows()][wholes.length];
    for (int term = 0; term < probabilities.length; term++) {
      for (int topic = 0; topic < wholes.length; topic++) {
        probabilities[term][topic] =
            (float) Math.max(1e-12, weights.apply(term, topic) / wholes[topic]);
      }
    }
    return new LearntTopics(probabilities, alpha);
  }

  private static Dataset<Row> rows(SparkSession spark, DocumentTermMatrix documents, int parts) {
    List<Row> rows = new ArrayList<>();
    for (int document = 0; document < documents.documents(); document++) {
      int start = documents.start(document);
      int[] tokens = new int[documents.length(document)];
      Arrays.setAll(tokens, i -> documents.term(start + i));
      int[] terms = Arrays.stream(tokens).distinct().toArray();
      double[] counts = new double[terms.length];
      for (int token : tokens) {
        counts[Arrays.binarySearch(terms, token)]++;
      }
      rows.add(RowFactory.create(Vectors.sparse(documents.terms(), terms, counts)));
    }
    StructType schema = new StructType().add("features", SQLDataTypes.VectorType());
    return spark.createDataFrame(rows, schema).repartition(parts).cache();
  }
}
