package org.newstide.pipeline.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newstide.pipeline.InventedArticles.article;

import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.newstide.core.text.TermDictionary;
import org.newstide.core.text.TermRule;
import org.newstide.pipeline.InventedArticles;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Phrase;
import org.newstide.tables.Sentence;

class TokenizationTest {

  private static final Phrase BALLISTIC =
      new Phrase(
          "vi",
          "tên_lửa_đạn_đạo",
          "learned",
          "tên_lửa_đạn_đạo",
          null,
          List.of("tên_lửa", "đạn_đạo"),
          9L,
          9L,
          1.0,
          80.0,
          0.9);

  @Test
  void tokenize_titleFirst_thenTheTextsParagraphs() {
    Article article = article("a", "s", "vi", "Tên lửa bay", "Xem bản đồ. Tốt.\nTên, lửa");
    assertThat(tokenize(article))
        .containsExactly(
            new Sentence(0, List.of("tên_lửa", "bay")),
            new Sentence(1, List.of("xem", "bản_đồ")),
            new Sentence(1, List.of("tốt")),
            new Sentence(2, List.of("tên", "lửa")));
  }

  @Test
  void tokenize_learnedPhrases_areJoinedInTheirLanguageOnly() {
    assertThat(tokenize(article("a", "s", "vi", "", "Bắn tên lửa đạn đạo")))
        .containsExactly(new Sentence(1, List.of("bắn", "tên_lửa_đạn_đạo")));
    assertThat(tokenize(article("a", "s", "en", "", "Tên lửa đạn đạo")))
        .containsExactly(new Sentence(1, List.of("tên", "lửa", "đạn", "đạo")));
  }

  @Test
  void tokenize_aParagraphOfAnotherLanguage_isCutByItsRulesAndSaysSo() {
    String english =
        "The harbour was closed on Friday because of the storm, and the officials said that it"
            + " would be open again on Monday";
    Article article = article("a", "s", "vi", "Bến cảng", "Bến cảng đóng cửa hôm qua\n" + english);
    List<Sentence> sentences = tokenize(article);
    assertThat(sentences).extracting(Sentence::language).containsExactly(null, null, "en");
    assertThat(sentences.get(2).terms()).startsWith("the", "harbour", "was", "closed");
  }

  @Test
  void tokenize_dictionary_goesBeforeAllElse() {
    TermDictionary dictionary =
        TermDictionary.of(
            List.of(
                TermRule.added("vi", "lửa bay"),
                TermRule.vetoed("vi", "bản đồ", "a test"),
                TermRule.alias("any", "Moscow", "Moskva"),
                TermRule.alias("any", "Mát-xcơ-va", "Moskva")));
    Article article =
        article("a", "s", "vi", "", "Tên lửa bay qua MÁT-XCƠ-VA. Bản đồ Moscow, Moskva");
    assertThat(tokenize(List.of(article), dictionary, 1).get(0).sentences())
        .containsExactly(
            new Sentence(1, List.of("tên", "lửa_bay", "qua", "moskva")),
            new Sentence(1, List.of("bản", "đồ", "moskva", "moskva")));
  }

  @Test
  void tokenize_noWords_noSentences() {
    assertThat(tokenize(article("a", "s", "und", "", "…"))).isEmpty();
  }

  @Test
  void tokenize_anyPartitions_sameRows() {
    List<Article> articles = InventedArticles.vietnamese(50, 3);
    List<ArticleTokens> one = tokenize(articles, TermDictionary.NONE, 1);
    assertThat(one).hasSize(50);
    assertThat(tokenize(articles, TermDictionary.NONE, 2)).isEqualTo(one);
    assertThat(tokenize(articles, TermDictionary.NONE, 8)).isEqualTo(one);
  }

  private static List<Sentence> tokenize(Article article) {
    return tokenize(List.of(article), TermDictionary.NONE, 1).get(0).sentences();
  }

  private static List<ArticleTokens> tokenize(
      List<Article> articles, TermDictionary dictionary, int partitions) {
    SparkSession session = LocalSpark.session();
    Dataset<Article> rows =
        session.createDataset(articles, Article.TABLE.encoder()).repartition(partitions);
    Dataset<Phrase> phrases = session.createDataset(List.of(BALLISTIC), Phrase.TABLE.encoder());
    try (ArticleWords words = ArticleWords.of(rows, dictionary)) {
      return Tokenization.tokenize(words, phrases).collectAsList().stream()
          .sorted(Comparator.comparing(ArticleTokens::articleId))
          .toList();
    }
  }
}
