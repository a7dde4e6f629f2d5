package org.newstide.pipeline.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newstide.pipeline.InventedArticles.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.newstide.core.text.TermDictionary;
import org.newstide.core.text.TermRule;
import org.newstide.pipeline.InventedArticles;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Article;
import org.newstide.tables.Phrase;

class PhraseLearningTest {

  @Test
  void learn_wordsThatGoTogether_becomePhrases() {
    List<Phrase> phrases = learn(InventedArticles.vietnamese(200, 1), 2);
    Set<String> names = phrases.stream().map(Phrase::phrase).collect(Collectors.toSet());
    assertThat(names).noneMatch(phrase -> phrase.contains("của") || phrase.startsWith("lan_"));
    assertThat(phrases)
        .allMatch(phrase -> phrase.phrase().equals(String.join("_", phrase.words())))
        .allMatch(phrase -> phrase.documentFrequency() <= phrase.occurrences())
        .allMatch(phrase -> phrase.expected() < phrase.occurrences());
  }

  @Test
  void learn_anyPartitions_sameRows() {
    List<Article> articles = InventedArticles.vietnamese(100, 2);
    List<Phrase> one = learn(articles, 1);
    assertThat(one).isNotEmpty();
    assertThat(learn(articles, 2)).isEqualTo(one);
    assertThat(learn(articles, 8)).isEqualTo(one);
  }

  @Test
  void mostFrequent_moreThanTheDriverTakes_leavesTheRarestOut() {
    Dataset<Row> counts =
        LocalSpark.session()
            .range(1, 41)
            .selectExpr(
                "id", "1 as length", "case when id <= 30 then 8L else id end as occurrences");

    assertThat(PhraseLearning.mostFrequent(counts, 40).count()).isEqualTo(40);
    assertThat(
            PhraseLearning.mostFrequent(counts, 39)
                .select("id")
                .as(Encoders.LONG())
                .collectAsList())
        .allMatch(id -> id > 30)
        .hasSize(10);
  }

  @Test
  void mostFrequent_ofASmallLanguage_keepsItsSums() {
    Dataset<Row> counts =
        LocalSpark.session()
            .range(0, 40)
            .selectExpr("id", "cast(id > 0 as int) as length", "id + 8L as occurrences");

    assertThat(PhraseLearning.mostFrequent(counts, 10).where("length = 0").count()).isEqualTo(1);
  }

