package org.newstide.app.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.RuntimeConfig;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.storage.ReleaseWriter.Cut;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Rejection;

class ReleaseWriterTest {

  private static final List<Rejection> ROWS =
      List.of(
          new Rejection("b.jsonl", 0, "no_text", "an empty field"),
          new Rejection("a.jsonl", 7, "not_json", "a line cut short"));

  @TempDir private Path folder;
  private ReleaseWriter release;

  @BeforeEach
  void begin() {
    release = new ReleaseWriter(LocalSpark.session(), folder.toString(), "r1");
  }

  @Test
  void a_table_is_written_whole_and_in_the_order_of_its_key() {
    release.write(List.of(cut(2)));
    assertEquals(
        List.of("a.jsonl", "b.jsonl"),
        release.written().get("rejections").collectAsList().stream()
            .map(row -> row.<String>getAs("archive_path"))
            .toList());
    assertEquals(2, release.tables().get(0).get("rows").asLong());
  }

  @Test
  void a_release_that_lost_a_row_is_not_made() {
    TableContractException lost =
        assertThrows(TableContractException.class, () -> release.write(List.of(cut(3))));
    assertTrue(lost.getMessage().contains("its 3 rows of snapshot 42"), lost.getMessage());
    assertTrue(lost.getMessage().contains("found 2"), lost.getMessage());
  }

  @Test
  void a_committer_s_folder_that_outlives_the_commit_is_no_file_of_the_release()
      throws IOException {
    RuntimeConfig settings = LocalSpark.session().conf();
    settings.set("mapreduce.fileoutputcommitter.cleanup.skipped", "true");
    try {
      release.write(List.of(cut(2)));
    } finally {
      settings.unset("mapreduce.fileoutputcommitter.cleanup.skipped");
    }
    JsonNode written = release.tables().get(0).get("files");
    assertEquals(1, written.size(), written::toPrettyString);
    try (Stream<Path> left = Files.list(folder.resolve(".r1.unfinished/rejections"))) {
      assertEquals(
          List.of(Path.of(written.get(0).get("path").asText()).getFileName()),
          left.map(Path::getFileName).toList());
    }
  }

  private static Cut<Rejection> cut(long count) {
    return new Cut<>(
        Rejection.TABLE, LocalSpark.rows(Rejection.TABLE, ROWS).coalesce(1), "42", count);
  }
}
