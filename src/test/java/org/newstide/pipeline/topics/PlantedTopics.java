package org.newstide.pipeline.topics;

import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.newstide.pipeline.LocalSpark;
import org.newstide.pipeline.trends.ArticleBuilder;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicLink;
import org.newstide.tables.TopicTerm;
import org.newstide.tables.TopicWeight;

/** Invented articles, each on one subject, whose topics are known. */
final class PlantedTopics {

  static final List<String> SUBJECTS = List.of("football", "weather", "finance");

  private PlantedTopics() {}

  /** Articles on each subject in turn, of thirty of its words and three of any; one each day. */
  static List<ArticleBuilder> articles(int count) {
    Random random = new Random(1);
    List<ArticleBuilder> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String subject = SUBJECTS.get(i % 3);
      StringBuilder words = new StringBuilder();
      for (int w = 0; w < 33; w++) {
        String of = w < 30 ? subject : SUBJECTS.get(random.nextInt(3));
        words.append(of).append('_').append((char) ('a' + random.nextInt(20))).append(' ');
      }
      articles.add(
          article(subject + "-" + i)
              .on(java.time.LocalDate.of(2024, 1, 1).plusDays(i % 366).toString())
              .saying("the " + words + "."));
    }
    return articles;
  }

  static Dataset<ArticleTokens> tokens(List<ArticleBuilder> articles) {
    return LocalSpark.rows(
        ArticleTokens.TABLE, articles.stream().map(ArticleBuilder::tokens).toList());
  }

  static Dataset<Article> rows(List<ArticleBuilder> articles) {
    return LocalSpark.rows(Article.TABLE, articles.stream().map(ArticleBuilder::row).toList());
  }

  static Dataset<Term> vocabulary() {
    List<Term> terms = new ArrayList<>();
    for (String subject : SUBJECTS) {
      for (int i = 0; i < 20; i++) {
        terms.add(new Term("en", subject + "_" + (char) ('a' + i), 40, 80, 1, true, null));
      }
    }
    terms.add(new Term("en", "the", 150, 150, 1, false, "stop_word"));
    return LocalSpark.rows(Term.TABLE, terms);
  }

  /** Before the first fit. */
  static LastFit noFit() {
    return new LastFit(
        LocalSpark.rows(TopicFit.TABLE, List.of()),
        LocalSpark.rows(Topic.TABLE, List.of()),
        LocalSpark.rows(TopicTerm.TABLE, List.of()),
        LocalSpark.rows(TopicWeight.TABLE, List.of()),
        LocalSpark.rows(TopicLink.TABLE, List.of()));
  }

  /** The subject that a planted word, label or id begins with. */
  static String subject(String name) {
    return SUBJECTS.stream().filter(name::startsWith).findFirst().orElseThrow();
  }
}
