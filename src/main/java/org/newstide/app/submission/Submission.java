package org.newstide.app.submission;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newstide.app.config.PipelineFile;
import org.newstide.app.storage.HadoopSettings;

/**
 * Runs a command of Newstide on a cluster by {@code spark-submit} and ends as it ends.
 *
 * <p>In client mode the driver is a process of this machine and reads its files. In cluster mode
 * the jars and the {@link PipelineBundle} go to a {@link Staging} folder first, and the driver
 * leaves its exit code there: {@code spark-submit} itself ends with 0 in a standalone cluster even
 * where the driver failed.
 *
 * @param master {@code spark://…}, {@code yarn} or {@code k8s://…}
 * @param cluster true for cluster deploy mode, false for client
 * @param properties a file of Spark properties, below those of the pipeline; null for none
 * @param staging folder of all machines for cluster mode; null for {@code .submissions} in the
 *     folder of releases
 */
public record Submission(String master, boolean cluster, Path properties, String staging) {

  /** How a driver ends that could not say how it ended: as if something outside had failed. */
  private static final int LOST = 3;

  public Submission {
    requireNonNull(master, "master");
  }

  /** True for a master that is not this process. */
  public static boolean isCluster(String master) {
    return master != null && !master.startsWith("local");
  }

  /**
   * Submits, waits, and gives the exit code.
   *
   * @param arguments of the command, as typed
   * @throws UncheckedIOException if something could not be staged or started
   */
  public int run(Installation installation, PipelineFile file, List<String> arguments) {
    try {
      Map<String, String> spark = new TreeMap<>(read(properties));
      spark.putAll(file.settings().spark().conf());
      return cluster
          ? runThere(installation, file, arguments, spark)
          : submit(
              installation,
              installation.jar().toString(),
              installation.libraries().stream().map(Path::toString).toList(),
              spark,
              arguments);
    } catch (IOException e) {
      throw new UncheckedIOException("could not submit to " + master + ": " + e.getMessage(), e);
    }
  }

  private int runThere(
      Installation installation,
      PipelineFile file,
      List<String> arguments,
      Map<String, String> spark)
      throws IOException {
    String folder = staging == null ? file.settings().releases() + "/.submissions" : staging;
    Staging staged = Staging.begin(folder, HadoopSettings.of(spark));
    try {
      staged.putBundle(PipelineBundle.pack(file));
      List<String> libraries = new ArrayList<>();
      for (Path library : installation.libraries()) {
        libraries.add(staged.putJar(library));
      }
      spark.put(Arrival.SUBMISSION, staged.location());
      spark.put("spark.standalone.submit.waitAppCompletion", "true");
      String jar = staged.putJar(installation.jar());
      int submitted = submit(installation, jar, libraries, spark, arguments);
      OptionalInt ended = staged.exitCode();
      if (ended.isEmpty()) {
        System.err.println(
            "newstide: the driver left no exit code: it was not started or was killed; its log is"
                + " with the cluster");
      }
      return ended.orElse(submitted == 0 ? LOST : submitted);
    } finally {
      staged.end();
    }
  }

  private int submit(
      Installation installation,
      String jar,
      List<String> libraries,
      Map<String, String> spark,
      List<String> arguments)
      throws IOException {
    // A file that only its owner can read: a command line is everybody's.
    Path settings = Files.createTempFile("newstide", ".properties");
    try {
      write(spark, settings);
      List<String> command = new ArrayList<>(installation.submitCommand(spark));
      command.addAll(List.of("--master", master));
      command.addAll(List.of("--deploy-mode", cluster ? "cluster" : "client"));
      command.addAll(List.of("--properties-file", settings.toString(), "--load-spark-defaults"));
      command.addAll(List.of("--jars", String.join(",", libraries)));
      command.addAll(List.of("--class", "org.newstide.app.cli.Main", jar));
      command.addAll(arguments);
      return await(new ProcessBuilder(command));
    } finally {
      Files.delete(settings);
    }
  }

  private static int await(ProcessBuilder builder) throws IOException {
    // The launcher binds local mode to the loopback; a driver must be reached from elsewhere.
    String address = builder.environment().remove("NEWSTIDE_LOCAL_IP");
    builder.environment().remove("SPARK_LOCAL_IP");
    if (address != null && !address.isEmpty()) {
      builder.environment().put("SPARK_LOCAL_IP", address);
    }
    Process process = builder.inheritIO().start();
    Thread end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    try {
      int status = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(end);
      return status;
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return LOST;
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    if (file == null) {
      return Map.of();
    }
    Properties read = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      read.load(in);
    }
    return read.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, name -> read.getProperty(name).strip()));
  }

  private static void write(Map<String, String> spark, Path file) throws IOException {
    Properties written = new Properties();
    written.putAll(spark);
    try (Writer out = Files.newBufferedWriter(file)) {
      written.store(out, null);
    }
  }
}
