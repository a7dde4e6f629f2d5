package org.newstide.pipeline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportQueryTest {

  private static final ReportQuery PER_ELEMENT =
      new ReportQuery(
          "q",
          "-- needs articles.removed\nselect r.reason from {articles} a {each a.removed as r}");

  @Test
  void every_question_is_bounded() {
    assertThat(ReportQuery.ALL)
        .filteredOn(query -> !query.template().matches("(?s).*\\nlimit \\d+$"))
        .as("sums of one row")
        .extracting(ReportQuery::name)
        .allMatch(name -> name.endsWith("_account"));
  }

  @Test
  void one_row_per_element_is_written_as_each_dialect_has_it() {
    assertThat(PER_ELEMENT.forSpark())
        .endsWith("from articles a lateral view explode(a.removed) elements as r");
    assertThat(PER_ELEMENT.forDuckDb())
        .isEqualTo("select r.reason from {articles} a , unnest(a.removed) as elements(r)");
  }

  @Test
  void a_folder_with_a_quote_stays_one_literal() {
    assertThat(PER_ELEMENT.forDuckDb("/o'clock")).contains("from '/o''clock/articles/*.parquet' a");
  }

  @Test
  void a_release_without_the_table_or_the_column_is_not_asked() {
    assertThat(PER_ELEMENT.fits(Map.of("articles", List.of("removed")))).isTrue();
    assertThat(PER_ELEMENT.fits(Map.of("articles", List.of("title")))).isFalse();
    assertThat(PER_ELEMENT.fits(Map.of("themes", List.of("removed")))).isFalse();
  }
}
