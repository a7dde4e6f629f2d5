package org.newstide.pipeline.syndication;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.newstide.tables.Table;

/**
 * A text's place among all texts by day.
 *
 * @param text its number as a {@link Print}
 * @param number from 0, those of a day next to each other
 */
public record TextNumber(long text, int number) {

  /** The places of all texts: the same whenever they are computed. */
  static Dataset<TextNumber> of(Dataset<Print> texts) {
    JavaRDD<TextNumber> numbers =
        texts
            .select("since", "text")
            .sort("since", "text")
            .toJavaRDD()
            .zipWithIndex()
            .map(row -> new TextNumber(row._1().getLong(1), Math.toIntExact(row._2())));
    return texts.sparkSession().createDataset(numbers.rdd(), Table.encoderOf(TextNumber.class));
  }
}
