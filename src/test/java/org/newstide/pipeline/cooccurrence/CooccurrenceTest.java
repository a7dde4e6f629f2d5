package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newstide.pipeline.cooccurrence.CountedArticle.counted;
import static org.newstide.pipeline.cooccurrence.CountedArticle.kept;
import static org.newstide.pipeline.cooccurrence.PairSettings.SETS;
import static org.newstide.pipeline.cooccurrence.PairSettings.STORIES;
import static org.newstide.pipeline.cooccurrence.PairSettings.count;
import static org.newstide.pipeline.cooccurrence.PairSettings.everything;
import static org.newstide.pipeline.cooccurrence.PairSettings.withBufferedIds;
import static org.newstide.pipeline.cooccurrence.PairSettings.withMaxTerms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.time.Grain;
import org.newstide.tables.Collocation;
import org.newstide.tables.CooccurrenceChange;
import org.newstide.tables.Term;

class CooccurrenceTest {

  @Test
  void count_pairInASentenceTwice_countsOnce() {
    List<Collocation> rows =
        count(
            kept("en", "missile", "pacific", "test"),
            everything(SETS, STORIES, Grain.MONTH, WindowEdge.SENTENCE),
            counted("a1").on("2017-05-14").saying("missile test missile test. pacific test."),
            counted("a2").on("2017-05-29").saying("the pacific. missile."));

    assertThat(rows)
        .filteredOn(row -> row.unit().equals("sentence"))
        .extracting(CooccurrenceTest::describe)
        .containsExactlyInAnyOrder(
            "all null missile+test 1 2 2 4",
            "all null pacific+test 1 2 2 4",
            "month 2017-05-01 missile+test 1 2 2 4",
            "month 2017-05-01 pacific+test 1 2 2 4");
    assertThat(rows)
        .filteredOn(row -> row.unit().equals("document") && row.grain().equals("all"))
        .extracting(CooccurrenceTest::describe)
        .containsExactlyInAnyOrder(
            "all null missile+pacific 2 2 2 2",
            "all null missile+test 1 2 1 2",
            "all null pacific+test 1 2 1 2");
  }

  @Test
  void count_articleWithoutAMonth_countsInAllAlone() {
    List<Collocation> rows =
        count(
            kept("en", "missile", "test"),
            documents(1, 1),
            counted("a1").inMonth("2017-05").saying("missile test."),
            counted("a2").inYear("2017").saying("missile test."),
            counted("a3").saying("missile test."));

    assertThat(rows)
        .extracting(CooccurrenceTest::describe)
        .containsExactlyInAnyOrder(
            "all null missile+test 3 3 3 3", "month 2017-05-01 missile+test 1 1 1 1");
  }

  @Test
  void count_reprint_countsAsAnArticleAndNotAsAStory() {
    List<Collocation> rows =
        count(
            kept("en", "missile", "test"),
            everything(
                List.of(CountingUnit.DOCUMENT),
                List.of(Counting.STORIES, Counting.ARTICLES),
                Grain.MONTH,
                WindowEdge.SENTENCE),
            counted("a1").on("2017-05-31").saying("missile test."),
            counted("a2").on("2017-06-01").reprinting("a1").saying("missile test."));

    assertThat(rows)
        .extracting(row -> row.counting() + " " + describe(row))
        .containsExactlyInAnyOrder(
            "stories all null missile+test 1 1 1 1",
            "stories month 2017-05-01 missile+test 1 1 1 1",
            "articles all null missile+test 2 2 2 2",
            "articles month 2017-05-01 missile+test 1 1 1 1",
            "articles month 2017-06-01 missile+test 1 1 1 1");
  }

