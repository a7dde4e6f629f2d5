package org.newstide.app.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A Spark standalone cluster on the loopback: a master and workers as processes of their own, out
 * of the jars that a Spark installation would have and no others.
 */
final class StandaloneCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Path folder;
  private final String jars;
  private final int port = freePort();
  private final int page = freePort();
  private final List<Process> processes = new ArrayList<>();

  /**
   * Starts a master and so many workers of two cores, and waits until all have found each other.
   */
  StandaloneCluster(Path folder, int workers) throws IOException, InterruptedException {
    this.folder = folder;
    this.jars = sparkJars();
    Files.createDirectories(folder.resolve("jars"));
    start(
        "master",
        "org.apache.spark.deploy.master.Master",
        List.of("--port", Integer.toString(port), "--webui-port", Integer.toString(page)));
    await("\"status\" : \"ALIVE\"", 1);
    for (int i = 0; i < workers; i++) {
      start(
          "worker" + i,
          "org.apache.spark.deploy.worker.Worker",
          List.of(
              "--cores",
              "2",
              "--memory",
              "3g",
              "--webui-port",
              "0",
              "--work-dir",
              folder.resolve("worker" + i).toString(),
              master()));
    }
    await("\"state\" : \"ALIVE\"", workers);
  }

  /** Its URL. */
  String master() {
    return "spark://127.0.0.1:" + port;
  }

  /** Kills a worker and its executors as a machine dies: at once, without a word. */
  void kill(int worker) {
    kill(processes.get(worker + 1));
  }

  /** The log of drivers and executors, for a test that failed. */
  String logs() throws IOException {
    StringBuilder logs = new StringBuilder();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(StandaloneCluster::isLog).toList()) {
        logs.append("\n== ").append(file).append('\n').append(Files.readString(file));
      }
    }
    return logs.toString();
  }

  private static boolean isLog(Path file) {
    String name = file.getFileName().toString();
    return name.equals("stderr") || name.endsWith(".log");
  }

  @Override
  public void close() {
    processes.forEach(StandaloneCluster::kill);
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The jars of a Spark installation: all of local mode without those that are sent along. */
  private static String sparkJars() throws IOException {
    Path target = Path.of("target").toAbsolutePath();
    Set<String> sentAlong = jars(target.resolve("classpath-cluster.txt"));
    return jars(target.resolve("classpath-local.txt")).stream()
        .filter(jar -> !sentAlong.contains(jar))
        .collect(Collectors.joining(":"));
  }

  private static Set<String> jars(Path list) throws IOException {
    return new LinkedHashSet<>(Arrays.asList(Files.readString(list).strip().split(":")));
  }

  private void start(String name, String main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptions().strip().split("\\s+")));
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-cp", jars, main));
    command.addAll(List.of("--host", "127.0.0.1"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    // Executors get their class path from SPARK_HOME/jars, and what is named here beside it.
    builder.environment().put("SPARK_HOME", folder.toString());
    builder.environment().put("SPARK_DIST_CLASSPATH", jars);
    // Executors inherit it.
    builder.environment().put("JAVA_TOOL_OPTIONS", Launcher.FOR_SHORT_RUNS);
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true).redirectOutput(folder.resolve(name + ".log").toFile());
    processes.add(builder.start());
  }

  /** Waits until the master's page says something so many times. */
  private void await(String what, int times) throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String said = "";
    while (said.split(what, -1).length <= times) {
      if (System.nanoTime() > end) {
        close();
        throw new IllegalStateException("the cluster did not come up: " + said + logs());
      }
      Thread.sleep(200);
      said = page();
    }
  }

  private String page() {
    try (InputStream in = URI.create("http://127.0.0.1:" + page + "/json/").toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException notYet) {
      return "";
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
