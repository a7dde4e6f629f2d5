package org.newstide.app.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.app.config.KnownNames;
import org.newstide.app.config.PipelineFile;

class PipelineBundleTest {

  private static final KnownNames NAMES = new KnownNames(Set.of("auto"), Set.of("title", "text"));

  @TempDir Path here;
  @TempDir Path there;

  @Test
  void what_arrives_means_what_was_sent() throws IOException {
    theme("themes/ferries.yaml", "ferries");
    theme("more/ferries.yaml", "bridges");
    Files.writeString(here.resolve("words.yaml"), "language: en\nadd: [harbour bridge]\n");
    PipelineFile sent = pipeline();

    PipelineFile arrived = read(PipelineBundle.unpack(zip(PipelineBundle.pack(sent)), there));

    assertThat(arrived.settings().toJson("name", "warehouse", "releases", "archives", "topics"))
        .isEqualTo(sent.settings().toJson("name", "warehouse", "releases", "archives", "topics"));
    assertThat(arrived.themes().library().themes())
        .isEqualTo(sent.themes().library().themes())
        .hasSize(2);
    assertThat(arrived.dictionary()).isEqualTo(sent.dictionary()).hasSize(1);
  }

  @Test
  void no_secret_travels() throws IOException {
    theme("themes/ferries.yaml", "ferries");
    theme("more/ferries.yaml", "bridges");
    Files.writeString(here.resolve("words.yaml"), "language: en\nadd: [harbour bridge]\n");
    Path pipeline = PipelineBundle.unpack(zip(PipelineBundle.pack(pipeline())), there);

    assertThat(Files.readString(pipeline)).doesNotContain("open-sesame", "spark");
  }

  @Test
  void an_entry_that_leads_out_of_the_folder_is_refused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry("../escaped.yaml"));
      zip.closeEntry();
    }

    assertThatIOException()
        .isThrownBy(() -> PipelineBundle.unpack(zip(bytes.toByteArray()), there.resolve("in")))
        .withMessageContaining("../escaped.yaml");
    assertThat(there.resolve("escaped.yaml")).doesNotExist();
  }

  private void theme(String file, String id) throws IOException {
    Path path = here.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, "id: %1$s\ntitle: %1$s\nqueries: {en: %1$s}\n".formatted(id));
  }

  private PipelineFile pipeline() throws IOException {
    return read(
        Files.writeString(
            here.resolve("gazette.yaml"),
            """
            name: gazette
            warehouse: hdfs://names/gazette/warehouse
            releases: hdfs://names/gazette/release
            archives:
              - path: [hdfs://names/gazette/*.jsonl, "s3a://${BUCKET}/a"]
                language: en
                fields: {title: headline, text: [lead, body]}
            topics: {count: 12, seeds: [{language: en, terms: [ferry, pier]}]}
            themes: {files: [themes, more]}
            dictionary: {files: words.yaml}
            spark: {master: yarn, conf: {spark.hadoop.fs.s3a.secret.key: open-sesame}}
            """));
  }

  private static PipelineFile read(Path file) {
    return PipelineFile.read(file, Map.of("BUCKET", "news"), NAMES);
  }

  private static ByteArrayInputStream zip(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }
}