  @Test
  void count_directedWindow_tellsWhichComesFirst() {
    List<Collocation> rows =
        count(
            kept("en", "left", "right"),
            everything(
                List.of(CountingUnit.WINDOW, CountingUnit.DIRECTED_WINDOW),
                STORIES,
                Grain.MONTH,
                WindowEdge.SENTENCE),
            counted("a1").saying("right left . right x x x left"),
            counted("a2").saying("left x right . left . right"));

    assertThat(rows)
        .extracting(row -> row.unit() + " " + describe(row))
        .containsExactlyInAnyOrder(
            "window all null left+right 2 6 6 26",
            "directed_window all null right+left 1 4 4 13",
            "directed_window all null left+right 1 2 2 13");
  }

  @Test
  void count_termOutOfTheVocabulary_hasNoRow() {
    Term stopWord = new Term("en", "the", 9, 9, 1, false, "stop_word");
    List<Term> vocabulary = new ArrayList<>(kept("en", "missile", "test"));
    vocabulary.add(stopWord);

    assertThat(
            count(
                vocabulary,
                documents(1, 1),
                counted("a1").on("2017-05-14").saying("the missile test."),
                counted("a2").language("vi").on("2017-05-14").saying("missile test.")))
        .extracting(Collocation::nodeA)
        .containsOnly("missile");
  }

  @Test
  void count_moreTermsThanAllowed_keepsTheMostFrequent() {
    List<Term> vocabulary =
        List.of(
            new Term("en", "a", 1, 1, 1, true, null),
            new Term("en", "b", 3, 3, 1, true, null),
            new Term("en", "c", 2, 2, 1, true, null),
            new Term("en", "d", 2, 2, 1, true, null));
    List<Node> named =
        List.of(new Node("theme", "z"), new Node("theme", "y"), new Node("actor", "zz"));
    Nodes nodes = Nodes.of(vocabulary, named, ThemeLibrary.of(List.of()));

    assertThat(IntStream.range(0, nodes.size(0)).mapToObj(id -> nodes.node(0, id).name()))
        .containsExactly("b", "c", "d", "a", "zz", "y", "z");
    assertThat(Nodes.of(CountedArticle.input(vocabulary, List.of()), withMaxTerms(2)).ids(0))
        .containsOnlyKeys("b", "c");
  }

  @Test
  void count_tooRare_hasNoRow() {
    List<Collocation> rows =
        count(
            kept("en", "missile", "test"),
            documents(3, 2),
            counted("a1").on("2017-05-14").saying("missile test."),
            counted("a2").on("2017-05-15").saying("missile test."),
            counted("a3").on("2017-06-15").saying("missile test."));

    assertThat(rows)
        .extracting(CooccurrenceTest::describe)
        .containsExactlyInAnyOrder(
            "all null missile+test 3 3 3 3", "month 2017-05-01 missile+test 2 2 2 2");
  }

  @Test
  void count_pairs_areInCodePointOrder() {
    String afterTheSurrogates = "\uFF01";
    String astral = "\uD83D\uDE00";

    assertThat(
            count(
                kept("en", astral, afterTheSurrogates),
                documents(1, 1),
                counted("a1").on("2017-05-14").saying(astral + " " + afterTheSurrogates + ".")))
        .extracting(Collocation::nodeA)
        .containsOnly(afterTheSurrogates);
  }

  @Test
  void count_pairOfChance_hasNoRowUnlessAskedFor() {
    List<CountedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String often = i % 2 == 0 ? "often " : "";
      String seldom = i % 4 < 2 ? "seldom " : "";
      String twin = i / 8 < 3 ? "left right " : "";
      articles.add(counted("a" + i).on("2017-05-14").saying("x " + often + seldom + twin + "."));
    }
    List<Term> vocabulary = kept("en", "often", "seldom", "left", "right");

