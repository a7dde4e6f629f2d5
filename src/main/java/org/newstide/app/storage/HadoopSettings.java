package org.newstide.app.storage;

import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** How file systems are reached before, and without, a Spark session. */
public final class HadoopSettings {

  private static final String PREFIX = "spark.hadoop.";

  private HadoopSettings() {}

  /**
   * The Hadoop files of the class path, above them what {@code spark-submit} was given, and above
   * that the {@code spark.hadoop.*} properties of a pipeline: what a session of it would use.
   *
   * @param spark Spark properties; others than those of Hadoop do not matter
   */
  public static Configuration of(Map<String, String> spark) {
    Configuration hadoop = new Configuration();
    for (String property : System.getProperties().stringPropertyNames()) {
      set(hadoop, property, System.getProperty(property));
    }
    spark.forEach((property, value) -> set(hadoop, property, value));
    return hadoop;
  }

  private static void set(Configuration hadoop, String property, String value) {
    if (property.startsWith(PREFIX)) {
      hadoop.set(property.substring(PREFIX.length()), value);
    }
  }
}
