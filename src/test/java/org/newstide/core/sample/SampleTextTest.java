package org.newstide.core.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The words of the demo archive: varied enough, on their subject, and reprinted as planned. */
class SampleTextTest {

  private static final SampleArchive ARCHIVE = new SampleArchive(SampleSettings.DEMO);

  private interface Visitor {
    void visit(MonthPlan plan, int article, Story story);
  }

  private static void forEachStory(String language, Visitor visitor) {
    StoryTeller teller = new StoryTeller(ARCHIVE.phrasebook(language), ARCHIVE.calendar());
    for (int month = 0; month < ARCHIVE.settings().months(); month++) {
      MonthPlan plan = ARCHIVE.plan(month);
      for (int i = 0; i < plan.size(); i++) {
        if (plan.outlet(i).language().equals(language)) {
          visitor.visit(plan, i, teller.tell(plan, i));
        }
      }
    }
  }

  @Test
  void noSentence_isInMoreThanHalfAPercentOfTheStories() {
    for (String language : SampleSettings.SUPPORTED_LANGUAGES) {
      Map<String, Integer> stories = new HashMap<>();
      int[] size = {0};
      forEachStory(
          language,
          (plan, i, story) -> {
            if (!plan.isCopy(i)) {
              size[0]++;
              Set<String> sentences = new HashSet<>();
              story.paragraphs().forEach(p -> sentences.addAll(List.of(p.split("(?<=\\.) "))));
              sentences.forEach(s -> stories.merge(s, 1, Integer::sum));
            }
          });
      var worst = stories.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
      assertThat(worst.getValue()).as("%s of %s", worst, size[0]).isLessThan(size[0] / 200);
    }
  }

  @Test
  void articles_haveFromEightyToFourHundredWordsMostly() {
    for (String language : SampleSettings.SUPPORTED_LANGUAGES) {
      List<Integer> lengths = new ArrayList<>();
      forEachStory(
          language,
          (plan, i, story) ->
              lengths.add(String.join(" ", story.paragraphs()).split("\\s+").length));
      lengths.sort(null);
      assertThat(lengths.get(0)).as(language).isGreaterThan(50);
      assertThat(lengths.get(lengths.size() / 10)).as(language).isGreaterThan(85);
      assertThat(lengths.get(lengths.size() - 1)).as(language).isLessThan(560);
      assertThat(lengths.get(lengths.size() * 49 / 50)).as(language).isLessThan(440);
      assertThat(lengths.get(lengths.size() / 2)).as(language).isBetween(140, 280);
    }
  }

  @Test
  void termsOfATopic_areMostlyInItsOwnStories() {
    for (String language : SampleSettings.SUPPORTED_LANGUAGES) {
      Map<Subject, StringBuilder> words = new HashMap<>();
      forEachStory(
          language,
          (plan, i, story) ->
              words
                  .computeIfAbsent(plan.subject(i), s -> new StringBuilder())
                  .append(String.join(" ", story.paragraphs()).toLowerCase(Locale.ROOT)));
      for (Subject theme : Subject.THEMES) {
        for (String term : ARCHIVE.phrasebook(language).terms(theme)) {
          assertThat(rate(words.get(theme), term.toLowerCase(Locale.ROOT)))
              .as("%s: %s of %s", language, term, theme.id())
              .isPositive();
        }
      }
      for (Subject topic : Subject.TOPICS) {
        for (String term : ARCHIVE.phrasebook(language).terms(topic)) {
          double own = rate(words.get(topic), term);
          for (Subject other : Subject.TOPICS) {
            if (other != topic) {
              assertThat(rate(words.get(other), term))
                  .as("%s: %s of %s in %s", language, term, topic.id(), other.id())
                  .isLessThan(own);
            }
          }
        }
      }
    }
  }

  private static double rate(StringBuilder text, String term) {
    int count = 0;
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      count++;
    }
    return count * 1000.0 / text.length();
  }

  @Test
  void exactCopies_tellTheSameStoryElsewhereWithinThreeDays() {
    int[] exact = {0};
    int[] edited = {0};
    for (String language : SampleSettings.SUPPORTED_LANGUAGES) {
      StoryTeller second = new StoryTeller(ARCHIVE.phrasebook(language), ARCHIVE.calendar());
      forEachStory(
          language,
          (plan, i, story) -> {
            if (!plan.isCopy(i)) {
              return;
            }
            int original = plan.original(i);
            Story first = second.tell(plan, original);
            assertThat(plan.outlet(i)).isNotEqualTo(plan.outlet(original));
            assertThat(plan.day(i) - plan.day(original)).isBetween(0, 3);
            if (plan.isEdited(i)) {
              edited[0]++;
              int size = first.paragraphs().size();
              assertThat(story.paragraphs().get(0)).isNotEqualTo(first.paragraphs().get(0));
              assertThat(story.paragraphs().subList(1, size))
                  .isEqualTo(first.paragraphs().subList(1, size));
            } else {
              exact[0]++;
              assertThat(story).isEqualTo(first);
            }
          });
    }
    assertThat(exact[0] / 3000.0).isBetween(0.065, 0.095);
    assertThat(edited[0] / 3000.0).isBetween(0.028, 0.055);
    assertThat(ARCHIVE.truth().reprints().exactCopies()).isEqualTo(exact[0]);
    assertThat(ARCHIVE.truth().reprints().editedCopies()).isEqualTo(edited[0]);
  }
}
