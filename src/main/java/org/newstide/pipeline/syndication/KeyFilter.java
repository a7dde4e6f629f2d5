package org.newstide.pipeline.syndication;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.sketch.BloomFilter;

/**
 * Keeps rows out of a step that is not for them before they are sent anywhere. It lets all through
 * that the step is for, and about one in fifty of the others: a Bloom filter.
 *
 * <p>Held by the driver and every executor: a byte a key. With more keys than 16 million nothing is
 * held, and all are let through.
 */
final class KeyFilter {

  private static final long MOST_KEYS = 1L << 24;
  private static final long BITS_A_KEY = 8;

  private KeyFilter() {}

  /**
   * Whether a row may be one of those that a step is for.
   *
   * @param keys of the rows that it is for, also more than once; read twice
   * @param key of the row that is asked about, 64 bits
   */
  static Column mayHold(Dataset<Long> keys, Column key) {
    long size = keys.count();
    if (size > MOST_KEYS) {
      return lit(true);
    }
    JavaRDD<Long> all = keys.toJavaRDD();
    BloomFilter filled =
        all.treeAggregate(
            BloomFilter.create(Math.max(size, 1), Math.max(size, 8) * BITS_A_KEY),
            KeyFilter::put,
            BloomFilter::mergeInPlace);
    Broadcast<BloomFilter> filter =
        JavaSparkContext.fromSparkContext(all.context()).broadcast(filled);
    UDF1<Long, Boolean> holds = asked -> filter.value().mightContainLong(asked);
    return udf(holds, DataTypes.BooleanType).apply(key);
  }

  private static BloomFilter put(BloomFilter filter, Long key) {
    filter.putLong(key);
    return filter;
  }
}
