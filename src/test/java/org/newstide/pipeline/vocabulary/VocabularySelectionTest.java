package org.newstide.pipeline.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newstide.pipeline.InventedArticles.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;
import org.newstide.tables.Term;

class VocabularySelectionTest {

  private static final VocabularySettings SETTINGS =
      new VocabularySettings(1, 2, 0.8, 2, 20, 0.3, 3);

  @Test
  void select_countsAndGivesTheFirstReason() {
    Map<String, Term> terms =
        select(SETTINGS, 2, Map.of("a1", "X", "a2", "Y", "a3", "Y", "a4", "Y", "a5", "X"));
    assertThat(terms.get("tên_lửa")).isEqualTo(kept("tên_lửa", 3, 4, 2));
    assertThat(terms.get("thuyền")).isEqualTo(kept("thuyền", 3, 3, 2));
    assertThat(terms.get("gỗ")).isEqualTo(kept("gỗ", 2, 2, 1));
    assertThat(terms.get("và").exclusion()).isEqualTo("stop_word");
    assertThat(terms.get("2017").exclusion()).isEqualTo("number");
    assertThat(terms.get("x").exclusion()).isEqualTo("too_short");
    assertThat(terms.get("abcdefghijklmnopqrstu").exclusion()).isEqualTo("too_long");
    assertThat(terms.get("lửa").exclusion()).isEqualTo("part_of_words");
    assertThat(terms.get("hiếm").exclusion()).isEqualTo("too_rare");
    assertThat(terms.get("báo").exclusion()).isEqualTo("too_common");
    assertThat(terms.get("đá").exclusion()).isEqualTo("beyond_max_terms");
    assertThat(terms).doesNotContainKey("tên");
  }

  @Test
  void exclusion_namesWithDigits_areNoNumbers() {
    assertThat(Exclusion.of("vi", "u20", 9, 9, 0, 100, SETTINGS)).isNull();
    assertThat(Exclusion.of("vi", "10h30", 9, 9, 0, 100, SETTINGS)).isEqualTo(Exclusion.NUMBER);
    assertThat(Exclusion.of("zh", "水", 9, 9, 0, 100, SETTINGS)).isNull();
  }

  @Test
  void exclusion_wordsSpreadAsIfByChance_areEmpty() {
    // Once in every fourth article, against five times in every twentieth.
    assertThat(Exclusion.of("xx", "thing", 250, 290, 0, 1000, SETTINGS)).isEqualTo(Exclusion.EMPTY);
    assertThat(Exclusion.of("xx", "topic", 250, 900, 0, 1000, SETTINGS)).isNull();
    assertThat(Exclusion.of("xx", "an_old_name", 250, 290, 0, 1000, SETTINGS)).isNull();
    assertThat(Exclusion.of("xx", "thing", 25, 29, 0, 100, SETTINGS)).isNull();
  }

  @Test
  void select_aParagraphOfAnotherLanguage_countsForThatLanguage() {
    List<Sentence> sentences =
        List.of(new Sentence(1, List.of("thuyền", "gỗ")), new Sentence(2, "fr", List.of("bateau")));
    List<ArticleTokens> tokens =
        List.of(new ArticleTokens("a1", "vi", sentences), new ArticleTokens("a2", "vi", sentences));
    SparkSession session = LocalSpark.session();
    List<Article> articles =
        List.of(article("a1", "X", "vi", "", ""), article("a2", "Y", "vi", "", ""));
    VocabularySettings settings = new VocabularySettings(1, 1, 1, 2, 20, 0.3, 9);
    assertThat(
            VocabularySelection.select(
                    session.createDataset(tokens, ArticleTokens.TABLE.encoder()),
                    session.createDataset(articles, Article.TABLE.encoder()),
                    settings)
                .collectAsList())
        .containsExactlyInAnyOrder(
            new Term("vi", "thuyền", 2, 2, 2, true, null),
            new Term("vi", "gỗ", 2, 2, 2, true, null),
            new Term("fr", "bateau", 2, 2, 2, true, null));
  }

  @Test
  void select_termsBelowTheListedFloor_haveNoRow() {
    VocabularySettings fromTwo = new VocabularySettings(2, 2, 0.8, 2, 20, 0.3, 3);
    assertThat(select(fromTwo, 2, Map.of())).doesNotContainKey("hiếm").containsKey("gỗ");
  }

  @Test
  void select_anyPartitions_sameRows() {
    Map<String, Term> one = select(SETTINGS, 1, Map.of());
    assertThat(select(SETTINGS, 2, Map.of())).isEqualTo(one);
    assertThat(select(SETTINGS, 8, Map.of())).isEqualTo(one);
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThatThrownBy(() -> new VocabularySettings(1, 2, 1.5, 2, 20, 0.3, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxDocumentShare must be in (0, 1], found 1.5");
    assertThatThrownBy(() -> new VocabularySettings(1, 2, 0.5, 2, 1, 0.3, 3))
        .hasMessage("maxLength must be at least minLength, found 1");
  }

  private static Term kept(String term, long documents, long occurrences, long sources) {
    return new Term("vi", term, documents, occurrences, sources, true, null);
  }

  private static Map<String, Term> select(
      VocabularySettings settings, int partitions, Map<String, String> sources) {
    List<ArticleTokens> tokens =
        List.of(
            tokens("a1", "báo tên_lửa tên_lửa thuyền và 2017 x", "lửa hiếm"),
            tokens("a2", "báo tên_lửa thuyền và 2017 x gỗ"),
            tokens("a3", "báo tên_lửa thuyền gỗ"),
            tokens("a4", "báo đá abcdefghijklmnopqrstu"),
            tokens("a5", "báo đá"));
    List<Article> articles = new ArrayList<>();
    for (ArticleTokens row : tokens) {
      String source = sources.getOrDefault(row.articleId(), "X");
      articles.add(article(row.articleId(), source, "vi", "", ""));
    }
    SparkSession session = LocalSpark.session();
    return VocabularySelection.select(
            session.createDataset(tokens, ArticleTokens.TABLE.encoder()).repartition(partitions),
            session.createDataset(articles, Article.TABLE.encoder()).repartition(partitions),
            settings)
        .collectAsList()
        .stream()
        .sorted(Comparator.comparing(Term::term))
        .collect(Collectors.toMap(Term::term, Function.identity()));
  }

  private static ArticleTokens tokens(String id, String... sentences) {
    List<Sentence> list = new ArrayList<>();
    for (String sentence : sentences) {
      list.add(new Sentence(1, Arrays.asList(sentence.split(" "))));
    }
    return new ArticleTokens(id, "vi", list);
  }
}
