package org.newstide.pipeline.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Article;
import org.newstide.tables.Signature;
import org.newstide.tables.SyndicationMember;

/** A new day joins the signatures of the days before. */
class JoiningDaysTest {

  private static final LocalDate FIRST = LocalDate.parse("2020-03-01");
  private static final SyndicationSettings WEEK = within(7);

  @Test
  void thirtyDays_giveTheRowsOfOneRun() {
    List<List<Article>> days = arrivals(21);
    List<Article> all = new ArrayList<>();
    List<Signature> signatures = List.of();
    for (List<Article> day : days) {
      all.addAll(day);
      signatures = sign(signatures, all);
    }
    List<Signature> atOnce = sign(all);

    Set<SyndicationMember> dayByDay = cluster(signatures);

    assertThat(fields(signatures)).isEqualTo(fields(atOnce));
    assertThat(dayByDay).hasSize(all.size()).isEqualTo(cluster(atOnce));
    assertThat(dayByDay)
        .extracting(SyndicationMember::relation)
        .contains("lead", "version", "exact", "near", "linked");
    assertThat(dayByDay).anyMatch(member -> member.withinArticleId() != null);
  }

  @Test
  void manyTasks_giveTheRowsOfOneTask() {
    List<Article> all = arrivals(22).stream().flatMap(List::stream).toList();
    List<Signature> signatures = sign(all);
    Set<SyndicationMember> inOneTask = cluster(signatures);

    for (int parts : new int[] {1, 2, 7}) {
      Dataset<Signature> rows = LocalSpark.rows(Signature.TABLE, signatures).repartition(parts);
      assertThat(Set.copyOf(Reprints.inManyTasks(rows, WEEK, parts).collectAsList()))
          .as("%d parts", parts)
          .isEqualTo(inOneTask);
    }
  }

  @Test
  void aLateArticle_becomesTheLeadAndBridgesTwoClusters() {
    InventedStories invented = new InventedStories(23);
    String story = invented.text(300);
    String left = story + " " + invented.text(200);
    String right = invented.text(200) + " " + story;
    List<Article> articles = new ArrayList<>();
    articles.add(article("b").in("Herald").on("2020-03-05").saying(left).row());
    articles.add(article("c").in("Courier").on("2020-03-06").saying(right).row());
    List<Signature> before = sign(articles);
    articles.add(article("late").in("Gazette").on("2020-03-04").saying(story).row());

    assertThat(cluster(before)).allMatch(SyndicationMember::lead);
    assertThat(cluster(sign(before, articles)))
        .extracting(SyndicationMember::clusterId)
        .containsOnly("late");
  }

  @Test
  void whatWasSigned_isNotSignedAgain_unlessItsArticleChanged() {
    Article same = article("a").on("2020-03-05").saying("one two three").row();
    Article changed = article("b").on("2020-03-05").saying("four five six").row();
    List<Signature> signed = sign(List.of(same, changed));
    List<Signature> marked = signed.stream().map(JoiningDaysTest::withAnotherText).toList();
    Article redated = article("b").on("2020-03-06").saying("four five six").row();
    Article added = article("c").saying("seven").row();

    List<Signature> found = sign(marked, List.of(same, redated, added));

    assertThat(found).extracting(Signature::articleId).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(found)
        .filteredOn(signature -> signature.textHash() == 42)
        .extracting(Signature::articleId)
        .containsExactly("a");
  }

  @Test
  void anArticleThatIsGone_takesItsSignatureAlongAndNoOther() {
    Article stays = article("a").on("2020-03-05").printing("x").saying("one two three").row();
    Article alike = article("b").on("2020-03-05").printing("x").saying("one two three").row();
    List<Signature> signed = sign(List.of(stays, alike));
    List<Signature> marked = signed.stream().map(JoiningDaysTest::withAnotherText).toList();

    assertThat(signed).extracting(Signature::articleHash).containsOnly(signed.get(0).articleHash());
    assertThat(fields(sign(marked, List.of(stays))))
        .isEqualTo(fields(marked.stream().filter(s -> s.articleId().equals("a")).toList()));
  }

