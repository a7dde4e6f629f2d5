package org.newstide.pipeline.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.LocalSpark;
import org.newstide.pipeline.trends.ArticleBuilder;
import org.newstide.tables.Article;
import org.newstide.tables.SyndicationMember;

class ExactReprintsTest {

  @Test
  void cluster_sameText_isLedByTheEarliest() {
    assertThat(
            cluster(
                article("a1").in("Herald").on("1989-11-12").printing("wall"),
                article("a2").in("Gazette").on("1989-11-10").printing("wall"),
                article("a3").printing("wall"),
                article("a4").on("1989-11-10").printing("weather")))
        .containsExactlyInAnyOrder(
            new SyndicationMember("a1", "a2", false, 3, 1, 2),
            new SyndicationMember("a2", "a2", true, 3, 1, 0),
            new SyndicationMember("a3", "a2", false, 3, 1, null),
            new SyndicationMember("a4", "a4", true, 1, 1, 0));
  }

  @Test
  void cluster_sameDay_isLedByTheSmallestId() {
    assertThat(
            cluster(
                article("b").on("1989-11-10").printing("wall"),
                article("a").on("1989-11-10").printing("wall")))
        .filteredOn(SyndicationMember::lead)
        .extracting(SyndicationMember::articleId)
        .containsExactly("a");
  }

  @Test
  void cluster_monthPrecision_hasNoDelay() {
    assertThat(
            cluster(
                article("a").inMonth("1989-11").printing("wall"),
                article("b").on("1989-11-10").printing("wall")))
        .containsExactlyInAnyOrder(
            new SyndicationMember("a", "a", true, 2, 1, null),
            new SyndicationMember("b", "a", false, 2, 1, null));
  }

  @Test
  void cluster_anyPartitioning_givesTheSameRows() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String text = i % 3 == 0 ? "the one that everybody prints" : "text " + i % 70;
      String day = "1989-11-" + (10 + i % 15);
      articles.add(article("a" + i).on(day).printing(text).row());
    }
    Dataset<Article> rows = LocalSpark.rows(Article.TABLE, articles);

    List<Set<SyndicationMember>> found =
        Stream.of(1, 2, 8)
            .map(partitions -> ExactReprints.cluster(rows.repartition(partitions)))
            .map(members -> Set.copyOf(members.collectAsList()))
            .toList();

    assertThat(found.get(0)).hasSize(500);
    assertThat(found).allMatch(members -> members.equals(found.get(0)));
  }

  private static List<SyndicationMember> cluster(ArticleBuilder... articles) {
    List<Article> rows = Stream.of(articles).map(ArticleBuilder::row).toList();
    return ExactReprints.cluster(LocalSpark.rows(Article.TABLE, rows)).collectAsList();
  }
}
