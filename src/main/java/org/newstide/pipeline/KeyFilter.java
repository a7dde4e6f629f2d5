package org.newstide.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
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
public final class KeyFilter {

  private static final long MOST_KEYS = 1L << 24;
  private static final long BITS_A_KEY = 8;

  private KeyFilter() {}

  /**
   * Whether a row may be one of those that a step is for.
   *
   * @param keys of the rows that it is for, one column, also more than once; read twice
   * @param key of the row that is asked about, of the same type
   */
  public static Column mayHold(Dataset<?> keys, Column key) {
    Dataset<Long> hashes =
        keys.select(xxhash64(col(keys.columns()[0])).as("hash")).as(Encoders.LONG());
    long size = hashes.count();
    if (size > MOST_KEYS) {
      return lit(true);
    }
    JavaRDD<Long> all = hashes.toJavaRDD();
    BloomFilter filled =
        all.treeAggregate(
            BloomFilter.create(Math.max(size, 1), Math.max(size, 8) * BITS_A_KEY),
            KeyFilter::put,
            BloomFilter::mergeInPlace);
    Broadcast<BloomFilter> filter =
        JavaSparkContext.fromSparkContext(all.context()).broadcast(filled);
    UDF1<Long, Boolean> holds = hash -> filter.value().mightContainLong(hash);
    return udf(holds, DataTypes.BooleanType).apply(xxhash64(key));
  }

  private static BloomFilter put(BloomFilter filter, Long hash) {
    filter.putLong(hash);
    return filter;
  }
}
