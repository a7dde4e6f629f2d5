package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicTerm;

class TopicLearningTest {

  private static final List<String> SUBJECTS = List.of("football", "weather", "finance");
  private static final TopicSettings THREE = new TopicSettings(3, 5, 50, 1000, 7);

  private static LearntTopics learnt;

  @BeforeAll
  static void learnOnce() {
    learnt = learn(plantedArticles(), THREE);
  }

  @Test
  void learn_plantedTopics_areFound() {
    List<Topic> topics = learnt.topics().collectAsList();

    assertThat(topics).extracting(Topic::topicId).containsExactly("en-01", "en-02", "en-03");
    assertThat(topics).extracting(Topic::share).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(topics.stream().mapToDouble(Topic::share).sum()).isCloseTo(1, within(1e-9));
    assertThat(topics.stream().mapToLong(Topic::articles).sum()).isEqualTo(150);
    assertThat(topics).allSatisfy(topic -> assertThat(topic.coherence()).isGreaterThan(0.3));
    Map<String, Set<String>> subjectsOfTopic =
        learnt.terms().collectAsList().stream()
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
        learnt.topics().collectAsList().stream()
            .collect(Collectors.toMap(Topic::topicId, topic -> subject(topic.label())));

    assertThat(learnt.articles().collectAsList())
        .allSatisfy(part -> assertThat(part.proportion()).isBetween(0.01, 1.0))
        .filteredOn(part -> part.proportion() > 0.5)
        .hasSize(150)
        .allSatisfy(
            part ->
                assertThat(subject(part.articleId()))
                    .isEqualTo(subjectOfTopic.get(part.topicId())));
  }

  @Test
  void learn_terms_areRankedByProbability() {
    List<TopicTerm> terms =
        learnt.terms().collectAsList().stream()
            .filter(term -> term.topicId().equals("en-01"))
            .toList();

    assertThat(terms).hasSize(20);
    assertThat(terms).extracting(TopicTerm::rank).startsWith(1, 2, 3).endsWith(20);
    assertThat(terms)
        .extracting(TopicTerm::probability)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void learn_anyPartitioning_givesTheSameRows() {
    Dataset<ArticleTokens> articles = LocalSpark.rows(ArticleTokens.TABLE, plantedArticles());

    for (int partitions : new int[] {1, 8}) {
      LearntTopics again =
          TopicLearning.learn(articles.repartition(partitions), vocabulary(), THREE);
      assertThat(again.topics().collectAsList()).isEqualTo(learnt.topics().collectAsList());
      assertThat(again.terms().collectAsList()).isEqualTo(learnt.terms().collectAsList());
      assertThat(again.articles().collectAsList())
          .containsExactlyInAnyOrderElementsOf(learnt.articles().collectAsList());
    }
  }

  @Test
  void learn_wordOutOfTheVocabulary_isInNoTopic() {
    assertThat(learnt.terms().collectAsList()).extracting(TopicTerm::term).doesNotContain("the");
  }

  @Test
  void learn_tooFewArticles_givesNoRows() {
    LearntTopics few = learn(plantedArticles().subList(0, 49), THREE);

    assertThat(few.topics().collectAsList()).isEmpty();
    assertThat(few.terms().collectAsList()).isEmpty();
    assertThat(few.articles().collectAsList()).isEmpty();
  }

  @Test
  void learn_always_leavesNothingCached() {
    assertThat(LocalSpark.session().sparkContext().getPersistentRDDs().isEmpty()).isTrue();
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThat(TopicSettings.DEFAULTS).isEqualTo(new TopicSettings(10, 5, 50, 20_000, 1));
    assertThatThrownBy(() -> new TopicSettings(1, 5, 50, 1000, 7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be in [2, 1000], found 1");
    assertThatThrownBy(() -> new TopicSettings(3, 0, 50, 1000, 7))
        .hasMessage("passes must be in [1, 1000], found 0");
    assertThatThrownBy(() -> new TopicSettings(3, 5, 1, 1000, 7))
        .hasMessage("minArticles must be at least 2, found 1");
    assertThatThrownBy(() -> new TopicSettings(3, 5, 50, 1, 7))
        .hasMessage("maxTerms must be in [2, 1000000], found 1");
  }

  private static LearntTopics learn(List<ArticleTokens> articles, TopicSettings settings) {
    return TopicLearning.learn(
        LocalSpark.rows(ArticleTokens.TABLE, articles), vocabulary(), settings);
  }

  /** Fifty articles on each subject, of thirty of its words and three of any. */
  private static List<ArticleTokens> plantedArticles() {
    Random random = new Random(1);
    List<ArticleTokens> articles = new ArrayList<>();
    for (int i = 0; i < 150; i++) {
      String subject = SUBJECTS.get(i % 3);
      StringBuilder words = new StringBuilder();
      for (int w = 0; w < 33; w++) {
        String of = w < 30 ? subject : SUBJECTS.get(random.nextInt(3));
        words.append(of).append('_').append(random.nextInt(20)).append(' ');
      }
      articles.add(article(subject + "-" + i).saying("the " + words + ".").tokens());
    }
    return articles;
  }

  private static Dataset<Term> vocabulary() {
    List<Term> terms = new ArrayList<>();
    for (String subject : SUBJECTS) {
      for (int i = 0; i < 20; i++) {
        terms.add(new Term("en", subject + "_" + i, 40, 80, 1, true, null));
      }
    }
    terms.add(new Term("en", "the", 150, 150, 1, false, "stop_word"));
    return LocalSpark.rows(Term.TABLE, terms);
  }

  /** The subject that a planted word or id begins with. */
  private static String subject(String name) {
    return SUBJECTS.stream().filter(name::startsWith).findFirst().orElseThrow();
  }
}
