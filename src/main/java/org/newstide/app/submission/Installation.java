package org.newstide.app.submission;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * What is installed on this machine: the jar, the libraries that Spark does not bring, and a {@code
 * spark-submit}.
 *
 * @param home the folder of Newstide
 * @param sparkHome a Spark installation; null to submit with the Spark that Newstide was built with
 */
public record Installation(Path home, Path sparkHome) {

  public Installation {
    requireNonNull(home, "home");
  }

  /** Where the launcher says. */
  public static Installation here() {
    String home = System.getenv("NEWSTIDE_HOME");
    String spark = System.getenv("SPARK_HOME");
    return new Installation(
        Path.of(home == null ? "" : home),
        spark == null || spark.isEmpty() ? null : Path.of(spark));
  }

  /** Newstide's own jar. */
  Path jar() {
    return home.resolve("target").resolve("newstide.jar");
  }

  /** The jars that must be beside it on a cluster. */
  List<Path> libraries() throws IOException {
    String list = Files.readString(home.resolve("target").resolve("classpath-cluster.txt"));
    return Arrays.stream(list.strip().split(":")).map(Path::of).toList();
  }

  /**
   * The command that submits, without its arguments.
   *
   * @param spark settings; those of the driver's JVM are for a driver that runs in this command
   */
  List<String> submitCommand(Map<String, String> spark) {
    if (sparkHome != null) {
      return List.of(sparkHome.resolve("bin").resolve("spark-submit").toString());
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        Arrays.stream(JavaModuleOptions.defaultModuleOptions().strip().split("\\s+"))
            .filter(option -> !option.startsWith("--add-modules"))
            .toList());
    command.add("-Xmx" + spark.getOrDefault("spark.driver.memory", "2g"));
    String options = spark.getOrDefault("spark.driver.extraJavaOptions", "").strip();
    command.addAll(options.isEmpty() ? List.of() : List.of(options.split("\\s+")));
    for (String stream : List.of("file", "stdout", "stderr")) {
      command.add("-D" + stream + ".encoding=UTF-8");
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add("org.apache.spark.deploy.SparkSubmit");
    return command;
  }
}
