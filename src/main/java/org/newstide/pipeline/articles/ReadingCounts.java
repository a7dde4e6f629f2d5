package org.newstide.pipeline.articles;

import java.io.Serializable;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;

/**
 * How far the reading of archives has come, for whoever waits: it grows as tasks end, and a task
 * that Spark repeats counts again. The account that must be right is in {@code archive_files}.
 */
public final class ReadingCounts implements Serializable {

  private static final long serialVersionUID = 1;

  private final LongAccumulator articles;
  private final LongAccumulator rejections;

  private ReadingCounts(LongAccumulator articles, LongAccumulator rejections) {
    this.articles = articles;
    this.rejections = rejections;
  }

  /** Begins at zero. */
  public static ReadingCounts begin(SparkSession spark) {
    return new ReadingCounts(
        spark.sparkContext().longAccumulator("articles read"),
        spark.sparkContext().longAccumulator("records rejected"));
  }

  /** Records of which it is known what became of them. */
  public long records() {
    return articles.value() + rejections.value();
  }

  /** Those of them that are no articles. */
  public long rejections() {
    return rejections.value();
  }

  ReadPiece count(ReadPiece piece) {
    if (piece.article() != null) {
      articles.add(1);
    } else if (piece.rejection() != null) {
      rejections.add(1);
    }
    return piece;
  }
}
