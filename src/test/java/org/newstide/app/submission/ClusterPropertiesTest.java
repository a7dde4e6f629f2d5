package org.newstide.app.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.internal.config.ConfigEntry;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.internal.SQLConf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The settings in {@code jobs/cluster} against those that Spark registers when its classes load.
 * Those of its modules for YARN and Kubernetes, which are not on the class path, are listed here
 * from Spark's documentation.
 */
class ClusterPropertiesTest {

  private static final Path FOLDER = Path.of("jobs", "cluster");

  /** "Running Spark on YARN" and "Running Spark on Kubernetes", as of Spark 4.1. */
  private static final Set<String> OF_OTHER_MODULES =
      Set.of(
          "spark.yarn.maxAppAttempts",
          "spark.yarn.submit.waitAppCompletion",
          "spark.kubernetes.authenticate.driver.serviceAccountName",
          "spark.kubernetes.container.image",
          "spark.kubernetes.executor.request.cores",
          "spark.kubernetes.namespace");

  /** Settings whose names end in a name of the user's. */
  private static final List<String> PREFIXES =
      List.of(
          "spark.kubernetes.driverEnv.",
          "spark.kubernetes.driver.secretKeyRef.",
          "spark.kubernetes.executor.secretKeyRef.");

  private static final Pattern COMMENTED_OUT =
      Pattern.compile("^# (spark\\.[\\w.]+)\\s+(\\S+)$", Pattern.MULTILINE);

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void every_setting_is_one_of_spark(Path file) throws IOException {
    assertThat(unknown(settings(Files.readString(file)))).as("in " + file).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("files")
  void sizes_and_numbers_can_be_read_by_spark(Path file) throws IOException {
    Properties settings = settings(Files.readString(file));
    SparkConf conf = new SparkConf(false);
    settings.stringPropertyNames().forEach(key -> conf.set(key, settings.getProperty(key)));

    assertThat(JavaUtils.byteStringAsMb(conf.get("spark.executor.memory"))).isPositive();
    for (String key : settings.stringPropertyNames()) {
      ConfigEntry<?> entry = entry(key);
      if (entry != null) {
        assertThat(entry.valueConverter().apply(settings.getProperty(key))).as(key).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_misspelt_setting_is_found(Path file) throws IOException {
    String broken =
        Files.readString(file).replace("spark.executor.memory ", "spark.executor.memry ");

    assertThat(unknown(settings(broken))).containsExactly("spark.executor.memry");
  }

  private static Set<String> unknown(Properties settings) {
    Set<String> unknown = new TreeSet<>(settings.stringPropertyNames());
    unknown.removeIf(
        key ->
            entry(key) != null
                || OF_OTHER_MODULES.contains(key)
                || PREFIXES.stream().anyMatch(key::startsWith));
    return unknown;
  }

  private static ConfigEntry<?> entry(String key) {
    // Both objects register their settings when they are first touched.
    org.apache.spark.internal.config.package$.MODULE$.toString();
    SQLConf.SHUFFLE_PARTITIONS();
    return ConfigEntry.findEntry(key);
  }

  /** Those in force and those offered in comments. */
  private static Properties settings(String text) throws IOException {
    Properties settings = new Properties();
    try (Reader reader = new java.io.StringReader(text)) {
      settings.load(reader);
    }
    Matcher offered = COMMENTED_OUT.matcher(text);
    while (offered.find()) {
      settings.putIfAbsent(offered.group(1), offered.group(2));
    }
    return settings;
  }
}