    assertThat(count(vocabulary, CooccurrenceSettings.DEFAULTS, articles))
        .extracting(row -> row.unit() + " " + row.grain() + " " + row.nodeA() + "+" + row.nodeB())
        .containsExactlyInAnyOrder(
            "document all left+right",
            "document month left+right",
            "sentence all left+right",
            "sentence month left+right");
    assertThat(
            count(
                vocabulary, everything(SETS, STORIES, Grain.MONTH, WindowEdge.SENTENCE), articles))
        .hasSize(6 * 4);
  }

  @Test
  void changes_plantedRise_isANewTieOfItsMonth() {
    List<CooccurrenceChange> changes =
        Cooccurrence.count(
                CountedArticle.input(
                    kept("en", "ransom", "virus", "rain", "sun", "fog"), plantedRise()),
                documents(5, 5, 10.83))
            .changes()
            .collectAsList();

    assertThat(changes)
        .extracting(
            row -> row.period() + " " + row.nodeA() + "+" + row.nodeB() + " " + row.newTie())
        .containsExactlyInAnyOrder(
            "2017-03-01 ransom+virus true",
            "2017-04-01 ransom+virus false",
            "2017-04-01 fog+rain false");
    CooccurrenceChange risen =
        changes.stream().filter(row -> row.period().getMonthValue() == 3).findFirst().get();
    assertThat(risen.observedBefore()).isEqualTo(2);
    assertThat(risen.observed()).isEqualTo(30);
    assertThat(risen.expected()).isEqualTo(1);
    assertThat(risen.rise()).isEqualTo(30);
    assertThat(risen.periodsBefore()).isEqualTo(2);
    assertThat(risen.qValue()).isLessThan(1e-6);
    assertThat(risen.logOddsChangeLow()).isPositive();
    assertThat(changes)
        .filteredOn(row -> row.nodeA().equals("fog"))
        .allMatch(row -> row.logLikelihoodRatio() < 0 && row.observed() == 0);
  }

  @Test
  void settings_outOfRange_areRefused() {
    CooccurrenceSettings defaults = CooccurrenceSettings.DEFAULTS;
    assertThatThrownBy(() -> withBufferedIds(defaults, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("bufferedIds must be in [1024, 67108864], found 1");
    assertThatThrownBy(() -> everything(List.of(), STORIES, Grain.MONTH, WindowEdge.SENTENCE))
        .hasMessage("units must be at least one, found []");
    assertThatThrownBy(() -> documents(0, 1)).hasMessage("minObserved must be at least 1, found 0");
  }

  /**
   * Four months of 100 articles: from the third virus and ransom go together, in the fourth fog
   * ends.
   */
  private static List<CountedArticle> plantedRise() {
    List<CountedArticle> articles = new ArrayList<>();
    for (int month = 1; month <= 4; month++) {
      for (int i = 0; i < 100; i++) {
        boolean together = i < (month < 3 ? 1 : 30);
        String news = together ? "ransom virus" : i < 60 ? "x" : i < 70 ? "virus" : "ransom";
        String weather = i % 2 == 0 ? "sun" : month < 4 ? "fog rain" : "x";
        articles.add(
            counted(month + "-" + i).inMonth("2017-0" + month).saying(i < 80 ? news : weather));
      }
    }
    return articles;
  }

  private static CooccurrenceSettings documents(long minObserved, long minObservedInPeriod) {
    return documents(minObserved, minObservedInPeriod, 0);
  }

  private static CooccurrenceSettings documents(
      long minObserved, long minObservedInPeriod, double minEvidence) {
    return new CooccurrenceSettings(
        100,
        true,
        List.of(CountingUnit.DOCUMENT),
        STORIES,
        Grain.MONTH,
        5,
        WindowEdge.SENTENCE,
        minObserved,
        minObservedInPeriod,
        minEvidence,
        12,
        1 << 16,
        GraphSettings.DEFAULTS);
  }

  private static String describe(Collocation row) {
    return String.join(
        " ",
        row.grain(),
        String.valueOf(row.period()),
        row.nodeA() + "+" + row.nodeB(),
        Long.toString(row.observed()),
        Long.toString(row.countA()),
        Long.toString(row.countB()),
        Long.toString(row.total()));
  }
}
