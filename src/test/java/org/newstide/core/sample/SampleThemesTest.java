package org.newstide.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.newstide.core.sample.SampleTruth.ThemeTruth;

/** A plain query per theme, asked sentence by sentence, finds what was planted and nothing else. */
class SampleThemesTest {

  private static final SampleArchive ARCHIVE = new SampleArchive(SampleSettings.DEMO);
  private static final SampleTruth TRUTH = ARCHIVE.truth();

  /** Groups that must all be in the sentence; alternatives in a group are parted by bars. */
  private static final Map<String, Map<Subject, List<String>>> QUERIES =
      Map.of(
          "vi",
          Map.of(
              Subject.NATO, List.of("nato", "thái bình dương"),
              Subject.DRILLS, List.of("mỹ", "nhật", "hàn", "tập trận|diễn tập"),
              Subject.RUSSIA_NORTH_KOREA,
                  List.of(
                      "nga|moskva",
                      "triều tiên|triều|bình nhưỡng",
                      "hợp tác|hội đàm|hiệp ước|thỏa thuận|thoả thuận"),
              Subject.WEAPONS_TESTS,
                  List.of(
                      "triều tiên|bình nhưỡng", "phóng|thử", "tên lửa|hỏa tiễn|hoả tiễn|hạt nhân"),
              Subject.SANCTIONS,
                  List.of(
                      "(lệnh|biện pháp|danh sách) trừng phạt|gói trừng phạt"
                          + "|trừng phạt kinh tế|cấm vận")),
          "en",
          Map.of(
              Subject.NATO, List.of("nato", "asia.pacific|indo.pacific"),
              Subject.DRILLS,
                  List.of("united states|us|u\\.s", "japan", "south korea", "drills?|exercises?"),
              Subject.RUSSIA_NORTH_KOREA,
                  List.of(
                      "russian?|moscow",
                      "north korean?|pyongyang",
                      "cooperation|talks|agreement|treaty|memorandum"),
              Subject.WEAPONS_TESTS,
                  List.of(
                      "north korean?|pyongyang|dprk",
                      "fires|fired|test-fired|launch|launched|launches|tests?|tested",
                      "missiles?|nuclear"),
              Subject.SANCTIONS, List.of("sanctions|embargo")));

  private static boolean matches(String language, Subject theme, Story story) {
    List<String> texts = new ArrayList<>(story.paragraphs());
    texts.add(story.title());
    if (story.caption() != null) {
      texts.add(story.caption());
    }
    return texts.stream()
        .flatMap(text -> List.of(text.toLowerCase(Locale.ROOT).split("(?<=[.!?”\"]) ")).stream())
        .anyMatch(sentence -> matches(sentence, QUERIES.get(language).get(theme)));
  }

  private static boolean matches(String sentence, List<String> groups) {
    return groups.stream()
        .allMatch(group -> Pattern.compile("(?U)\\b(" + group + ")\\b").matcher(sentence).find());
  }

  @Test
  void plainQueries_findThePlantedArticlesAndNoOthers() {
    for (int month = 0; month < 6; month++) {
      MonthPlan plan = ARCHIVE.plan(month);
      for (int i = 0; i < plan.size(); i++) {
        String language = plan.outlet(i).language();
        StoryTeller teller = new StoryTeller(ARCHIVE.phrasebook(language), ARCHIVE.calendar());
        Story story = teller.tell(plan, i);
        for (Subject theme : Subject.THEMES) {
          assertThat(matches(language, theme, story))
              .as("%s in %s: %s", theme.id(), plan.recordId(i), story)
              .isEqualTo(plan.isOn(theme, i));
        }
      }
    }
  }

  @Test
  void everyTheme_isInBothLanguagesAndHasFalseFriendsAndMisleadingTeasers() {
    for (ThemeTruth theme : TRUTH.themes()) {
      assertThat(theme.articlesByLanguage().get("vi")).as(theme.id()).isGreaterThan(15);
      assertThat(theme.articlesByLanguage().get("en")).as(theme.id()).isGreaterThan(15);
      assertThat(theme.falseFriends()).as(theme.id()).isGreaterThan(3);
      assertThat(theme.teasersOnly()).as(theme.id()).isGreaterThan(20);
    }
  }

  @Test
  void bursts_areWhereTheTruthSays() {
    for (SampleTruth.BurstTruth burst : TRUTH.bursts()) {
      ThemeTruth theme = theme(burst.theme());
      double days = burst.firstDay().until(burst.lastDay()).getDays() + 1;
      double inside = count(theme, burst.firstDay(), burst.lastDay()) / days;
      double usual = theme.articles() / (double) ARCHIVE.calendar().days();
      assertThat(inside).as(burst.toString()).isGreaterThan(2 * usual);
    }
  }

  @Test
  void shift_raisesItsThemeForGood() {
    SampleTruth.ShiftTruth shift = TRUTH.shifts().get(0);
    ThemeTruth theme = theme(shift.theme());
    LocalDate first = ARCHIVE.calendar().date(0);
    LocalDate last = ARCHIVE.calendar().date(ARCHIVE.calendar().days() - 1);
    double before =
        count(theme, first, shift.day().minusDays(1))
            / (double) first.datesUntil(shift.day()).count();
    double after =
        count(theme, shift.day(), last) / (double) shift.day().datesUntil(last.plusDays(1)).count();
    assertThat(after).isBetween(1.8 * before, 4.5 * before);
  }

  private static ThemeTruth theme(String id) {
    return TRUTH.themes().stream().filter(t -> t.id().equals(id)).findAny().orElseThrow();
  }

  private static long count(ThemeTruth theme, LocalDate first, LocalDate last) {
    return theme.articlesByDay().entrySet().stream()
        .filter(e -> !e.getKey().isBefore(first) && !e.getKey().isAfter(last))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
