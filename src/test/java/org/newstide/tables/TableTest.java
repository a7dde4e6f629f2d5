package org.newstide.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newstide.pipeline.LocalSpark;

class TableTest {

  private static final SparkSession SPARK = LocalSpark.session();
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
  private static final Instant MOMENT = Instant.parse("2024-02-29T23:59:59.123456Z");

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("rows")
  void a_row_comes_back_from_parquet_as_it_was(Record row) {
    roundTrip(tableOf(row), row);
  }

  @Test
  void columns_at_rest_are_in_snake_case_nested_ones_too() {
    assertThat(Article.TABLE.schema().toDDL())
        .startsWith("article_id STRING,url STRING,source STRING")
        .endsWith("removed ARRAY<STRUCT<reason: STRING, text: STRING, position: INT>>");
  }

  @Test
  void every_table_has_a_row_here() {
    assertThat(rows().stream().map(row -> tableOf(row).name()))
        .containsAll(Tables.ALL.stream().map(Table::name).toList());
  }

  @Test
  void every_table_has_a_key() {
    assertThat(Tables.ALL).allSatisfy(table -> assertThat(table.key()).isNotEmpty());
  }

  @Test
  void rows_with_other_columns_are_refused() {
    Dataset<Row> other = SPARK.sql("select 'a' as article_id, 1 as topic_id, 0.5D as proportion");

    assertThatThrownBy(() -> ArticleTopic.TABLE.fromRows(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("table article_topics must have columns")
        .hasMessageContaining("topic_id INT");
  }

  @Test
  void a_null_where_none_may_be_names_its_column() {
    assertThatThrownBy(() -> new ArticleTopic(null, "vi-01", 0.5))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("articleId");
  }

  private <T extends Record> void roundTrip(Table<T> table, Record row) {
    T typed = table.rowType().cast(row);
    String path = folder.resolve(table.name()).toString();
    table.toRows(SPARK.createDataset(List.of(typed), table.encoder())).write().parquet(path);

    assertThat(table.fromRows(SPARK.read().parquet(path)).collectAsList())
        .usingRecursiveFieldByFieldElementComparator()
        .containsExactly(typed);
  }

  private static Table<?> tableOf(Record row) {
    return Tables.ALL.stream()
        .filter(table -> table.rowType() == row.getClass())
        .findFirst()
        .orElseThrow();
  }

  static List<Record> rows() {
    return List.of(
        new ArchiveFile(
            "a.jsonl",
            "c0ffee",
            12,
            MOMENT,
            "json_lines",
            3,
            2,
            1,
            List.of(new Tally("lenient_json", 1)),
            List.of(),
            "run"),
        new Article(
            "a1",
            null,
            "Gazette",
            null,
            "A. Writer",
            "en",
            "Title",
            "Text",
            DAY,
            MOMENT,
            "day",
            "record_field",
            0.9,
            "00ff",
            "a.jsonl",
            0,
            "7",
            List.of(new RemovedSpan("caption", "A picture", 4))),
        new Article(
            "a2",
            "http://x",
            "Gazette",
            "World",
            null,
            "en",
            "",
            "Text",
            null,
            null,
            "none",
            null,
            0,
            "00fe",
            "a.jsonl",
            1,
            null,
            List.of()),
        new Rejection("a.jsonl", 2, "no_text", "fields id, title"),
        new Signature(
            "a1",
            7,
            "s",
            "http://x",
            DAY,
            "day",
            9,
            1,
            0,
            new byte[] {1, 2},
            new byte[] {1, 2, 3, 4}),
        new SyndicationMember("a1", "a1", true, 1, "s", true, "lead", 1, null, null),
        new SyndicationMember("a2", "a1", false, 2, "s", false, "near", 0.7, 3, "a3"),
        new Phrase(
            "vi", "a_b", "learned", "a_b", null, List.of("a", "b"), 10L, 12L, 0.5, 99.5, 0.8),
        new Phrase(
            "any",
            "a_b",
            "vetoed",
            null,
            "no name",
            List.of("a", "b"),
            null,
            null,
            null,
            null,
            null),
        new ArticleTokens("a1", "en", List.of(new Sentence(0, List.of("one", "two")))),
        new ArticleTokens("a1", "en", List.of(new Sentence(0, "fr", List.of("un", "deux")))),
        new Term("en", "missile", 4, 9, 2, true, null),
        new Term("en", "the", 40, 900, 2, false, "stop_word"),
        new TopicFit("en", 1, "gibbs", 2, 9, 98, 70, 300, 1, 5, 0.01, 2, 812.5, DAY),
        new TopicFit("vi", 2, "mllib-em", 2, 9, 98, 70, 20, 1, 5, 0.01, 0, null, null),
        new Topic(
            "en-01",
            "en",
            "missile test",
            0.25,
            70,
            3,
            0.1,
            0.5,
            0.4,
            1,
            "9 articles",
            "kn-25",
            0.2),
        new TopicTerm("en-01", 1, "missile", 0.07, 2, 0.9, 3, 12.5),
        new TopicTerm("en-01", 2, "kn-25", 0.01, 1, 0.95, null, 20),
        new TopicWeight("en-01", "missile", 12),
        new TopiclessArticle("a9", "en", "no_kept_term"),
        new TopicLink("en", 1, "born", null, "en-01", 0),
        new TopicLink("en", 2, "died", "en-01", null, 0.2),
        new TopicLead("en-01", 1, "a1", 0.97, 4),
        new TopicMonth("en-01", DAY, 31, 0.1, 0.05, 0.16),
        new TopicChange("en-01", DAY, "missile", 12, 40, 14, 400, 33.5, 0.001),
        new TopicDrift("en", DAY, 31, true, 812.5, 0.03, 1.5),
        new TopicDrift("vi", DAY, 31, false, 812.5, 0.03, null),
        new ArticleTopic("a1", "en-01", 0.5),
        collocation("month", DAY),
        collocation("all", null),
        new CooccurrenceChange(
            "en",
            "sentence",
            "stories",
            "month",
            DAY,
            "term",
            "a",
            "theme",
            "b",
            2,
            9,
            50,
            1,
            100,
            0.5,
            20,
            0.01,
            18.0,
            2,
            1,
            3,
            0.4,
            null,
            true),
        new GraphNode("en", "term", "a", 7, 1, 0.4, 0.5, 0, 0, "a, b"),
        new GraphEdge("en", "sentence", "stories", "term", "a", "theme", "b", 5, 20.5, 0.4),
        new ThemeDefinition("sanctions", "en", "Sanctions", "Who is sanctioned", null, "sanction*"),
        new ThemeMention("sanctions", "a1", "text", 0, 4, 1, "Text", "text", "", ""),
        new Prevalence(
            "theme",
            "sanctions",
            "day",
            DAY,
            "all",
            "all",
            "articles",
            1,
            2,
            0.5,
            0.1,
            0.9,
            0.01,
            0.05,
            0.95,
            0.4,
            1.0,
            null,
            true,
            true),
        new Prevalence(
            "topic", "en-01", "day", DAY, "all", "all", "stories", 0, 0, null, null, null, 0, null,
            null, null, null, null, false, true),
        new PeriodCoverage("source", "Gazette", "day", DAY, 3, 2.5, "usual"),
        new Burst(
            "theme",
            "sanctions",
            "day",
            "all",
            "all",
            "stories",
            DAY,
            DAY,
            1,
            1,
            5,
            10,
            0.5,
            0.1,
            3.2,
            false,
            0.001,
            0.002,
            2,
            true),
        new ChangePoint(
            "theme",
            "sanctions",
            "day",
            "all",
            "all",
            "stories",
            DAY,
            DAY,
            DAY,
            DAY,
            DAY,
            0.1,
            0.2,
            14.5,
            1.2,
            "week",
            0.001,
            0.002,
            2,
            true),
        new Trend(
            "topic", "en-01", "week", "all", "all", "reach", DAY, DAY, 12, 0.01, -0.01, 0.02, 0.3,
            9.5, "none", 0.2, 0.3, 2, false),
        new Anomaly(
            "topic",
            "en-01",
            "month",
            "all",
            "all",
            "articles",
            DAY,
            5,
            10,
            0.5,
            0.1,
            0.05,
            0.2,
            30,
            0.01,
            0.001,
            0.002,
            2,
            true),
        new Explanation(
            "theme",
            "sanctions",
            "all",
            "all",
            DAY,
            DAY,
            "keyword",
            1,
            "drill",
            null,
            4,
            5,
            1,
            20,
            15.2,
            3.1),
        new Explanation(
            "theme",
            "sanctions",
            "all",
            "all",
            DAY,
            DAY,
            "first_article",
            1,
            "Title",
            "a1",
            1,
            0,
            0,
            0,
            null,
            null),
        new KeyDay("theme", "sanctions", DAY, 3, 2, 1),
        new JobRun(
            "run",
            "ingest",
            "f00d",
            MOMENT,
            MOMENT,
            "0.1",
            "{}",
            Map.of("a.jsonl", "c0ffee"),
            Map.of("articles", "1"),
            Map.of("articles", 2L)));
  }

  private static Collocation collocation(String grain, LocalDate period) {
    return new Collocation(
        "en",
        "sentence",
        "stories",
        grain,
        period,
        "term",
        "a",
        "theme",
        "b",
        1,
        2,
        3,
        10,
        0.6,
        true,
        0.3,
        0.6,
        0.7,
        0.2,
        0.4,
        12.7,
        0.4,
        0.5,
        -1,
        2);
  }
}
