package org.newstide.pipeline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.newstide.core.text.ContentHash;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Article;
import org.newstide.tables.RemovedSpan;
import org.newstide.tables.UncutArticle;

/** Articles that come in deliveries are judged as if they had come at once. */
class ArticleUpdateTest {

  private static final SparkSession SPARK = LocalSpark.session();
  private static final FurnitureSettings SETTINGS = FurnitureSettings.DEFAULTS;
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
  private static final String LINE = "Read the Gazette on your telephone every morning.";

  private final Map<String, Article> articles = new HashMap<>();
  private final Map<String, UncutArticle> uncut = new HashMap<>();

  @Test
  void deliveries_inAnyOrder_giveWhatOneGives() {
    List<Article> all = new ArrayList<>();
    for (int file = 0; file < 6; file++) {
      for (int i = 0; i < 12; i++) {
        all.add(article("file" + file, i, MONDAY.plusDays(file % 3 * 4), i % 3 != 0));
      }
    }
    add(all, Set.of());
    Set<Article> atOnce = Set.copyOf(articles.values());
    Set<UncutArticle> uncutAtOnce = Set.copyOf(uncut.values());
    assertThat(uncutAtOnce).hasSizeGreaterThan(20);

    articles.clear();
    uncut.clear();
    List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
    Collections.shuffle(order, new Random(7));
    for (int file : order) {
      add(of(all, "file" + file), Set.of());
    }

    assertThat(Set.copyOf(articles.values())).isEqualTo(atOnce);
    assertThat(Set.copyOf(uncut.values())).isEqualTo(uncutAtOnce);
  }

  @Test
  void fileReadAgain_withoutTheLine_givesOthersTheirsBack() {
    List<Article> gazette = new ArrayList<>();
    List<Article> mended = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      gazette.add(article("a", i, MONDAY, i < 3));
      mended.add(article("b", i, MONDAY, false));
    }
    List<Article> spoilt = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      spoilt.add(article("b", i, MONDAY, true));
    }
    List<Article> both = new ArrayList<>(gazette);
    both.addAll(spoilt);
    add(both, Set.of());
    assertThat(withLine()).isEmpty();

    ArticleUpdate update = add(mended, Set.of("b"));

    assertThat(withLine()).containsExactlyInAnyOrder("a0", "a1", "a2");
    assertThat(uncut).isEmpty();
    assertThat(update.coming().count()).isEqualTo(15);
  }

  @Test
  void fileReadAgain_andTheSame_changesNothing() {
    List<Article> day = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      day.add(article("a", i, MONDAY, true));
    }
    add(day, Set.of());

    ArticleUpdate update = add(day, Set.of("a"));

    assertThat(update.coming().count()).isZero();
    assertThat(update.leaving().count()).isZero();
  }

  private Set<String> withLine() {
    return articles.values().stream()
        .filter(article -> article.text().contains(LINE))
        .map(Article::articleId)
        .collect(Collectors.toSet());
  }

  private ArticleUpdate add(List<Article> fresh, Set<String> again) {
    Dataset<Row> paths = SPARK.createDataset(List.copyOf(again), Encoders.STRING()).toDF();
    ArticleUpdate update =
        ArticleUpdate.of(
            LocalSpark.rows(Article.TABLE, List.copyOf(articles.values())),
            LocalSpark.rows(UncutArticle.TABLE, List.copyOf(uncut.values())),
            LocalSpark.rows(Article.TABLE, fresh),
            paths,
            SETTINGS);
    articles.keySet().removeAll(ids(update.leaving()));
    update.coming().collectAsList().forEach(row -> articles.put(row.articleId(), row));
    uncut.keySet().removeAll(ids(update.leavingUncut()));
    update.comingUncut().collectAsList().forEach(row -> uncut.put(row.articleId(), row));
    return update;
  }

  private static Set<String> ids(Dataset<Row> rows) {
    return new HashSet<>(rows.as(Encoders.STRING()).collectAsList());
  }

  private static List<Article> of(List<Article> all, String file) {
    return all.stream().filter(article -> article.archivePath().equals(file)).toList();
  }

  private static Article article(String file, int number, LocalDate day, boolean line) {
    String own =
        "Boat %s %d came in at noon. It carried %d crates of pears. Captain %s%d said so."
            .formatted(file, number, number + 3, file, number);
    String text = line ? own + " " + LINE + "\nThe pier was full of " + file + number : own;
    return new Article(
        file + number,
        null,
        "Gazette",
        null,
        null,
        "en",
        "Boat " + file + number,
        text,
        day,
        null,
        "day",
        "record_field",
        1,
        ContentHash.of("Boat " + file + number, text),
        file,
        number,
        null,
        List.of(new RemovedSpan("teaser", "More boats", 4)));
  }
}
