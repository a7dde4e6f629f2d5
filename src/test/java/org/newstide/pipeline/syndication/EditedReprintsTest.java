package org.newstide.pipeline.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newstide.core.similarity.Fingerprint;
import org.newstide.tables.Signature;
import org.newstide.tables.SyndicationMember;

/** Invented stories, each printed three times, among others that are printed once. */
class EditedReprintsTest {

  private static final int STORIES = 120;

  private record Figures(double precision, double recall) {
    double f1() {
      return 2 * precision * recall / (precision + recall);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTenthOfTheWordsEdited_areFound(InventedLanguage language) {
    for (double share : new double[] {0.05, 0.10}) {
      Random random = new Random(31);
      assertThat(clustered(language, random, words -> language.edited(words, share, random)).f1())
          .as("%s edited", share)
          .isGreaterThanOrEqualTo(0.98);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFifthOfTheWordsEdited_areMostlyFound(InventedLanguage language) {
    Random random = new Random(32);
    Figures found = clustered(language, random, words -> language.edited(words, 0.2, random));

    assertThat(found.recall()).isGreaterThanOrEqualTo(0.9);
    assertThat(found.precision()).isGreaterThanOrEqualTo(0.99);
  }

  @ParameterizedTest
  @EnumSource
  void moreWordsEdited_areNotTakenForOthers(InventedLanguage language) {
    Random random = new Random(33);
    Figures found = clustered(language, random, words -> language.edited(words, 0.3, random));

    assertThat(found.precision()).isGreaterThanOrEqualTo(0.99);
  }

  @ParameterizedTest
  @EnumSource
  void aParagraphDropped_isAReprintStill(InventedLanguage language) {
    Random random = new Random(34);
    UnaryOperator<String[]> drop =
        words -> {
          int from = random.nextInt(words.length * 3 / 4);
          List<String> left = new ArrayList<>(Arrays.asList(words));
          left.subList(from, from + words.length / 4).clear();
          return left.toArray(String[]::new);
        };

    assertThat(clustered(language, random, drop).f1()).isGreaterThanOrEqualTo(0.98);
  }

  @ParameterizedTest
  @EnumSource
  void aParagraphAdded_isAReprintStill(InventedLanguage language) {
    Random random = new Random(35);
    UnaryOperator<String[]> add =
        words -> {
          List<String> more = new ArrayList<>(Arrays.asList(words));
          String[] paragraph = language.words(words.length / 4, random);
          more.addAll(random.nextInt(words.length), Arrays.asList(paragraph));
          return more.toArray(String[]::new);
        };

    assertThat(clustered(language, random, add).f1()).isGreaterThanOrEqualTo(0.98);
  }

  /** Pairwise figures: the story and two edited prints of it, and as many single stories. */
  private static Figures clustered(
      InventedLanguage language, Random random, UnaryOperator<String[]> edit) {
    List<Signature> signatures = new ArrayList<>();
    for (int i = 0; i < STORIES; i++) {
      String[] words = language.words(100 + random.nextInt(300), random);
      signatures.add(sign(i + "/0", language.written(words), random));
      signatures.add(sign(i + "/1", language.written(edit.apply(words)), random));
      signatures.add(sign(i + "/2", language.written(edit.apply(words)), random));
      String[] other = language.words(100 + random.nextInt(300), random);
      signatures.add(sign("alone" + i + "/0", language.written(other), random));
    }
    Map<String, List<String>> clusters = new HashMap<>();
    Reprints.cluster(signatures.iterator(), SyndicationSettings.DEFAULTS)
        .forEachRemaining(
            (SyndicationMember member) ->
                clusters
                    .computeIfAbsent(member.clusterId(), id -> new ArrayList<>())
                    .add(member.articleId().split("/")[0]));
    return figures(clusters);
  }

  private static Figures figures(Map<String, List<String>> clusters) {
    long pairs = 0;
    long right = 0;
    for (List<String> stories : clusters.values()) {
      for (int i = 0; i < stories.size(); i++) {
        for (int j = 0; j < i; j++) {
          pairs++;
          right += stories.get(i).equals(stories.get(j)) ? 1 : 0;
        }
      }
    }
    return new Figures((double) right / pairs, right / (3.0 * STORIES));
  }

  private static Signature sign(String id, String text, Random random) {
    LocalDate day = LocalDate.of(2020, 3, 1).plusDays(random.nextInt(20));
    return Signing.sign(id, 0, "Gazette", null, day, "day", Fingerprint.of("", text));
  }
}
