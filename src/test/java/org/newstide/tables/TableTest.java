package org.newstide.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
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

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("org.newstide.tables.RowOfEachTable#rows")
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
    assertThat(RowOfEachTable.rows().stream().map(row -> tableOf(row).name()))
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
}