  @Test
  void whatIsPrintedAgainAfterTheWindow_isAnotherStory() {
    String text = "today we have nothing to say ".repeat(5);
    List<Article> articles =
        List.of(
            article("a").on("2020-03-01").saying(text).row(),
            article("b").on("2020-03-08").saying(text).row(),
            article("c").on("2020-03-16").saying(text).row(),
            article("d").saying(text).row());

    assertThat(cluster(sign(articles)))
        .extracting(member -> member.articleId() + " of " + member.clusterId())
        .containsExactlyInAnyOrder("a of a", "b of a", "c of c", "d of c");
  }

  private static SyndicationSettings within(int days) {
    SyndicationSettings d = SyndicationSettings.DEFAULTS;
    return new SyndicationSettings(
        d.minPairs(),
        d.minWords(),
        d.minPairsWithWords(),
        d.minPairsOfShort(),
        d.minContainment(),
        d.minLengths(),
        d.minSharedShingles(),
        d.minSharedShare(),
        days);
  }

  private static Signature withAnotherText(Signature s) {
    return new Signature(
        s.articleId(),
        s.articleHash(),
        s.source(),
        s.address(),
        s.publishedDate(),
        s.datePrecision(),
        42,
        s.words(),
        s.sketchLevel(),
        s.sketch(),
        s.wordHashes());
  }

  /** Thirty days of arrivals: stories edited and copied, some of them late, some without a date. */
  private static List<List<Article>> arrivals(long seed) {
    Random random = new Random(seed);
    InventedStories invented = new InventedStories(seed);
    List<List<Article>> days = new ArrayList<>();
    List<String> stories = new ArrayList<>();
    for (int day = 0; day < 30; day++) {
      List<Article> arrived = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        String text = text(random, invented, stories);
        stories.add(text);
        int late = random.nextInt(5) == 0 ? random.nextInt(12) : 0;
        var article = article("a" + day + "-" + i).in("Outlet " + random.nextInt(6)).saying(text);
        if (random.nextInt(15) > 0) {
          article.on(FIRST.plusDays(day - late).toString());
        }
        if (random.nextInt(3) == 0) {
          article.at("https://outlet.example/" + stories.indexOf(text) % 9);
        }
        arrived.add(article.row());
      }
      days.add(arrived);
    }
    return days;
  }

  private static String text(Random random, InventedStories invented, List<String> stories) {
    if (stories.isEmpty() || random.nextInt(3) == 0) {
      return invented.text(40 + random.nextInt(200));
    }
    String story = stories.get(Math.max(0, stories.size() - 1 - random.nextInt(80)));
    return switch (random.nextInt(5)) {
      case 0 -> story;
      case 1 -> invented.edited(story, 0.05 + 0.2 * random.nextDouble());
      case 2 -> story.substring(0, (int) (story.length() * (0.5 + random.nextDouble() / 2)));
      case 3 -> story + " " + invented.text(40);
      default -> story + " " + invented.text(400);
    };
  }

  private static List<Signature> sign(List<Signature> previous, List<Article> articles) {
    SignatureUpdate update =
        Signing.update(
            LocalSpark.rows(Signature.TABLE, previous), LocalSpark.rows(Article.TABLE, articles));
    Set<String> leaving = Set.copyOf(update.leaving().as(Encoders.STRING()).collectAsList());
    List<Signature> signatures = new ArrayList<>(previous);
    signatures.removeIf(signature -> leaving.contains(signature.articleId()));
    signatures.addAll(update.coming().collectAsList());
    return signatures;
  }

  private static List<Signature> sign(List<Article> articles) {
    return Signing.sign(LocalSpark.rows(Article.TABLE, articles)).collectAsList();
  }

  private static Set<SyndicationMember> cluster(List<Signature> signatures) {
    return Set.copyOf(
        Reprints.cluster(LocalSpark.rows(Signature.TABLE, signatures), WEEK).collectAsList());
  }

  /** Records of arrays are equal only to themselves. */
  private static Set<List<Object>> fields(List<Signature> signatures) {
    Set<List<Object>> fields = new java.util.HashSet<>();
    for (Signature s : signatures) {
      fields.add(
          List.of(
              s.articleId(),
              s.articleHash(),
              s.textHash(),
              s.words(),
              s.sketchLevel(),
              Arrays.hashCode(s.sketch()),
              Arrays.hashCode(s.wordHashes())));
    }
    return fields;
  }
}
