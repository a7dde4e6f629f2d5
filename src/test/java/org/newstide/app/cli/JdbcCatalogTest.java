package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables in another Iceberg catalog than a folder, named by Spark properties alone. */
class JdbcCatalogTest {

  @TempDir Path folder;

  @Test
  void a_database_can_be_the_catalog() throws IOException, SQLException {
    String database = "jdbc:sqlite:" + folder.resolve("catalog.db");
    Files.writeString(
        folder.resolve("a.jsonl"),
        "{\"title\": \"Ferry\", \"date\": \"2024-03-01\", \"text\": \"The ferry left the pier of"
            + " Westmoor with forty passengers before the storm.\"}\n");
    Path file =
        PipelineFixture.over(
            folder,
            "a.jsonl",
            """
            spark:
              conf:
                spark.sql.catalog.newstide.type: jdbc
                spark.sql.catalog.newstide.uri: %s
            """
                .formatted(database));

    Terminal run = Terminal.newstide("ingest", file.toString());
    Terminal again = Terminal.newstide("ingest", file.toString());
    Terminal shown = Terminal.newstide("show", "articles", "-p", file.toString());

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(again.out()).contains("nothing to do");
    assertThat(shown.out()).contains("Ferry");
    assertThat(registered(database)).contains("articles", "archive_files", "rejections", "runs");
  }

  private static List<String> registered(String database) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(database);
        ResultSet rows =
            connection.createStatement().executeQuery("select table_name from iceberg_tables")) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
