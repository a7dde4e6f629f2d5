package org.newstide.pipeline.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newstide.pipeline.InventedArticles.article;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.InventedArticles;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Phrase;
import org.newstide.tables.Sentence;

class TokenizationTest {

  private static final Phrase ROCKET = new Phrase("vi", "tên_lửa", 2, 9, 9, 1, 80, 0.9);
  private static final Phrase MAP = new Phrase("vi", "bản_đồ", 2, 9, 9, 1, 50, 0.9);

  @Test
  void tokenize_titleFirst_thenTheTextsParagraphs() {
    Article article = article("a", "s", "vi", "Tên lửa bay", "Xem bản đồ. Tốt.\nTên, lửa");
    assertThat(tokenize(List.of(article), TokenSettings.DEFAULTS, 1))
        .containsExactly(
            new ArticleTokens(
                "a",
                "vi",
                List.of(
                    new Sentence(0, List.of("tên_lửa", "bay")),
                    new Sentence(1, List.of("xem", "bản_đồ")),
                    new Sentence(1, List.of("tốt")),
                    new Sentence(2, List.of("tên", "lửa")))));
  }

  @Test
  void tokenize_phrasesOfAnotherLanguage_areNotUsed() {
    Article article = article("a", "s", "en", "", "Tên lửa");
    assertThat(tokenize(List.of(article), TokenSettings.DEFAULTS, 1).get(0).sentences())
        .containsExactly(new Sentence(1, List.of("tên", "lửa")));
  }

  @Test
  void tokenize_fewerPhrasesAllowed_theBestAreUsed() {
    Article article = article("a", "s", "vi", "", "Tên lửa, bản đồ");
    assertThat(tokenize(List.of(article), new TokenSettings(1), 1).get(0).sentences())
        .containsExactly(new Sentence(1, List.of("tên_lửa", "bản", "đồ")));
    assertThat(tokenize(List.of(article), new TokenSettings(0), 1).get(0).sentences())
        .containsExactly(new Sentence(1, List.of("tên", "lửa", "bản", "đồ")));
  }

  @Test
  void tokenize_noWords_noSentences() {
    assertThat(tokenize(List.of(article("a", "s", "und", "", "…")), TokenSettings.DEFAULTS, 1))
        .containsExactly(new ArticleTokens("a", "und", List.of()));
  }

  @Test
  void tokenize_anyPartitions_sameRows() {
    List<Article> articles = InventedArticles.vietnamese(50, 3);
    List<ArticleTokens> one = tokenize(articles, TokenSettings.DEFAULTS, 1);
    assertThat(one).hasSize(50);
    assertThat(tokenize(articles, TokenSettings.DEFAULTS, 2)).isEqualTo(one);
    assertThat(tokenize(articles, TokenSettings.DEFAULTS, 8)).isEqualTo(one);
  }

  private static List<ArticleTokens> tokenize(
      List<Article> articles, TokenSettings settings, int partitions) {
    SparkSession session = LocalSpark.session();
    Dataset<Article> rows =
        session.createDataset(articles, Article.TABLE.encoder()).repartition(partitions);
    Dataset<Phrase> phrases = session.createDataset(List.of(MAP, ROCKET), Phrase.TABLE.encoder());
    return Tokenization.tokenize(rows, phrases, settings).collectAsList().stream()
        .sorted(Comparator.comparing(ArticleTokens::articleId))
        .toList();
  }
}
