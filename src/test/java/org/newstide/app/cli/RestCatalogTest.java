package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in a catalog that is a service, by Iceberg's REST protocol. */
class RestCatalogTest {

  private static final String TOKEN = "planted-token-of-a-test";

  @TempDir Path folder;

  @Test
  void a_service_can_be_the_catalog_and_its_token_is_kept_nowhere() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"title\": \"Lock\", \"date\": \"2024-03-01\", \"text\": \"The lock at Westmoor was shut"
            + " for forty days while its gates were made anew.\"}\n");
    try (RestCatalogServer server =
        new RestCatalogServer(
            folder.resolve("warehouse").toUri().toString(),
            "jdbc:sqlite:" + folder.resolve("served.db"),
            TOKEN)) {
      Path file = pipeline(server, TOKEN);

      Terminal run = Terminal.newstide("ingest", file.toString());
      Terminal again = Terminal.newstide("ingest", file.toString());
      Terminal shown = Terminal.newstide("show", "articles", "-p", file.toString());

      assertThat(run.status()).as(run.err()).isZero();
      assertThat(again.out()).contains("nothing to do");
      assertThat(shown.out()).contains("Lock");
      assertThat(server.tables()).contains("articles", "archive_files", "rejections", "runs");
      assertThat(FilesHolding.text(TOKEN, folder.resolve("warehouse"))).isEmpty();
      assertThat(run.out() + run.err() + shown.out()).doesNotContain(TOKEN);
    }
  }

  @Test
  void a_service_that_does_not_know_us_is_named() throws IOException {
    Files.writeString(folder.resolve("a.jsonl"), "{\"title\": \"Lock\", \"text\": \"Shut.\"}\n");
    try (RestCatalogServer server =
        new RestCatalogServer(
            folder.resolve("warehouse").toUri().toString(),
            "jdbc:sqlite:" + folder.resolve("served.db"),
            TOKEN)) {
      Terminal run = Terminal.newstide("ingest", pipeline(server, "another").toString());

      assertThat(run.status()).isEqualTo(ExitCodes.OUTSIDE);
      assertThat(run.err()).contains("who are you?").doesNotContain("another");
    }
  }

  private Path pipeline(RestCatalogServer server, String token) throws IOException {
    return PipelineFixture.over(
        folder,
        "a.jsonl",
        """
        spark:
          conf:
            spark.sql.catalog.newstide.type: rest
            spark.sql.catalog.newstide.uri: %s
            spark.sql.catalog.newstide.token: %s
            spark.sql.catalog.newstide.io-impl: org.apache.iceberg.hadoop.HadoopFileIO
        """
            .formatted(server.uri(), token));
  }
}
