package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.newstide.pipeline.topics.PlantedTopics.articles;
import static org.newstide.pipeline.topics.PlantedTopics.subject;
import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newstide.pipeline.LocalSpark;
import org.newstide.pipeline.trends.ArticleBuilder;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicLink;
import org.newstide.tables.TopicTerm;
import org.newstide.tables.TopicWeight;
import org.newstide.tables.TopiclessArticle;

class TopicLearningTest {

  private static final TopicSettings THREE = TopicSettings.of(3, 30, 7);

  private static LearntRows learnt;

  @BeforeAll
  static void learnOnce() {
    learnt = learn(articles(150), THREE, 1);
  }

  @Test
  void learn_plantedTopics_areFound() {
    List<Topic> topics = learnt.topics();

    assertThat(topics).extracting(Topic::topicId).containsExactly("en-01", "en-02", "en-03");
    assertThat(topics).extracting(Topic::share).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(topics.stream().mapToDouble(Topic::share).sum()).isCloseTo(1, within(1e-9));
    assertThat(topics.stream().mapToLong(Topic::articles).sum()).isEqualTo(150);
    assertThat(topics)
        .allSatisfy(
            topic -> {
              assertThat(topic.coherenceNpmi()).isGreaterThan(0.3);
              assertThat(topic.coherenceCv()).isGreaterThan(0.5);
              assertThat(topic.exclusivity()).isGreaterThan(0.8);
              assertThat(topic.uniqueness()).isEqualTo(1);
              assertThat(topic.reference())
                  .isEqualTo("150 articles; C_v: their 150 windows of 110 tokens");
              assertThat(topic.label()).doesNotContain("_").contains(" ");
            });
    Map<String, Set<String>> subjectsOfTopic =
        learnt.terms().stream()
            .filter(term -> term.rank() <= 10)
            .collect(
                Collectors.groupingBy(
                    TopicTerm::topicId,
                    Collectors.mapping(term -> subject(term.term()), Collectors.toSet())));
    assertThat(subjectsOfTopic.values())
        .containsExactlyInAnyOrder(Set.of("football"), Set.of("weather"), Set.of("finance"));
  }

  @Test
  void learn_articles_belongToTheirTopic() {
    Map<String, String> subjectOfTopic =
        learnt.topics().stream()
            .collect(Collectors.toMap(Topic::topicId, topic -> subject(topic.label())));

    assertThat(learnt.articles())
        .allSatisfy(part -> assertThat(part.proportion()).isBetween(0.01, 1.0))
        .filteredOn(part -> part.proportion() > 0.5)
        .hasSize(150)
        .allSatisfy(
            part ->
                assertThat(subject(part.articleId()))
                    .isEqualTo(subjectOfTopic.get(part.topicId())));
  }

  @Test
  void learn_terms_areRankedByThreeMeasures() {
    List<TopicTerm> terms =
        learnt.terms().stream().filter(term -> term.topicId().equals("en-01")).toList();

    assertThat(terms).extracting(TopicTerm::rank).startsWith(1, 2, 3);
    assertThat(terms)
        .extracting(TopicTerm::probability)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(terms).extracting(TopicTerm::frexRank).contains(1, 2, 3, 20);
    assertThat(terms).extracting(TopicTerm::liftRank).contains(1, 2, 3, 20);
    assertThat(terms)
        .filteredOn(term -> term.liftRank() != null && term.liftRank() <= 10)
        .allSatisfy(term -> assertThat(term.lift()).isGreaterThan(2));
  }

  @Test
  void learn_anyPartitioningAndEitherRunner_givesTheSameRows() {
    for (int partitions : new int[] {2, 8}) {
      for (TopicRunner runner : List.of(TopicRunner.MEMORY, TopicRunner.SPARK)) {
        assertThat(learn(articles(150), THREE.withRunner(runner), partitions))
            .as("%s over %d partitions", runner, partitions)
            .isEqualTo(learnt);
      }
    }
  }

  @Test
  void learn_manyArticles_areWatchedByThoseHeldOut() {
    List<String> lines = new ArrayList<>();
    TopicFitting fitting = new TopicFitting(SweepStore.NONE, lines::add);
    TopicSettings long300 = THREE.withPasses(300);
    LearntRows many = learn(articles(1200), long300, 2, PlantedTopics.noFit(), fitting);

    TopicFit fit = many.fits().get(0);
    assertThat(fit.heldOutArticles()).isBetween(10L, 50L);
    assertThat(fit.articles()).isEqualTo(1200 - fit.heldOutArticles());
    assertThat(fit.heldOutPerplexity()).isBetween(15.0, 40.0);
    assertThat(fit.sweeps()).as("it settles early").isLessThan(300);
    assertThat(lines).isNotEmpty().allMatch(line -> line.contains("held-out perplexity"));
    assertThat(many.articles().stream().map(part -> part.articleId()).distinct()).hasSize(1200);
  }

  @ParameterizedTest
  @EnumSource(names = {"MLLIB_ONLINE", "MLLIB_EM"})
  void learn_mllib_fillsTheSameTables(TopicAlgorithm algorithm) {
    TopicSettings settings = THREE.withPasses(20).withAlgorithm(algorithm);
    LearntRows found = learn(articles(150), settings, 2);

    assertThat(found.topics().stream().map(topic -> subject(topic.label())).distinct()).hasSize(3);
    assertThat(found.fits().get(0).algorithm()).isEqualTo(algorithm.toString());
    assertThat(learn(articles(150), settings, 8)).isEqualTo(found);
  }