  @Test
  void learn_countsArticlesAndOccurrences() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      articles.add(
          article("a" + i, "s", "en", "Blue moon", "A blue moon rose. Word " + i + " x" + i));
    }
    Phrase phrase =
        learn(articles, 2).stream().filter(p -> p.phrase().equals("blue_moon")).findAny().get();
    assertThat(phrase.documentFrequency()).isEqualTo(8);
    assertThat(phrase.occurrences()).isEqualTo(16);
  }

  @Test
  void learn_acrossPunctuation_noPhrase() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      articles.add(article("a" + i, "s", "en", "", "Red, green. Blue (yellow) n" + i + " m" + i));
    }
    assertThat(learn(articles, 2)).isEmpty();
  }

  @Test
  void learn_noArticles_noPhrases() {
    assertThat(learn(List.of(), 1)).isEmpty();
  }

  @Test
  void learn_stepsOfALongerPhrase_areNoPhrases() {
    List<String> phrases = new ArrayList<>();
    learn(around("Joint Chiefs of Staff"), 2).forEach(phrase -> phrases.add(phrase.phrase()));
    assertThat(phrases).containsExactly("joint_chiefs_of_staff");
  }

  @Test
  void learn_whatMostlyStandsElsewhere_isNotHidden() {
    List<Article> articles = new ArrayList<>(around("Comrade Anna Stone"));
    for (int i = 0; i < 60; i++) {
      articles.add(article("b" + i, "s", "en", "", "Word" + i + " and Anna Stone of place" + i));
    }
    assertThat(learn(articles, 2)).extracting(Phrase::phrase).containsExactly("anna_stone");
  }

  @Test
  void learn_plantedWords_areTermsByTheSegmenterOrAsPhrases() {
    Dataset<Article> rows =
        LocalSpark.session()
            .createDataset(InventedArticles.vietnamese(200, 1), Article.TABLE.encoder());
    Set<String> terms;
    try (ArticleWords words = ArticleWords.of(rows, TermDictionary.NONE)) {
      Dataset<Phrase> phrases = PhraseLearning.learn(words, PhraseSettings.DEFAULTS);
      terms =
          Tokenization.tokenize(words, phrases).collectAsList().stream()
              .flatMap(article -> article.sentences().stream())
              .flatMap(sentence -> sentence.terms().stream())
              .collect(Collectors.toSet());
    }
    assertThat(terms)
        .contains("tên_lửa", "hạt_nhân", "bản_đồ", "máy_tính", "nhà_kho", "bộ_quốc_phòng");
  }

  @Test
  void learn_longerThanAllowed_leavesNoTorsos() {
    assertThat(learn(around("Red Blue Green Grey Pink Black White"), 2)).isEmpty();
  }

  @Test
  void learn_possessives_donotPart() {
    assertThat(learn(around("Workers' Party"), 1))
        .extracting(Phrase::phrase)
        .contains("workers_party");
    assertThat(learn(around("People's Army"), 1))
        .extracting(Phrase::phrase)
        .contains("people_army");
  }

  @Test
  void learn_rulesOfTheDictionary_areRowsWithTheirEvidence() {
    TermDictionary dictionary =
        TermDictionary.of(
            List.of(
                TermRule.vetoed("en", "Joint Chiefs of Staff", "too solemn"),
                TermRule.added("en", "Never Seen"),
                TermRule.alias("any", "Moscow", "Moskva")));
    List<Phrase> rows = learn(around("Joint Chiefs of Staff"), dictionary, 2);
    assertThat(rows).extracting(Phrase::origin).startsWith("vetoed", "added", "alias");
    assertThat(rows.get(0).reason()).isEqualTo("too solemn");
    assertThat(rows.get(0).term()).isNull();
    assertThat(rows.get(0).documentFrequency()).isEqualTo(40);
    assertThat(rows.get(1).documentFrequency()).isNull();
    assertThat(rows.get(2).term()).isEqualTo("moskva");
    assertThat(rows).extracting(Phrase::phrase).doesNotHaveDuplicates();
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThatThrownBy(() -> new PhraseSettings(1, 10, 0.2, 0.7, 4, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minDocumentFrequency must be at least 2, found 1");
    assertThatThrownBy(() -> new PhraseSettings(5, 10, 1.5, 0.7, 4, 10))
        .hasMessage("minNpmi must be in [-1, 1], found 1.5");
    assertThatThrownBy(() -> new PhraseSettings(5, 10, 0.2, 0.7, 9, 10))
        .hasMessage("maxWords must be from 2 to 8, found 9");
  }

  /** Forty articles that share nothing but these words. */
  private static List<Article> around(String words) {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = "Word%d and %s of place%d. Thing%d fell".formatted(i, words, i, i);
      articles.add(article("a" + i, "s", "en", "", text));
    }
    return articles;
  }

  private static List<Phrase> learn(List<Article> articles, int partitions) {
    return learn(articles, TermDictionary.NONE, partitions);
  }

  private static List<Phrase> learn(
      List<Article> articles, TermDictionary dictionary, int partitions) {
    Dataset<Article> rows =
        LocalSpark.session()
            .createDataset(articles, Article.TABLE.encoder())
            .repartition(partitions);
    try (ArticleWords words = ArticleWords.of(rows, dictionary)) {
      return PhraseLearning.learn(words, PhraseSettings.DEFAULTS).collectAsList();
    }
  }
}
