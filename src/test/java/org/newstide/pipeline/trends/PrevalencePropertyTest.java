package org.newstide.pipeline.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newstide.core.time.DatePrecision;
import org.newstide.core.time.Grain;
import org.newstide.pipeline.trends.InventedArchive.Reprint;
import org.newstide.tables.Article;
import org.newstide.tables.Prevalence;
import org.newstide.tables.SyndicationMember;

/** Any archive, counted row by row in the plainest way, and cut into any partitions. */
class PrevalencePropertyTest {

  private static final TrendSettings SETTINGS = TrendSettings.DEFAULTS;

  @Test
  void measure_anyArchive_equalsANaiveCount() {
    for (long seed = 1; seed <= 2; seed++) {
      InventedArchive archive = anyArchive(new Random(seed));
      for (Prevalence row : archive.measured(SETTINGS)) {
        assertThat(List.of(row.mentioning(), row.total()))
            .as("seed %s: %s", seed, row)
            .isEqualTo(naiveCount(archive, row));
      }
    }
  }

  @Test
  void measure_anyPartitioning_givesTheSameRows() {
    InventedArchive archive = anyArchive(new Random(4));

    List<Set<Prevalence>> found =
        Stream.of(1, 2, 8).map(n -> Set.copyOf(archive.measured(SETTINGS, n))).toList();

    assertThat(found.get(0)).isNotEmpty();
    assertThat(found).allMatch(rows -> rows.equals(found.get(0)));
  }

  private static InventedArchive anyArchive(Random random) {
    InventedArchive archive =
        new InventedArchive().theme("t0", "en", "vi").theme("t1", "any").topic("en-01");
    for (int i = 0; i < 60; i++) {
      String id = "a" + i;
      ArticleBuilder article =
          article(id).in("s" + random.nextInt(4)).language(random.nextBoolean() ? "en" : "vi");
      int when = random.nextInt(8);
      if (when < 6) {
        article.on(LocalDate.of(2023, 12, 25).plusDays(random.nextInt(20)).toString());
      } else if (when == 6) {
        article.inMonth("2024-01");
      }
      String[] themes =
          random.nextBoolean() ? new String[] {"t" + random.nextInt(2)} : new String[0];
      if (i > 0 && random.nextInt(4) == 0) {
        archive.with(article, Reprint.of("a" + random.nextInt(i)), themes);
      } else {
        archive.with(article, themes);
      }
      if (article.row().language().equals("en")) {
        archive.proportion(id, "en-01", random.nextDouble());
      }
    }
    return archive;
  }

  private static List<Long> naiveCount(InventedArchive archive, Prevalence row) {
    long mentioning = 0;
    long total = 0;
    for (int i = 0; i < archive.articles.size(); i++) {
      Article article = archive.articles.get(i);
      if (counts(archive.syndication.get(i), row.counting())
          && inPeriod(article, row)
          && inScope(article, row)) {
        total++;
        mentioning += mentions(archive, article, row) ? 1 : 0;
      }
    }
    return List.of(mentioning, total);
  }

  private static boolean counts(SyndicationMember member, String counting) {
    return counting.equals("articles")
        || counting.equals("stories") && member.lead()
        || counting.equals("reach") && member.firstOfSource();
  }

  private static boolean inPeriod(Article article, Prevalence row) {
    Grain grain = Grain.valueOf(row.grain().toUpperCase(Locale.ROOT));
    return DatePrecision.named(article.datePrecision()).resolves(grain)
        && grain.startOf(article.publishedDate()).equals(row.period());
  }

  private static boolean inScope(Article article, Prevalence row) {
    boolean topicOfOtherLanguage =
        row.subjectKind().equals("topic") && !row.subject().startsWith(article.language());
    return !topicOfOtherLanguage
        && (row.scopeKind().equals("all")
            || row.scope().equals(article.language())
            || row.scope().equals(article.source()));
  }

  private static boolean mentions(InventedArchive archive, Article article, Prevalence row) {
    if (row.subjectKind().equals("topic")) {
      return archive.articleTopics.stream()
          .anyMatch(
              part -> part.articleId().equals(article.articleId()) && part.proportion() >= 0.2);
    }
    return archive.mentions.stream()
        .anyMatch(
            mention ->
                mention.articleId().equals(article.articleId())
                    && mention.themeId().equals(row.subject()));
  }
}