  @Test
  void learn_articleWithoutAKeptTerm_hasARowThatSaysSo() {
    List<ArticleBuilder> some = articles(150);
    some.add(article("empty").saying("the the ."));
    some.add(article("foreign").language("vi").saying("một hai ."));

    assertThat(learn(some, THREE, 2).topicless())
        .containsExactly(
            new TopiclessArticle("empty", "en", "no_kept_term"),
            new TopiclessArticle("foreign", "vi", "few_articles"));
    assertThat(learnt.topicless()).isEmpty();
  }

  @Test
  void learn_wordOutOfTheVocabularyOrBanned_isInNoTopic() {
    TopicSettings banning =
        new TopicSettings(
            THREE.algorithm(),
            3,
            30,
            THREE.runner(),
            true,
            50,
            1000,
            24,
            List.of(),
            List.of("weather_a"),
            7);

    assertThat(learnt.weights()).extracting(TopicWeight::term).doesNotContain("the");
    assertThat(learnt.weights()).extracting(TopicWeight::term).contains("weather_a");
    assertThat(learn(articles(150), banning, 2).weights())
        .extracting(TopicWeight::term)
        .doesNotContain("weather_a");
  }

  @ParameterizedTest
  @EnumSource(names = {"MEMORY", "SPARK"})
  void learn_seededTopic_isAboutItsTerms(TopicRunner runner) {
    TopicSeed wanted = new TopicSeed("en", List.of("finance b", "finance_c", "unheard of"), null);
    TopicSettings seeded = THREE.withRunner(runner).withSeeds(List.of(wanted));
    LearntRows found = learn(articles(150), seeded, 2);

    assertThat(found.topics())
        .filteredOn(topic -> "finance b".equals(topic.seed()))
        .hasSize(1)
        .allMatch(topic -> subject(topic.label()).equals("finance"));
    assertThat(learn(articles(150), seeded.withRunner(TopicRunner.MEMORY), 1)).isEqualTo(found);
  }

  @Test
  void learn_theSameAgain_keepsEveryId() {
    LearntRows again =
        learn(articles(150), THREE.withSeed(99), 2, learnt.asLastFit(), TopicFitting.QUIET);

    assertThat(again.fits().get(0).fit()).isEqualTo(2);
    assertThat(again.links())
        .filteredOn(link -> link.fit() == 2)
        .hasSize(3)
        .allSatisfy(
            link -> {
              assertThat(link.kind()).isEqualTo("same");
              assertThat(link.topicId()).isEqualTo(link.previousTopicId());
            });
    for (Topic topic : again.topics()) {
      assertThat(subject(topic.label())).isEqualTo(subjectOf(topic.topicId()));
    }
  }

  @Test
  void learn_newTopic_getsANumberThatWasNeverUsed() {
    LearntRows fewer =
        learn(articles(150), THREE.withCount(2), 2, learnt.asLastFit(), TopicFitting.QUIET);
    LearntRows third = learn(articles(150), THREE, 2, fewer.asLastFit(), TopicFitting.QUIET);

    assertThat(fewer.links()).extracting(TopicLink::fit).contains(1, 2);
    assertThat(third.topics()).extracting(Topic::topicId).contains("en-04").hasSize(3);
  }

  @Test
  void learn_withoutRefit_findsTheLastTopicsInNewArticles() {
    List<ArticleBuilder> more = articles(180);
    TopicSettings keep =
        new TopicSettings(
            THREE.algorithm(), 9, 30, THREE.runner(), false, 50, 1000, 24, List.of(), List.of(), 7);
    LearntRows kept = learn(more, keep, 2, learnt.asLastFit(), TopicFitting.QUIET);

    assertThat(kept.topics()).isEqualTo(learnt.topics());
    assertThat(kept.terms()).isEqualTo(learnt.terms());
    assertThat(kept.weights()).isEqualTo(learnt.weights());
    assertThat(kept.links()).isEqualTo(learnt.links());
    assertThat(kept.articles()).containsAll(learnt.articles());
    assertThat(kept.articles().stream().map(part -> part.articleId()).distinct()).hasSize(180);
  }

  @Test
  void learn_tooFewArticles_givesNoTopics() {
    LearntRows few = learn(articles(49), THREE, 1);

    assertThat(few.topics()).isEmpty();
    assertThat(few.terms()).isEmpty();
    assertThat(few.articles()).isEmpty();
    assertThat(few.topicless()).hasSize(49).allMatch(row -> row.reason().equals("few_articles"));
  }

  @Test
  void learn_closed_leavesNothingCached() {
    SparkContext context = LocalSpark.session().sparkContext();
    int before = context.getPersistentRDDs().size();

    learn(articles(30), THREE, 2);

    assertThat(context.getPersistentRDDs().size()).isEqualTo(before);
  }

  private static String subjectOf(String topicId) {
    return learnt.topics().stream()
        .filter(topic -> topic.topicId().equals(topicId))
        .map(topic -> subject(topic.label()))
        .findFirst()
        .orElseThrow();
  }

  private static LearntRows learn(
      List<ArticleBuilder> articles, TopicSettings settings, int partitions) {
    return learn(articles, settings, partitions, PlantedTopics.noFit(), TopicFitting.QUIET);
  }

  static LearntRows learn(
      List<ArticleBuilder> articles,
      TopicSettings settings,
      int partitions,
      LastFit last,
      TopicFitting fitting) {
    return learn(articles, settings, partitions, last, fitting, PlantedTopics.vocabulary());
  }

  static LearntRows learn(
      List<ArticleBuilder> articles,
      TopicSettings settings,
      int partitions,
      LastFit last,
      TopicFitting fitting,
      Dataset<Term> vocabulary) {
    try (LearntTopics found =
        TopicLearning.learn(
            PlantedTopics.tokens(articles).repartition(partitions),
            vocabulary,
            PlantedTopics.rows(articles),
            last,
            settings,
            fitting)) {
      return LearntRows.of(found);
    }
  }
}
