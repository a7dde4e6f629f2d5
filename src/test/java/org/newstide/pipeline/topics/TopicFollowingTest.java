package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.newstide.pipeline.topics.PlantedTopics.subject;
import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.LocalSpark;
import org.newstide.pipeline.trends.ArticleBuilder;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Term;
import org.newstide.tables.TopicChange;
import org.newstide.tables.TopicDrift;
import org.newstide.tables.TopicLead;
import org.newstide.tables.TopicMonth;

/**
 * A year of articles on three subjects. Football uses one word, cup, in the second quarter alone;
 * December is about things that the topics were not learnt from; one story was printed four times.
 */
class TopicFollowingTest {

  private static final List<ArticleBuilder> YEAR = year();
  private static final TopicSettings THREE = TopicSettings.of(3, 30, 7);

  private static LearntRows learnt;
  private static String football;
  private static List<TopicLead> leads;
  private static List<TopicMonth> months;
  private static List<TopicChange> changes;
  private static List<TopicDrift> drift;

  @BeforeAll
  static void followOnce() {
    List<ArticleBuilder> untilNovember = YEAR.subList(0, 330);
    learnt =
        TopicLearningTest.learn(
            untilNovember, THREE, 2, PlantedTopics.noFit(), TopicFitting.QUIET, vocabulary());
    TopicSettings keep =
        new TopicSettings(
            THREE.algorithm(), 3, 30, THREE.runner(), false, 50, 1000, 24, List.of(), List.of(), 7);
    LearntRows kept =
        TopicLearningTest.learn(
            YEAR, keep, 2, learnt.asLastFit(), TopicFitting.QUIET, vocabulary());
    LastFit last = kept.asLastFit();
    FollowedTopics followed =
        TopicFollowing.follow(
            PlantedTopics.rows(YEAR).repartition(3),
            syndication(),
            PlantedTopics.tokens(YEAR).repartition(3),
            vocabulary(),
            last.fits(),
            last.topics(),
            last.weights(),
            LocalSpark.rows(org.newstide.tables.ArticleTopic.TABLE, kept.articles()));
    leads = followed.leads().collectAsList();
    months = sorted(followed.months());
    changes = followed.changes().collectAsList();
    drift = sorted(followed.drift());
    football =
        kept.topics().stream()
            .filter(topic -> subject(topic.label()).equals("football"))
            .findFirst()
            .orElseThrow()
            .topicId();
  }

  @Test
  void leads_areFiveStoriesOfTheTopic_reprintsCountedOnce() {
    assertThat(leads).hasSize(15);
    List<TopicLead> ofFootball =
        leads.stream()
            .filter(lead -> lead.topicId().equals(football))
            .sorted(Comparator.comparing(TopicLead::rank))
            .toList();
    assertThat(ofFootball).extracting(TopicLead::rank).containsExactly(1, 2, 3, 4, 5);
    assertThat(ofFootball)
        .extracting(TopicLead::proportion)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(ofFootball).allMatch(lead -> subject(lead.articleId()).equals("football"));
    assertThat(leads).extracting(TopicLead::articleId).doesNotContain("football-3", "football-6");
  }

  @Test
  void months_addUpToOneAndHoldTheirMean() {
    assertThat(months).hasSize(36);
    assertThat(months)
        .allSatisfy(
            month -> assertThat(month.meanProportion()).isBetween(month.low(), month.high()));
    double january =
        months.stream()
            .filter(month -> month.month().equals(LocalDate.of(2024, 1, 1)))
            .mapToDouble(TopicMonth::meanProportion)
            .sum();
    assertThat(january).isCloseTo(1, within(0.02));
    TopicMonth one =
        months.stream()
            .filter(m -> m.topicId().equals(football) && m.month().getMonthValue() == 5)
            .findFirst()
            .orElseThrow();
    assertThat(one.meanProportion()).isCloseTo(1 / 3.0, within(0.05));
    assertThat(one.high() - one.low()).isBetween(0.1, 0.5);
  }

  @Test
  void changes_areThePlantedWordAlone() {
    List<TopicChange> risen =
        changes.stream()
            .filter(change -> change.logLikelihoodRatio() > 0)
            .filter(change -> change.topicId().equals(football))
            .toList();

    assertThat(risen).hasSize(1);
    assertThat(risen.get(0).term()).isEqualTo("football_cup");
    assertThat(risen.get(0).quarter()).isEqualTo(LocalDate.of(2024, 4, 1));
    assertThat(risen.get(0).observed()).isEqualTo(risen.get(0).observedInAll());
    assertThat(changes).allMatch(change -> change.qValue() <= 0.05);
    assertThat(changes).hasSizeLessThan(8);
  }

  @Test
  void drift_monthThatTheTopicsWereNotLearntFrom_standsOut() {
    assertThat(drift).hasSize(12);
    assertThat(drift).allMatch(month -> month.learnt() == (month.month().getMonthValue() < 12));
    TopicDrift december = drift.get(11);
    assertThat(december.drift()).isGreaterThan(4);
    assertThat(december.unknownShare()).isGreaterThan(0.2);
    assertThat(drift.subList(0, 11))
        .allSatisfy(month -> assertThat(month.drift()).isLessThan(4))
        .allMatch(month -> month.unknownShare() == 0);
  }

  private static <T extends Record> List<T> sorted(Dataset<T> rows) {
    return rows.collectAsList().stream().sorted(Comparator.comparing(Record::toString)).toList();
  }

  /** One article a day; thirty days a month, eleven months and a strange one. */
  private static List<ArticleBuilder> year() {
    Random random = new Random(3);
    List<ArticleBuilder> articles = new ArrayList<>();
    for (int i = 0; i < 360; i++) {
      String subject = PlantedTopics.SUBJECTS.get(i % 3);
      int month = i / 30 + 1;
      List<String> words = new ArrayList<>();
      for (int w = 0; w < 30; w++) {
        boolean strange = month == 12 && w % 2 == 0;
        words.add(
            strange
                ? "strange_" + (char) ('a' + random.nextInt(20))
                : subject + "_" + (char) ('a' + random.nextInt(20)));
      }
      if (month == 12) {
        words.add(PlantedTopics.SUBJECTS.get((i + 1) % 3) + "_a");
        words.add(PlantedTopics.SUBJECTS.get((i + 2) % 3) + "_b");
      }
      if (subject.equals("football") && month >= 4 && month <= 6) {
        words.add("football_cup");
      }
      articles.add(
          article(subject + "-" + i)
              .on(LocalDate.of(2024, month, 1 + i % 28).toString())
              .saying(String.join(" ", words) + "."));
    }
    return articles;
  }

  private static Dataset<Term> vocabulary() {
    List<Term> terms = new ArrayList<>(PlantedTopics.vocabulary().collectAsList());
    terms.add(new Term("en", "football_cup", 30, 30, 1, true, null));
    for (int i = 0; i < 20; i++) {
      terms.add(new Term("en", "strange_" + (char) ('a' + i), 1, 1, 1, true, null));
    }
    return LocalSpark.rows(Term.TABLE, terms);
  }

  /** football-0 was printed as football-3, -6 and -9 too. */
  private static Dataset<SyndicationMember> syndication() {
    return LocalSpark.rows(
        SyndicationMember.TABLE,
        List.of(0, 3, 6, 9).stream()
            .map(
                i ->
                    new SyndicationMember(
                        "football-" + i,
                        "football-0",
                        i == 0,
                        4,
                        "Gazette",
                        i == 0,
                        i == 0 ? "lead" : "near",
                        1,
                        0,
                        null))
            .collect(Collectors.toList()));
  }
}
