package org.newstide.pipeline.trends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Burst;
import org.newstide.tables.ChangePoint;
import org.newstide.tables.Explanation;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Term;
import org.newstide.tables.ThemeMention;

/**
 * Ten articles a day on drills; from the 11th to the 13th, thirty more on a launch in one paper.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangeExplanationTest {

  private final List<Article> articles = new ArrayList<>();
  private final List<ArticleTokens> tokens = new ArrayList<>();
  private final List<SyndicationMember> members = new ArrayList<>();
  private final List<ThemeMention> mentions = new ArrayList<>();
  private List<Explanation> rows;

  @BeforeAll
  void explain() {
    for (int day = 1; day <= 20; day++) {
      for (int i = 0; i < 10; i++) {
        add("a" + day + "-" + i, "Gazette", day, "port drill.", "drill", null);
        add("o" + day + "-" + i, "Herald", day, "weather.", null, null);
      }
    }
    for (int i = 0; i < 30; i++) {
      String lead = i < 25 ? null : "x0";
      add("x" + i, "Herald", 11 + i % 3, "port launch drill.", "launch", lead);
    }
    rows =
        ChangeExplanation.explain(
                LocalSpark.rows(
                    Burst.TABLE,
                    List.of(burst(true), burst(false), burst("source", "Herald", true))),
                LocalSpark.rows(ChangePoint.TABLE, List.of()),
                SubjectArticles.of(
                    LocalSpark.rows(Article.TABLE, articles),
                    LocalSpark.rows(SyndicationMember.TABLE, members),
                    LocalSpark.rows(ThemeMention.TABLE, mentions),
                    LocalSpark.rows(ArticleTopic.TABLE, List.of()),
                    0.2),
                LocalSpark.rows(ArticleTokens.TABLE, tokens),
                LocalSpark.rows(
                    Term.TABLE,
                    List.of(
                        new Term("en", "launch", 25, 25, 1, true, null),
                        new Term("en", "port", 200, 200, 2, true, null),
                        new Term("en", "drill", 200, 200, 2, false, "too_common"))),
                3)
            .collectAsList();
  }

  @Test
  void keywords_areTheTermsOfTheStoriesInside() {
    assertThat(of("keyword"))
        .singleElement()
        .matches(row -> row.value().equals("launch") && row.rank() == 1)
        .matches(row -> row.inside() == 25 && row.insideTotal() == 55)
        .matches(row -> row.outside() == 0 && row.outsideTotal() == 170)
        .matches(row -> row.logRatio() > 5);
  }

  @Test
  void outlets_areThoseThatWroteMoreThanTheyDoOtherwise() {
    assertThat(of("outlet"))
        .singleElement()
        .matches(row -> row.value().equals("Herald"))
        .matches(row -> row.inside() == 30 && row.insideTotal() == 60)
        .matches(row -> row.outside() == 0 && row.outsideTotal() == 170);
  }

  @Test
  void the_only_outlet_of_a_scope_explains_nothing() {
    assertThat(rows)
        .filteredOn(row -> row.scope().equals("Herald"))
        .extracting(Explanation::reason)
        .contains("first_article")
        .doesNotContain("outlet");
  }

  @Test
  void branches_areThoseThatGrew() {
    assertThat(of("branch")).extracting(Explanation::value).containsExactly("launch");
  }

  @Test
  void first_articles_areTheEarliestInside() {
    assertThat(of("first_article"))
        .extracting(Explanation::articleId)
        .containsExactly("a11-0", "a11-1", "a11-2");
  }

  @Test
  void most_reprinted_isTheStoryOfMostArticles() {
    assertThat(of("most_reprinted"))
        .singleElement()
        .matches(row -> row.articleId().equals("x0") && row.inside() == 6);
  }

  @Test
  void stretches_thatAreNotSignificant_areNotExplained() {
    assertThat(rows).allMatch(row -> row.first().equals(LocalDate.of(2024, 5, 11)));
  }

  private List<Explanation> of(String reason) {
    return rows.stream()
        .filter(row -> row.reason().equals(reason) && row.scopeKind().equals("all"))
        .sorted(Comparator.comparing(Explanation::rank))
        .toList();
  }

  private void add(String id, String source, int day, String text, String branch, String lead) {
    ArticleBuilder article =
        article(id).in(source).on(LocalDate.of(2024, 5, day).toString()).saying(text);
    articles.add(article.row());
    tokens.add(article.tokens());
    boolean leads = lead == null;
    members.add(
        new SyndicationMember(
            id, leads ? id : lead, leads, 1, source, true, leads ? "lead" : "exact", 1, 0, null));
    if (branch != null) {
      mentions.add(new ThemeMention("drills", id, "text", 0, 1, 1, "x", branch, "", ""));
    }
  }

  private static Burst burst(boolean significant) {
    return burst("all", "all", significant);
  }

  private static Burst burst(String scopeKind, String scope, boolean significant) {
    LocalDate first = LocalDate.of(2024, 5, significant ? 11 : 2);
    return new Burst(
        "theme",
        "drills",
        "day",
        scopeKind,
        scope,
        "articles",
        first,
        first.plusDays(2),
        1,
        3,
        60,
        90,
        0.6,
        0.5,
        5,
        false,
        0.001,
        0.001,
        1,
        significant);
  }
}
