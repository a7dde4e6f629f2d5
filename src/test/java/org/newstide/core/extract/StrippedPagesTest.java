package org.newstide.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.newstide.core.extract.StrippedPages.MarkedPage;

/**
 * Rules against an invented set of pages with marked furniture of every kind. Rules were tuned on
 * pages with even numbers; those with odd numbers show what they do elsewhere.
 */
class StrippedPagesTest {

  private static CleaningScore score(Predicate<MarkedPage> half) {
    CleaningScore score = new CleaningScore();
    StrippedPages.read().stream().filter(half).forEach(score::add);
    return score;
  }

  private static String figures(CleaningScore all) {
    CleaningScore even = score(page -> page.number() % 2 == 0);
    CleaningScore odd = score(page -> page.number() % 2 == 1);
    return "%nall   %s%neven  %s%nodd   %s%n%s".formatted(all, even, odd, all.wrong());
  }

  @Test
  void theSetIsLargeEnough_andHasPagesOfManyLanguages() {
    List<MarkedPage> pages = StrippedPages.read();

    assertThat(pages).hasSizeGreaterThanOrEqualTo(60);
    assertThat(pages.stream().map(MarkedPage::language).distinct())
        .contains("vi", "en", "de", "fr", "es", "ru", "id", "zh", "ja", "ko");
  }

  @Test
  void whatIsKeptIsArticle_andFurnitureGoes() {
    CleaningScore all = score(page -> true);

    assertThat(all.precisionOfKept()).as(figures(all)).isGreaterThanOrEqualTo(0.98);
    assertThat(all.recallOfGone()).as(figures(all)).isGreaterThanOrEqualTo(0.95);
    assertThat(all.lineRecallOfGone()).as(figures(all)).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void almostNothingOfAnArticleGoes() {
    CleaningScore all = score(page -> true);

    assertThat(all.recallOfKept()).as(figures(all)).isGreaterThanOrEqualTo(0.99);
    assertThat(all.lineRecallOfKept()).as(figures(all)).isGreaterThanOrEqualTo(0.99);
  }
}
