package org.newstide.app.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.cli.PipelineFixture;
import org.newstide.app.cli.Release;
import org.newstide.app.storage.SampleFolder;
import org.newstide.core.sample.SampleSettings;

/**
 * The packaged jar on a standalone cluster of separate processes, with archive, tables and releases
 * on HDFS.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterRunIT {

  /**
   * Jobs that do nothing which the others do not do too, and take most of the time: passed over
   * unless {@code -Dnewstide.cluster.jobs=all} is given.
   */
  private static final List<String> PASSED_OVER =
      "all".equals(System.getProperty("newstide.cluster.jobs"))
          ? List.of()
          : List.of(
              "fit-topics",
              "follow-topics",
              "count-cooccurrence",
              "find-changes",
              "explain-changes");

  private static final Consumer<String> UNWATCHED = line -> {};

  @TempDir static Path folder;

  private MiniDFSCluster hdfs;
  private FileSystem files;
  private StandaloneCluster spark;
  private String archive;

  @BeforeAll
  void start() throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(Path.of("target", "newstide.jar")) && Files.isExecutable(Launcher.SCRIPT),
        "needs target/newstide.jar and bash: run by mvn verify on a Unix machine");
    Path sample = folder.resolve("sample");
    SampleFolder.write(
        new SampleSettings(150, YearMonth.of(2023, 1), 1, List.of("en", "vi"), 5), sample);
    hdfs =
        new MiniDFSCluster.Builder(new Configuration(), folder.resolve("hdfs").toFile())
            .numDataNodes(1)
            .build();
    files = hdfs.getFileSystem();
    archive = files.getUri() + "/archive";
    files.copyFromLocalFile(
        new org.apache.hadoop.fs.Path(sample.toUri()), new org.apache.hadoop.fs.Path(archive));
    spark = new StandaloneCluster(Files.createDirectories(folder.resolve("cluster")), 2);
    Files.writeString(
        folder.resolve("cluster.properties"),
        """
        spark.driver.memory=1g
        spark.executor.memory=1g
        spark.executor.cores=1
        spark.cores.max=2
        spark.driver.host=127.0.0.1
        spark.driver.bindAddress=127.0.0.1
        spark.sql.shuffle.partitions=2
        spark.ui.enabled=false
        spark.locality.wait=0
        # A closed file is waited for by looking again after so long; a commit closes many.
        spark.hadoop.dfs.client.block.write.locateFollowingBlock.initial.delay.ms=10
        spark.hadoop.dfs.replication=1
        """);
  }

  @AfterAll
  void stop() {
    if (spark != null) {
      spark.close();
    }
    if (hdfs != null) {
      hdfs.shutdown();
    }
  }

  @Test
  @Order(1)
  void a_cluster_that_loses_a_worker_gives_the_rows_of_local_mode()
      throws IOException, InterruptedException {
    pipeline("cluster.yaml", files.getUri() + "/");
    Launcher cluster =
        newstide(
            line -> {
              if (line.startsWith("[3/")) {
                spark.kill(0);
              }
            },
            onCluster(run("cluster.yaml")));

    assertThat(cluster.status()).as(cluster.out()).isZero();

    pipeline("local.yaml", "");
    Launcher local = newstide(UNWATCHED, run("local.yaml", "--master", "local[2]"));
    assertThat(local.status()).as(local.out()).isZero();
    assertThat(released().hashes().keySet())
        .contains("articles", "rejections", "syndication", "theme_mentions", "prevalence");
    assertThat(released().hashes()).isEqualTo(Release.latest(folder.resolve("release")).hashes());
  }

  @Test
  @Order(2)
  void a_driver_on_another_machine_has_its_files_and_finds_every_job_current()
      throws IOException, InterruptedException {
    Launcher again =
        newstide(UNWATCHED, onCluster(run("cluster.yaml", "--deploy-mode", "cluster")));

    assertThat(again.status()).as(again.out() + spark.logs()).isZero();
    assertThat(files.exists(new org.apache.hadoop.fs.Path("/release/.submissions/jars"))).isTrue();
    assertThat(files.listStatus(new org.apache.hadoop.fs.Path("/release/.submissions")))
        .as("what a submission leaves")
        .hasSize(1);
  }

  @Test
  @Order(3)
  void a_driver_that_fails_on_another_machine_fails_the_launcher_with_its_own_exit_code()
      throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("broken.yaml"),
        """
        name: broken
        warehouse: %1$s/broken/warehouse
        releases: %1$s/broken/release
        archives:
          - path: %1$s/archive/harbour-ledger/*
            fields: {title: no_such_title, text: no_such_text}
        """
            .formatted(files.getUri()));

    Launcher broken =
        newstide(UNWATCHED, onCluster("ingest", "broken.yaml", "--deploy-mode", "cluster"));

    assertThat(broken.status()).as(broken.out() + spark.logs()).isEqualTo(1);
  }

  @Test
  @Order(4)
  void a_path_of_one_machine_is_refused_on_a_cluster() throws IOException, InterruptedException {
    Launcher refused = newstide(UNWATCHED, onCluster("run", "local.yaml"));

    assertThat(refused.status()).isEqualTo(2);
    assertThat(refused.out()).contains("local.yaml:3: warehouse must be a URI on a cluster");
  }

  private void pipeline(String name, String place) throws IOException {
    Path file = PipelineFixture.sample(folder.resolve(name), archive, place);
    Files.writeString(
        file,
        Files.readString(file).replace("topics: {count: 8}", "topics: {count: 4, passes: 20}"));
  }

  private Launcher newstide(Consumer<String> watcher, String... arguments)
      throws IOException, InterruptedException {
    return Launcher.newstide(folder, watcher, List.of(arguments));
  }

  private static String[] run(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of("run"));
    all.addAll(List.of(arguments));
    PASSED_OVER.forEach(job -> all.addAll(List.of("--without", job)));
    return all.toArray(String[]::new);
  }

  private String[] onCluster(String... arguments) {
    List<String> all = new java.util.ArrayList<>(List.of(arguments));
    all.addAll(List.of("--master", spark.master(), "--properties-file", "cluster.properties"));
    return all.toArray(String[]::new);
  }

  private Release released() throws IOException {
    Path copy = folder.resolve("released");
    files.copyToLocalFile(
        false,
        new org.apache.hadoop.fs.Path("/release"),
        new org.apache.hadoop.fs.Path(copy.toUri()),
        true);
    return Release.latest(copy);
  }
}
