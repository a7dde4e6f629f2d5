package org.newstide.pipeline.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.newstide.core.query.Actor;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeQuery;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.ActorMention;
import org.newstide.tables.Article;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;

class ThemeMatchingTest {

  private static final Theme RIVERS =
      new Theme(
          "rivers",
          "Rivers",
          "Rivers that rise",
          Map.of(
              "en", ThemeQuery.parse("SENTENCE(river AND rises) OR flood*"),
              "vi", ThemeQuery.parse("sông AND lũ")));

  private static final SparkSession SPARK = LocalSpark.session();

  @Test
  void mention_opensToTheVeryWords_inTitleAndText() {
    List<ThemeMention> mentions =
        mentions(article("a1", "en", "Floods at dawn", "Rain fell.\nThe river rises fast."));

    assertThat(mentions)
        .containsExactlyInAnyOrder(
            new ThemeMention("rivers", "a1", "title", 0, 6, 0, "Floods", "flood*", "", " at dawn"),
            new ThemeMention(
                "rivers",
                "a1",
                "text",
                15,
                26,
                2,
                "river rises",
                "SENTENCE(river AND rises)",
                "Rain fell. The ",
                " fast."));
  }

  @Test
  void wholeDocument_isTitleAndTextTogether() {
    assertThat(mentions(article("a1", "vi", "Lũ về", "Nước sông lên.")))
        .extracting(ThemeMention::field, ThemeMention::matched)
        .containsExactlyInAnyOrder(tuple("title", "Lũ"), tuple("text", "sông"));
  }

  @Test
  void articleWithoutTitle_countsItsTextFromZero() {
    assertThat(mentions(article("a1", "en", "", "Flood")))
        .singleElement()
        .satisfies(
            mention -> {
              assertThat(mention.field()).isEqualTo("text");
              assertThat(mention.start()).isZero();
            });
  }

  @Test
  void context_isCutAtEightyCharacters_andNotThroughASurrogatePair() {
    String wave = "\ud83c\udf0a";
    String text = wave.repeat(50) + "x flood x" + wave.repeat(50);

    ThemeMention mention = mentions(article("a1", "en", "", text)).get(0);

    assertThat(mention.before()).isEqualTo(wave.repeat(39) + "x ");
    assertThat(mention.after()).isEqualTo(" x" + wave.repeat(39));
  }

  @Test
  void otherLanguage_hasNoMention() {
    assertThat(mentions(article("a1", "de", "Flood", "The river rises."))).isEmpty();
  }

  @Test
  void rows_areTheSameForAnyNumberOfPartitions() {
    Article[] articles = new Article[40];
    for (int i = 0; i < articles.length; i++) {
      articles[i] =
          article("a" + i, "en", "Day " + i, "The flood of day " + i + ". The river rises.");
    }
    Dataset<Article> dataset = SPARK.createDataset(List.of(articles), Article.TABLE.encoder());

    Set<ThemeMention> one = rows(dataset.coalesce(1));

    assertThat(one).hasSize(80);
    assertThat(rows(dataset.repartition(2))).isEqualTo(one);
    assertThat(rows(dataset.repartition(8))).isEqualTo(one);
  }

  @Test
  void actors_haveRowsOfTheirOwn_withTheNameThatStandsThere() {
    Actor crew =
        new Actor(
            "crew",
            "The crew",
            Map.of("any", List.of(Actor.alias("Rivers")), "en", List.of(Actor.alias("=Mai Linh"))));
    ThemeLibrary library = new ThemeLibrary(List.of(RIVERS), List.of(crew));

    FoundMentions found =
        ThemeMatching.match(
            LocalSpark.rows(
                Article.TABLE,
                List.of(
                    article("a1", "en", "Floods", "Then Mai Linh rows. The rivers fall."),
                    article("a2", "vi", "", "Mai Linh chèo."))),
            library);

    assertThat(found.actors().collectAsList())
        .containsExactlyInAnyOrder(
            new ActorMention(
                "crew",
                "a1",
                "text",
                5,
                13,
                1,
                "Mai Linh",
                "=\"Mai Linh\"",
                "Then ",
                " rows. The rivers fall."),
            new ActorMention(
                "crew",
                "a1",
                "text",
                24,
                30,
                2,
                "rivers",
                "rivers",
                "Then Mai Linh rows. The ",
                " fall."));
    assertThat(found.themes().collectAsList())
        .extracting(ThemeMention::themeId, ThemeMention::matched)
        .containsExactly(tuple("rivers", "Floods"));
  }

  @Test
  void definitions_areOneRowPerThemeAndLanguage() {
    assertThat(ThemeMatching.definitions(library(RIVERS), SPARK).collectAsList())
        .containsExactlyInAnyOrder(
            new ThemeDefinition(
                "rivers",
                "en",
                "Rivers",
                "Rivers that rise",
                null,
                "SENTENCE(river AND rises) OR flood*"),
            new ThemeDefinition("rivers", "vi", "Rivers", "Rivers that rise", null, "sông AND lũ"));
  }

  @Test
  void definition_ofAThemeWithoutAQuery_isItsChildren() {
    Theme water = new Theme("water", "Water", "", null, Map.of());
    Theme rain = new Theme("rain", "Rain", "", "water", Map.of("en", ThemeQuery.parse("rain")));

    assertThat(ThemeMatching.definitions(library(water, rain), SPARK).collectAsList())
        .containsExactlyInAnyOrder(
            new ThemeDefinition("water", "any", "Water", "", null, "THEME(rain)"),
            new ThemeDefinition("rain", "en", "Rain", "", "water", "rain"));
  }

  private static ThemeLibrary library(Theme... themes) {
    return ThemeLibrary.of(List.of(themes));
  }

  private static Set<ThemeMention> rows(Dataset<Article> articles) {
    return Set.copyOf(ThemeMatching.match(articles, library(RIVERS)).themes().collectAsList());
  }

  private static List<ThemeMention> mentions(Article... articles) {
    return ThemeMatching.match(
            SPARK.createDataset(List.of(articles), Article.TABLE.encoder()), library(RIVERS))
        .themes()
        .collectAsList();
  }

  private static Article article(String id, String language, String title, String text) {
    return new Article(
        id, null, "Gazette", null, null, language, title, text, null, null, "none", null, 0, "0",
        "f.jsonl", 0, null, List.of());
  }
}
