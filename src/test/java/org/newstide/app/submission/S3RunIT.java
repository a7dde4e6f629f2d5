package org.newstide.app.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.cli.FilesHolding;
import org.newstide.app.cli.PipelineFixture;
import org.newstide.app.cli.Release;
import org.newstide.app.storage.SampleFolder;
import org.newstide.core.sample.SampleSettings;

/** The packaged jar in local mode, with archive, tables and releases in an S3 bucket. */
class S3RunIT {

  private static final String ACCESS_KEY = "PlantedAccessKeyOfATest";
  private static final String SECRET_KEY = "planted-secret-key-of-a-test";

  @TempDir Path folder;

  @Test
  void an_object_store_gives_the_rows_of_a_disk_and_keeps_no_key()
      throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(S3Server.CLASS_PATH)
            && Files.readString(Path.of("target", "classpath-local.txt")).contains("hadoop-aws"),
        "needs the profile s3 and its server: see src/docs/clusters.md");
    SampleFolder.write(
        new SampleSettings(300, YearMonth.of(2023, 1), 2, List.of("en", "vi"), 5),
        folder.resolve("sample"));
    try (S3Server server = new S3Server(folder, "news", ACCESS_KEY, SECRET_KEY)) {
      FileSystem bucket = bucket(server);
      bucket.copyFromLocalFile(
          new org.apache.hadoop.fs.Path(folder.resolve("sample").toUri()),
          new org.apache.hadoop.fs.Path("s3a://news/archive"));

      Launcher local = run(pipeline("local.yaml", server, ""));
      Launcher remote = run(pipeline("remote.yaml", server, "s3a://news/"));

      assertThat(local.status()).as(local.out()).isZero();
      assertThat(remote.status()).as(remote.out()).isZero();
      assertThat(remote.out()).doesNotContain(SECRET_KEY, ACCESS_KEY);
      assertThat(released(bucket).hashes())
          .isEqualTo(Release.latest(folder.resolve("release")).hashes());
    }
    assertThat(FilesHolding.text(SECRET_KEY, folder.resolve("objects"))).isEmpty();
    assertThat(FilesHolding.text(ACCESS_KEY, folder.resolve("objects"))).isEmpty();
  }

  private Path pipeline(String name, S3Server server, String place) throws IOException {
    Path file = PipelineFixture.sample(folder.resolve(name), "s3a://news/archive", place);
    return Files.writeString(
        file,
        Files.readString(file)
            + """
            spark:
              conf:
                spark.hadoop.fs.s3a.endpoint: %s
                spark.hadoop.fs.s3a.endpoint.region: us-east-1
                spark.hadoop.fs.s3a.path.style.access: 'true'
                spark.hadoop.fs.s3a.access.key: %s
                spark.hadoop.fs.s3a.secret.key: %s
            """
                .formatted(server.endpoint(), ACCESS_KEY, SECRET_KEY));
  }

  private Launcher run(Path pipeline) throws IOException, InterruptedException {
    return Launcher.newstide(
        folder, line -> {}, List.of("run", pipeline.getFileName().toString(), "--master=local[2]"));
  }

  private static FileSystem bucket(S3Server server) throws IOException {
    Configuration hadoop = new Configuration();
    hadoop.set("fs.s3a.endpoint", server.endpoint());
    hadoop.set("fs.s3a.endpoint.region", "us-east-1");
    hadoop.set("fs.s3a.path.style.access", "true");
    hadoop.set("fs.s3a.access.key", ACCESS_KEY);
    hadoop.set("fs.s3a.secret.key", SECRET_KEY);
    return new org.apache.hadoop.fs.Path("s3a://news/").getFileSystem(hadoop);
  }

  private Release released(FileSystem bucket) throws IOException {
    Path copy = folder.resolve("released");
    bucket.copyToLocalFile(
        false,
        new org.apache.hadoop.fs.Path("s3a://news/release"),
        new org.apache.hadoop.fs.Path(copy.toUri()),
        true);
    return Release.latest(copy);
  }
}
