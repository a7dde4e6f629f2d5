package org.newstide.pipeline.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.LocalSpark;
import org.newstide.pipeline.trends.ArticleBuilder;
import org.newstide.tables.Article;
import org.newstide.tables.SyndicationMember;

/** Reprints, exact and edited, on invented articles. */
class ReprintsTest {

  private static final SyndicationSettings SETTINGS = SyndicationSettings.DEFAULTS;
  private static final String WALL = "the wall falls ".repeat(7);

  private static SyndicationMember member(
      String id,
      String cluster,
      int members,
      String source,
      boolean first,
      String relation,
      Integer delay) {
    return new SyndicationMember(
        id, cluster, id.equals(cluster), members, source, first, relation, 1, delay, null);
  }

  @Test
  void cluster_sameText_isLedByTheEarliest() {
    assertThat(
            cluster(
                article("a1").in("Herald").on("1989-11-12").saying(WALL),
                article("a2").in("Gazette").on("1989-11-10").saying(WALL),
                article("a3").saying(WALL),
                article("a4").on("1989-11-10").saying("weather")))
        .containsExactlyInAnyOrder(
            member("a1", "a2", 3, "Herald", true, "exact", 2),
            member("a2", "a2", 3, "Gazette", true, "lead", 0),
            member("a3", "a2", 3, "Gazette", false, "exact", null),
            member("a4", "a4", 1, "Gazette", true, "lead", 0));
  }

  @Test
  void cluster_sameDay_isLedByTheSmallestId() {
    assertThat(
            cluster(
                article("b").on("1989-11-10").saying(WALL),
                article("a").on("1989-11-10").saying(WALL)))
        .filteredOn(SyndicationMember::lead)
        .extracting(SyndicationMember::articleId)
        .containsExactly("a");
  }

  @Test
  void cluster_aFewWordsWithoutDate_standAlone() {
    assertThat(
            cluster(
                article("a").on("1989-11-10").saying("Travel"),
                article("b").on("1989-11-10").saying("Travel"),
                article("c").saying("Travel"),
                article("d").saying("Travel"),
                article("e"),
                article("f")))
        .extracting(SyndicationMember::articleId, SyndicationMember::clusterId)
        .containsExactlyInAnyOrder(
            tuple("a", "a"),
            tuple("b", "a"),
            tuple("c", "c"),
            tuple("d", "d"),
            tuple("e", "e"),
            tuple("f", "f"));
  }

  @Test
  void cluster_monthPrecision_hasNoDelay() {
    assertThat(
            cluster(
                article("a").inMonth("1989-11").saying(WALL),
                article("b").on("1989-11-10").saying(WALL)))
        .containsExactlyInAnyOrder(
            member("a", "a", 2, "Gazette", true, "lead", null),
            member("b", "a", 2, "Gazette", false, "exact", null));
  }

  @Test
  void cluster_anyPartitioning_givesTheSameRows() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String text = i % 3 == 0 ? "the one that everybody prints" : "text " + i % 70;
      String day = "1989-11-" + (10 + i % 15);
      articles.add(article("a" + i).on(day).saying(text).row());
    }
    Dataset<Article> rows = LocalSpark.rows(Article.TABLE, articles);

    List<Set<SyndicationMember>> found =
        Stream.of(1, 2, 8)
            .map(partitions -> Set.copyOf(clusterInManyTasks(rows.repartition(partitions))))
            .toList();

    assertThat(found.get(0)).hasSize(500);
    assertThat(found).allMatch(members -> members.equals(found.get(0)));
  }

  @Test
  void cluster_aShortTextInAMuchLongerOne_isNamedAndNotTied() {
    InventedStories invented = new InventedStories(13);
    String wire = invented.text(150);
    String other = invented.text(150);
    String roundup = wire + " " + invented.text(400) + " " + other;

    List<SyndicationMember> found =
        cluster(
            article("a").in("Herald").on("2020-02-01").saying(wire),
            article("b").in("Gazette").on("2020-02-01").saying(other),
            article("c").in("Courier").on("2020-02-03").saying(roundup));

    assertThat(found)
        .extracting(SyndicationMember::articleId, SyndicationMember::withinArticleId)
        .containsExactlyInAnyOrder(tuple("a", "c"), tuple("b", "c"), tuple("c", null));
    assertThat(found).allMatch(SyndicationMember::lead);
  }

  @Test
  void cluster_anAddressTakenInAgain_isAVersion() {
    InventedStories invented = new InventedStories(14);
    String story = invented.text(200);
    String page = "https://www.gazette.example/2020/02/storm";

    assertThat(
            cluster(
                article("a").in("Gazette").at(page).on("2020-02-01").saying(story),
                article("b")
                    .in("Gazette")
                    .at("http://gazette.example/2020/02/storm/#top")
                    .on("2020-02-02")
                    .saying(invented.edited(story, 0.05)),
                article("c").in("Herald").on("2020-02-03").saying(invented.edited(story, 0.05))))
        .extracting(SyndicationMember::articleId, SyndicationMember::relation)
        .containsExactlyInAnyOrder(tuple("a", "lead"), tuple("b", "version"), tuple("c", "near"));
  }

  @Test
  void cluster_articlesInAnotherOrder_giveTheSameRows() {
    InventedStories invented = new InventedStories(15);
    List<Article> all = new ArrayList<>();
    for (int i = 0; i < 180; i++) {
      String text = i % 3 == 0 ? invented.text(200) : invented.edited(all.get(i - 1).text(), 0.1);
      all.add(article("a" + i).on("2020-03-" + (10 + i % 15)).saying(text).row());
    }

    Set<SyndicationMember> forwards = Set.copyOf(cluster(all));
    List<Article> turned = new ArrayList<>(all);
    Collections.reverse(turned);

    assertThat(Set.copyOf(cluster(turned))).isEqualTo(forwards);
  }

  private static List<SyndicationMember> cluster(ArticleBuilder... articles) {
    List<Article> rows = Stream.of(articles).map(ArticleBuilder::row).toList();
    return cluster(rows);
  }

  private static List<SyndicationMember> cluster(List<Article> rows) {
    return Reprints.cluster(Signing.sign(LocalSpark.rows(Article.TABLE, rows)), SETTINGS)
        .collectAsList();
  }

  private static List<SyndicationMember> clusterInManyTasks(Dataset<Article> articles) {
    return Reprints.inManyTasks(Signing.sign(articles), SETTINGS, 3).collectAsList();
  }
}
