package org.newstide.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands around the articles of the demo archive. */
class FurnitureTest {

  private static final SampleArchive ARCHIVE = new SampleArchive(SampleSettings.DEMO);

  private static List<String> pages(String folder) {
    return ARCHIVE.files(3).stream()
        .filter(f -> f.path().startsWith(folder))
        .flatMap(f -> SampleShelf.records(f).stream())
        .filter(record -> record != null && !record.contains(""))
        .map(record -> record.get(folder.startsWith("n") || folder.startsWith("ven") ? 3 : 2))
        .toList();
  }

  @Test
  void subscriptionLine_standsInManyPagesOfAWeek() {
    Map<String, Integer> lines = new HashMap<>();
    pages("song-moi").forEach(page -> page.lines().forEach(l -> lines.merge(l, 1, Integer::sum)));
    assertThat(lines.entrySet())
        .anyMatch(e -> e.getKey().contains("Sông Mới") && e.getValue() >= 8);
  }

  @Test
  void timersAndBylines_standOnTop() {
    List<String> pages = pages("song-moi");
    assertThat(pages).anyMatch(page -> page.startsWith("0:00 / 0:00\n0:00\n"));
    assertThat(pages).allMatch(page -> page.contains("(Sông Mới) - "));
    assertThat(pages("harbour-ledger")).allMatch(page -> page.contains("(The Harbour Ledger) - "));
  }

  @Test
  void captions_standTwiceInTheSaltmarshObserver() {
    assertThat(pages("saltmarsh-observer"))
        .anyMatch(
            page -> {
              List<String> lines = page.lines().toList();
              return lines.get(0).equals(lines.get(1));
            });
  }

  @Test
  void lead_isRepeatedInTheBodyOfVenBien() {
    assertThat(
            ARCHIVE.files(3).stream()
                .filter(f -> f.path().startsWith("ven-bien"))
                .flatMap(f -> SampleShelf.records(f).stream())
                .filter(record -> !record.contains("")))
        .isNotEmpty()
        .allMatch(record -> record.get(3).contains(record.get(2)));
  }

  @Test
  void tails_pointAtOtherStories() {
    MonthPlan plan = ARCHIVE.plan(2);
    Draw draw = new Draw();
    int tails = 0;
    int themed = 0;
    for (int i = 0; i < plan.size(); i++) {
      Furniture furniture = Furniture.of(plan, i, draw);
      for (int other : furniture.others()) {
        assertThat(plan.original(other)).isNotEqualTo(plan.original(i));
        assertThat(plan.outlet(other).language()).isEqualTo(plan.outlet(i).language());
        tails++;
        themed += plan.subject(other).isTheme() ? 1 : 0;
      }
    }
    assertThat(tails).isGreaterThan(plan.size() / 2);
    assertThat(themed).isGreaterThan(tails / 3);
  }
}
