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
import org.newstide.tables.Signature;
import org.newstide.tables.SyndicationMember;

/** Reprints, exact and edited, on invented articles. */
class ReprintsTest {

  private static final SyndicationSettings SETTINGS = SyndicationSettings.DEFAULTS;

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
                article("a1").in("Herald").on("1989-11-12").saying("wall falls"),
                article("a2").in("Gazette").on("1989-11-10").saying("wall falls"),
                article("a3").saying("wall falls"),
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
                article("b").on("1989-11-10").saying("wall falls"),
                article("a").on("1989-11-10").saying("wall falls")))
        .filteredOn(SyndicationMember::lead)
        .extracting(SyndicationMember::articleId)
        .containsExactly("a");
  }

  @Test
  void cluster_monthPrecision_hasNoDelay() {
    assertThat(
            cluster(
                article("a").inMonth("1989-11").saying("wall falls"),
                article("b").on("1989-11-10").saying("wall falls")))
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
  void cluster_editedReprints_areFoundUpToAFifthOfTheWords() {
    InventedReprints invented = new InventedReprints(11);
    for (double share : new double[] {0.05, 0.10, 0.20}) {
      invented.stories(120, share);
    }
    invented.alone(400);

    List<SyndicationMember> found = cluster(invented.articles());

    for (double share : new double[] {0.05, 0.10}) {
      assertThat(invented.f1(found, share)).as("edited %s", share).isGreaterThanOrEqualTo(0.98);
    }
    assertThat(invented.recall(found, 0.20)).isGreaterThanOrEqualTo(0.9);
    assertThat(invented.precision(found)).isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void cluster_aParagraphDroppedOrAdded_isAReprintStill() {
    InventedReprints invented = new InventedReprints(12);
    String story = invented.text(300);
    String shorter = story.substring(0, story.length() * 7 / 10);
    String longer = story + " " + invented.text(90);

    assertThat(
            cluster(
                article("a").in("Herald").on("2020-02-01").saying(story),
                article("b").in("Gazette").on("2020-02-02").saying(shorter),
                article("c").in("Courier").on("2020-02-03").saying(longer),
                article("d").in("Courier").on("2020-02-03").saying(invented.text(300))))
        .extracting(SyndicationMember::articleId, SyndicationMember::clusterId)
        .containsExactlyInAnyOrder(
            tuple("a", "a"), tuple("b", "a"), tuple("c", "a"), tuple("d", "d"));
  }

  @Test
  void cluster_aShortTextInAMuchLongerOne_isNamedAndNotTied() {
    InventedReprints invented = new InventedReprints(13);
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
    InventedReprints invented = new InventedReprints(14);
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
    InventedReprints invented = new InventedReprints(15);
    invented.stories(60, 0.1);
    List<Article> all = invented.articles();

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
    return Reprints.cluster(sign(LocalSpark.rows(Article.TABLE, rows)), SETTINGS).collectAsList();
  }

  private static Dataset<Signature> sign(Dataset<Article> articles) {
    return Signing.sign(LocalSpark.rows(Signature.TABLE, List.of()), articles);
  }

  private static List<SyndicationMember> clusterInManyTasks(Dataset<Article> articles) {
    return Reprints.inManyTasks(sign(articles), SETTINGS, 3).collectAsList();
  }
}
