package org.newstide.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

final class KeyFilterTest {

  @Test
  void mayHold_letsAllKeysThroughAndFewOthers() {
    Dataset<Row> numbers = LocalSpark.session().range(0, 20_000, 1, 4).toDF("number");
    Dataset<Row> asked = numbers.withColumn("name", concat(lit("article "), col("number")));
    Dataset<Row> keys = asked.where("number < 10000").select("name");

    Dataset<Row> through = asked.where(KeyFilter.mayHold(keys.union(keys), col("name")));

    assertThat(through.where("number < 10000").count()).isEqualTo(10_000);
    assertThat(through.where("number >= 10000").count()).isLessThan(500);
  }

  @Test
  void mayHold_ofNoKeys_letsNothingThrough() {
    Dataset<Row> numbers = LocalSpark.session().range(1000).toDF("number");

    assertThat(numbers.where(KeyFilter.mayHold(numbers.limit(0), col("number"))).count()).isZero();
  }

  @Test
  void mayHold_ofMoreKeysThanItHolds_letsEverythingThrough() {
    Dataset<Row> keys = LocalSpark.session().range((1L << 24) + 1).toDF("number");

    Column any = KeyFilter.mayHold(keys, col("number"));

    assertThat(LocalSpark.session().range(-5, 0).toDF("number").where(any).count()).isEqualTo(5);
  }
}
