package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newstide.app.config.PipelineFolder.LEAST;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.pipeline.articles.FurnitureSettings;

class PipelineFileTest {

  private static final KnownNames NAMES =
      new KnownNames(
          Set.of("gazette", "courier"), Set.of("title", "text", "published", "url", "source"));

  private static final String WHOLE =
      """
      name: harbour-press
      warehouse: ../target/${RUN:-harbour}/warehouse
      releases: s3a://releases/harbour
      archives:
        - path: [../data/gazette-*.jsonl.gz, ../data/late]
          preset: gazette
          format: json-lines
          source: The Gazette
          language: en
          time-zone: Asia/Ho_Chi_Minh
          title-only: true
          fields: {title: headline, published: [date, crawl_date], text: [lead, body]}
        - path: hdfs://nodes/courier
      max-rejected-share: 0.2
      articles:
        min-letters: 40
        latest: 2025-01-31
        max-record-mb: 16
        page-seconds: 5
        furniture: {min-articles: 9, min-share: 0.01}
      themes:
        files: themes/*.yaml
      spark:
        master: 'local[*]'
        conf:
          spark.sql.shuffle.partitions: 8
          spark.hadoop.fs.s3a.secret.key: ${S3_SECRET}
      """;

  @TempDir private Path folder;
  private PipelineFolder at;

  @BeforeEach
  void files() throws IOException {
    at = new PipelineFolder(folder, Map.of("S3_SECRET", "open-sesame"), NAMES);
    for (String name : List.of("data/gazette-1.jsonl.gz", "data/late/2.jsonl", "jobs/a.jsonl")) {
      at.write(name, "{}");
    }
    at.write("jobs/themes/tides.yaml", "id: tides\ntitle: Tides\nqueries: {en: tide}\n");
  }

  @Test
  void settings_ofAWholeFile() throws IOException {
    PipelineSettings settings = at.pipeline(WHOLE).settings();

    assertThat(settings)
        .isEqualTo(
            new PipelineSettings(
                "harbour-press",
                new Location(folder + "/target/harbour/warehouse"),
                new Location("s3a://releases/harbour"),
                List.of(
                    new ArchiveSettings(
                        List.of(
                            new Location(folder + "/data/gazette-*.jsonl.gz"),
                            new Location(folder + "/data/late")),
                        "gazette",
                        ArchiveFormat.JSON_LINES,
                        "The Gazette",
                        "en",
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        true,
                        Map.of(
                            "title", List.of("headline"),
                            "published", List.of("date", "crawl_date"),
                            "text", List.of("lead", "body"))),
                    new ArchiveSettings(
                        List.of(new Location("hdfs://nodes/courier")),
                        null,
                        ArchiveFormat.AUTO,
                        null,
                        null,
                        ZoneId.of("UTC"),
                        false,
                        Map.of())),
                0.2,
                new ArticleSettings(
                    40, LocalDate.of(2025, 1, 31), 16, 5, new FurnitureSettings(9, 0.01)),
                PipelineSettings.DEFAULTS.syndication(),
                PipelineSettings.DEFAULTS.dictionary(),
                PipelineSettings.DEFAULTS.phrases(),
                PipelineSettings.DEFAULTS.vocabulary(),
                PipelineSettings.DEFAULTS.topics(),
                PipelineSettings.DEFAULTS.cooccurrence(),
                new ThemeSettings(List.of(new Location(folder + "/jobs/themes/*.yaml")), List.of()),
                PipelineSettings.DEFAULTS.prevalence(),
                PipelineSettings.DEFAULTS.changes(),
                new SparkSettings(
                    "local[*]",
                    Map.of(
                        "spark.sql.shuffle.partitions", "8",
                        "spark.hadoop.fs.s3a.secret.key", "open-sesame"))));
  }

  @Test
  void validate_goodFile_isSilent() throws IOException {
    at.pipeline(WHOLE).validate();
    at.pipeline(LEAST).validate();
  }

  @Test
  void settings_leastFile_takesDefaults() throws IOException {
    PipelineSettings settings = at.pipeline(LEAST).settings();

    assertThat(settings.archives().get(0).path())
        .containsExactly(new Location(folder + "/jobs/a.jsonl"));
    assertThat(settings.maxRejectedShare()).isEqualTo(0.05);
    assertThat(settings.articles()).isEqualTo(ArticleSettings.DEFAULTS);
    assertThat(settings.themes()).isEqualTo(ThemeSettings.DEFAULTS);
    assertThat(settings.spark()).isEqualTo(SparkSettings.DEFAULTS);
  }

  @Test
  void origin_isTheLineOfTheKey() throws IOException {
    assertThat(at.pipeline(WHOLE).origin("archives[1].path")).endsWith("jobs/x.yaml:13");
    assertThat(at.pipeline(WHOLE).origin("archives[1].format")).endsWith("jobs/x.yaml:13");
  }

  @Test
  void settings_missingFile() {
    PipelineFile file = PipelineFile.read(folder.resolve("none.yaml"), Map.of(), NAMES);

    assertThat(at.messages(file::settings)).containsExactly("none.yaml: there is no such file");
    assertThat(at.messages(() -> file.validate()))
        .containsExactly("none.yaml: there is no such file");
  }

  @Test
  void settings_emptyFile() throws IOException {
    assertThat(at.messages(at.pipeline("")::settings))
        .containsExactly(
            "jobs/x.yaml:1: archives must be given",
            "jobs/x.yaml:1: name must be given",
            "jobs/x.yaml:1: releases must be given",
            "jobs/x.yaml:1: warehouse must be given");
  }

