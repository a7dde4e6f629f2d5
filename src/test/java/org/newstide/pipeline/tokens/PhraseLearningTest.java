package org.newstide.pipeline.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newstide.pipeline.InventedArticles.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.InventedArticles;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Article;
import org.newstide.tables.Phrase;

class PhraseLearningTest {

  @Test
  void learn_syllablesThatGoTogether_becomePhrases() {
    List<Phrase> phrases = learn(InventedArticles.vietnamese(200, 1), 2);
    Set<String> names = phrases.stream().map(Phrase::phrase).collect(Collectors.toSet());
    assertThat(names)
        .contains("tên_lửa", "hạt_nhân", "bản_đồ", "máy_tính", "nhà_kho", "bộ_quốc_phòng")
        .noneMatch(phrase -> phrase.contains("của") || phrase.startsWith("lan_"));
    assertThat(phrases)
        .allMatch(phrase -> phrase.tokens() == phrase.phrase().split("_").length)
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
  void learn_countsArticlesAndOccurrences() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      articles.add(
          article("a" + i, "s", "en", "Blue moon", "A blue moon rose. Word " + i + " x" + i));
    }
    Phrase phrase =
        learn(articles, 2).stream().filter(p -> p.phrase().equals("blue_moon")).findAny().get();
    assertThat(phrase.documentFrequency()).isEqualTo(6);
    assertThat(phrase.occurrences()).isEqualTo(12);
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
  void withoutFragments_stepsOfALongerPhrase_areDropped() {
    Phrase step = new Phrase("vi", "hội_đồng_bảo", 3, 10, 10, 1, 50, 0.8);
    Phrase whole = new Phrase("vi", "hội_đồng_bảo_an", 4, 9, 9, 1, 60, 0.9);
    Phrase pair = new Phrase("vi", "hội_đồng", 2, 10, 10, 1, 70, 0.9);
    assertThat(PhraseChoice.withoutFragments(List.of(step, whole, pair)))
        .containsExactly(whole, pair);
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThatThrownBy(() -> new PhraseSettings(1, 10, 0.2, 0.4, 0.7, 4, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minDocumentFrequency must be at least 2, found 1");
    assertThatThrownBy(() -> new PhraseSettings(5, 10, 1.5, 0.4, 0.7, 4, 10))
        .hasMessage("minNpmi must be in [-1, 1], found 1.5");
    assertThatThrownBy(() -> new PhraseSettings(5, 10, 0.2, 0.4, 0.7, 9, 10))
        .hasMessage("maxTokens must be from 2 to 8, found 9");
    assertThatThrownBy(() -> new TokenSettings(-1))
        .hasMessage("maxPhrases must be at least 0, found -1");
  }

  private static List<Phrase> learn(List<Article> articles, int partitions) {
    Dataset<Article> rows =
        LocalSpark.session()
            .createDataset(articles, Article.TABLE.encoder())
            .repartition(partitions);
    return PhraseLearning.learn(rows, PhraseSettings.DEFAULTS).collectAsList();
  }
}