  @Test
  void settings_twoDocuments() throws IOException {
    assertThat(at.messages(at.pipeline(LEAST + "---\nname: other\n")::settings))
        .containsExactly("jobs/x.yaml:6: must hold one YAML document, found a second one");
  }

  @Test
  void settings_outOfRange() throws IOException {
    String yaml =
        """
        name: Harbour Press
        warehouse: w-*
        releases: ''
        archives: []
        max-rejected-share: 5
        articles: {min-letters: 0, furniture: {min-articles: 1, min-share: 2}}
        spark: {master: yarm, conf: {sql.shuffle.partitions: 8}}
        themes: {files: 's3a://bucket/themes'}
        """;

    assertThat(at.messages(at.pipeline(yaml)::settings))
        .containsExactly(
            "jobs/x.yaml:1: name must be made of a-z, 0-9 and -, found 'Harbour Press'",
            "jobs/x.yaml:2: warehouse must be one folder or URI, found 'jobs/w-*'",
            "jobs/x.yaml:3: releases must be a file, a folder or a pattern, found ''",
            "jobs/x.yaml:4: archives must hold at least one archive, found none",
            "jobs/x.yaml:5: max-rejected-share must lie in [0, 1], found 5.0",
            "jobs/x.yaml:6: articles.min-letters must be at least 1, found 0",
            "jobs/x.yaml:6: articles.furniture.min-articles must be at least 2, found 1",
            "jobs/x.yaml:6: articles.furniture.min-share must lie in [0, 1], found 2.0",
            "jobs/x.yaml:7: spark.master must be local, local[n], local[*], yarn, spark://… or"
                + " k8s://…, found 'yarm'",
            "jobs/x.yaml:7: spark.conf must have keys that begin with spark., found"
                + " 'sql.shuffle.partitions'",
            "jobs/x.yaml:8: themes.files must lie on this machine, found 's3a://bucket/themes'");
  }

  @Test
  void settings_unknownNamesOfAnArchive() throws IOException {
    String yaml =
        """
        name: harbour
        warehouse: w
        releases: r
        archives:
          - path: a.jsonl
            preset: gazete
            language: vn
            time-zone: Europe/Pariss
            fields:
              titel: headline
              Weather: sky
          - preset: times
            formt: csv
        """;

    assertThat(at.messages(at.pipeline(yaml)::settings))
        .containsExactly(
            "jobs/x.yaml:6: archives[0].preset must be one of courier, gazette, found 'gazete';"
                + " did you mean 'gazette'?",
            "jobs/x.yaml:7: archives[0].language must be a language code such as vi, found 'vn'",
            "jobs/x.yaml:8: archives[0].time-zone must be a time zone such as UTC or"
                + " Asia/Ho_Chi_Minh, found 'Europe/Pariss'; did you mean 'Europe/Paris'?",
            "jobs/x.yaml:10: archives[0].fields.titel is no part of an article; did you mean"
                + " 'title'? (known: published, source, text, title, url)",
            "jobs/x.yaml:11: archives[0].fields.Weather is no part of an article"
                + " (known: published, source, text, title, url)",
            "jobs/x.yaml:12: archives[1].path must be given",
            "jobs/x.yaml:12: archives[1].preset must be one of courier, gazette, found 'times'",
            "jobs/x.yaml:13: unknown key 'formt' in archives[1]; did you mean 'format'? (known:"
                + " path, preset, format, source, language, time-zone, title-only, fields)");
  }

  @Test
  void settings_sameArchiveTwice() throws IOException {
    String yaml = LEAST.replace("[{path: a.jsonl}]", "\n - path: a.jsonl\n - path: ./a.jsonl\n");

    assertThat(at.messages(at.pipeline(yaml)::settings))
        .containsExactly(
            "jobs/x.yaml:6: archives[1].path[0] must be given once, found 'jobs/a.jsonl' on line 5"
                + " already");
  }

  @Test
  void read_anEmptyNumber_isAProblem() throws IOException {
    String empty = WHOLE.replace("max-record-mb: 16", "max-record-mb: \"\"");
    Path path = Files.writeString(folder.resolve("jobs/x.yaml"), empty);

    assertThatThrownBy(() -> PipelineFile.read(path, Map.of(), NAMES).validate())
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("articles.max-record-mb must be a whole number, found ''");
  }

  @Test
  void read_anyDamage_isAProblemAndNoCrash() throws IOException {
    long seed = 7;
    Random random = new Random(seed);
    byte[] good = WHOLE.getBytes(StandardCharsets.UTF_8);
    String spoilers = "{}[]:-'\"#&*!|>%@\n\t ,~\0x9$";
    for (int round = 0; round < 3000; round++) {
      byte[] bad = good.clone();
      for (int i = random.nextInt(4); i >= 0; i--) {
        bad[random.nextInt(bad.length)] =
            random.nextInt(8) == 0
                ? (byte) random.nextInt(256)
                : (byte) spoilers.charAt(random.nextInt(spoilers.length()));
      }
      Path path = Files.write(folder.resolve("jobs/x.yaml"), bad);
      try {
        PipelineFile.read(path, Map.of(), NAMES).validate();
      } catch (SettingsException e) {
        assertThat(e.problems()).isNotEmpty();
      } catch (RuntimeException e) {
        throw new AssertionError(
            "seed " + seed + ", round " + round + ":\n" + new String(bad, StandardCharsets.UTF_8),
            e);
      }
    }
  }
}
