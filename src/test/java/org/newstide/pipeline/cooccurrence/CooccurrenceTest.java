package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newstide.pipeline.cooccurrence.CountedArticle.counted;
import static org.newstide.pipeline.cooccurrence.CountedArticle.kept;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.newstide.core.time.Grain;
import org.newstide.tables.Collocation;
import org.newstide.tables.CooccurrenceChange;
import org.newstide.tables.Term;
import scala.Tuple2;

class CooccurrenceTest {

  private static final List<CountingUnit> SETS =
      List.of(CountingUnit.SENTENCE, CountingUnit.DOCUMENT);
  private static final List<Counting> STORIES = List.of(Counting.STORIES);

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
  void count_themes_areNodesOfTheSentencesThatMentionThem() {
    List<Collocation> rows =
        count(
            kept("en", "guam", "north_korea"),
            everything(SETS, STORIES, Grain.YEAR, WindowEdge.SENTENCE),
            counted("a1")
                .on("2017-05-14")
                .saying("north_korea fires. guam waits.")
                .mentioning("theme-nato", 1)
                .mentioning("theme-nato", 1)
                .mentioning("theme-seoul", 1)
                .mentioning("theme-tests", 99));

    assertThat(rows)
        .filteredOn(row -> row.unit().equals("sentence") && row.grain().equals("all"))
        .extracting(row -> row.kindA() + " " + row.nodeA() + " " + row.kindB() + " " + row.nodeB())
        .containsExactlyInAnyOrder(
            "term guam theme theme-nato",
            "term guam theme theme-seoul",
            "term guam theme theme-tests",
            "theme theme-nato theme theme-seoul",
            "theme theme-nato theme theme-tests",
            "theme theme-seoul theme theme-tests");
    assertThat(rows)
        .filteredOn(row -> row.nodeA().equals("north_korea"))
        .extracting(Collocation::kindA)
        .containsOnly("phrase");
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
    Nodes nodes = Nodes.of(vocabulary, List.of("z", "y"));

    assertThat(IntStream.range(0, nodes.size(0)).mapToObj(id -> nodes.node(0, id).name()))
        .containsExactly("b", "c", "d", "a", "y", "z");
    assertThat(
            Nodes.of(
                    CountedArticle.input(vocabulary, List.of()).vocabulary(),
                    2,
                    CountedArticle.input(vocabulary, List.of()).mentions())
                .ids(0))
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
  void count_anyArticles_equalsANaiveCount() {
    for (int seed = 1; seed <= 3; seed++) {
      List<CountedArticle> articles = anyArticles(new Random(seed), 40, "a");
      CooccurrenceSettings settings =
          everything(
              List.of(CountingUnit.values()),
              List.of(Counting.values()),
              Grain.values()[seed + 1],
              WindowEdge.values()[seed - 1]);
      assertThat(NaiveCounts.of(count(vocabulary(), settings, articles)))
          .as("seed %s", seed)
          .isEqualTo(NaiveCounts.of(articles, names(), settings));
    }
  }

  @Test
  void count_anyPartitioning_givesTheSameRows() {
    CooccurrenceInput input =
        CountedArticle.input(vocabulary(), anyArticles(new Random(11), 80, "a"));
    CooccurrenceSettings settings =
        everything(SETS, List.of(Counting.values()), Grain.MONTH, WindowEdge.SENTENCE);

    List<Set<Object>> found =
        Stream.of(1, 2, 8)
            .map(
                partitions -> {
                  Cooccurrence counted =
                      Cooccurrence.count(
                          new CooccurrenceInput(
                              input.tokens().repartition(partitions),
                              input.vocabulary(),
                              input.articles().repartition(partitions),
                              input.syndication(),
                              input.mentions()),
                          settings);
                  return Stream.concat(
                          counted.collocations().collectAsList().stream(),
                          counted.changes().collectAsList().stream())
                      .collect(Collectors.<Object>toSet());
                })
            .toList();

    assertThat(found.get(0)).isNotEmpty();
    assertThat(found).allMatch(rows -> rows.equals(found.get(0)));
  }

  @Test
  void counts_ofOldAndNewArticles_addUpToAll() {
    Random random = new Random(5);
    List<CountedArticle> before = anyArticles(random, 40, "old");
    List<CountedArticle> later = anyArticles(random, 40, "new");
    List<CountedArticle> all = Stream.concat(before.stream(), later.stream()).toList();
    CooccurrenceSettings settings =
        everything(
            List.of(CountingUnit.values()),
            List.of(Counting.values()),
            Grain.MONTH,
            WindowEdge.SENTENCE);
    Broadcast<Nodes> nodes = nodes(before);
    Dataset<Tuple2<Long, byte[]>> old = counts(before, nodes, settings);

    Map<Long, Map<Integer, Long>> sum = sum(old);
    sum(counts(later, nodes, settings))
        .forEach(
            (key, stripe) ->
                stripe.forEach(
                    (node, count) ->
                        sum.computeIfAbsent(key, k -> new HashMap<>())
                            .merge(node, count, Long::sum)));
    assertThat(sum).isNotEmpty().isEqualTo(sum(counts(all, nodes, settings)));

    Cooccurrence merged =
        Cooccurrence.of(old.union(counts(later, nodes, settings)), nodes, settings);
    Cooccurrence atOnce = Cooccurrence.of(counts(all, nodes, settings), nodes, settings);
    assertThat(merged.collocations().collectAsList())
        .containsExactlyInAnyOrderElementsOf(atOnce.collocations().collectAsList());
    assertThat(merged.changes().collectAsList())
        .containsExactlyInAnyOrderElementsOf(atOnce.changes().collectAsList());
  }

  @Test
  void count_fewIdsInMemory_givesTheSameCounts() {
    List<CountedArticle> articles = anyArticles(new Random(6), 400, "a");
    CooccurrenceSettings much =
        everything(List.of(CountingUnit.values()), STORIES, Grain.YEAR, WindowEdge.SENTENCE);
    CooccurrenceSettings little = withBufferedIds(much, 1024);
    Broadcast<Nodes> nodes = nodes(articles);

    assertThat(counts(articles, nodes, little).count())
        .isGreaterThan(counts(articles, nodes, much).count());
    assertThat(sum(counts(articles, nodes, little))).isEqualTo(sum(counts(articles, nodes, much)));
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

  private static CooccurrenceSettings everything(
      List<CountingUnit> units, List<Counting> counting, Grain grain, WindowEdge edge) {
    return new CooccurrenceSettings(
        100, units, counting, grain, 3, edge, 1, 1, 0, 12, 1 << 16, GraphSettings.DEFAULTS);
  }

  private static CooccurrenceSettings documents(long minObserved, long minObservedInPeriod) {
    return documents(minObserved, minObservedInPeriod, 0);
  }

  private static CooccurrenceSettings documents(
      long minObserved, long minObservedInPeriod, double minEvidence) {
    return new CooccurrenceSettings(
        100,
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

  private static CooccurrenceSettings withBufferedIds(CooccurrenceSettings s, int ids) {
    return new CooccurrenceSettings(
        s.maxTerms(),
        s.units(),
        s.counting(),
        s.grain(),
        s.windowTokens(),
        s.windowEdge(),
        s.minObserved(),
        s.minObservedInPeriod(),
        s.minEvidence(),
        s.periodsBefore(),
        ids,
        s.graph());
  }

  private static List<Collocation> count(
      List<Term> vocabulary, CooccurrenceSettings settings, CountedArticle... articles) {
    return count(vocabulary, settings, List.of(articles));
  }

  private static List<Collocation> count(
      List<Term> vocabulary, CooccurrenceSettings settings, List<CountedArticle> articles) {
    return Cooccurrence.count(CountedArticle.input(vocabulary, articles), settings)
        .collocations()
        .collectAsList();
  }

  private static Broadcast<Nodes> nodes(List<CountedArticle> articles) {
    CooccurrenceInput input = CountedArticle.input(vocabulary(), articles);
    return Cooccurrence.broadcast(
        input.tokens(), Nodes.of(vocabulary(), List.of("theme-a", "theme-b")));
  }

  private static Dataset<Tuple2<Long, byte[]>> counts(
      List<CountedArticle> articles, Broadcast<Nodes> nodes, CooccurrenceSettings settings) {
    return Cooccurrence.counts(CountedArticle.input(vocabulary(), articles), nodes, settings);
  }

  private static Map<Long, Map<Integer, Long>> sum(Dataset<Tuple2<Long, byte[]>> counts) {
    Map<Long, Map<Integer, Long>> sum = new HashMap<>();
    for (Tuple2<Long, byte[]> stripe : counts.collectAsList()) {
      Stripe.Reader reader = new Stripe.Reader(stripe._2());
      while (reader.next()) {
        sum.computeIfAbsent(stripe._1(), key -> new HashMap<>())
            .merge(reader.node(), reader.count(), Long::sum);
      }
    }
    return sum;
  }

  /** Two languages that share terms. */
  private static List<Term> vocabulary() {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      terms.add(new Term(i % 2 == 0 ? "en" : "vi", "t" + i / 2, 5, 5, 1, true, null));
    }
    return terms;
  }

  private static Set<String> names() {
    return vocabulary().stream().map(Term::term).collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<CountedArticle> anyArticles(Random random, int articles, String prefix) {
    List<CountedArticle> made = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      CountedArticle article =
          counted(prefix + i).language(random.nextBoolean() ? "en" : "vi").saying(words(random));
      int when = random.nextInt(5);
      if (when < 3) {
        article.on(LocalDate.of(2017, 4 + when, 1 + random.nextInt(28)).toString());
      } else if (when == 3) {
        article.inMonth("2017-05");
      }
      if (random.nextInt(4) == 0) {
        article.reprinting("lead");
      }
      for (int m = 0; !article.sentences().isEmpty() && m < random.nextInt(3); m++) {
        String theme = random.nextBoolean() ? "theme-a" : "theme-b";
        article.mentioning(theme, random.nextInt(article.sentences().size()));
      }
      made.add(article);
    }
    return made;
  }

  private static String words(Random random) {
    StringBuilder words = new StringBuilder();
    int sentences = random.nextInt(6);
    for (int s = 0; s < sentences; s++) {
      int terms = 1 + random.nextInt(12);
      for (int t = 0; t < terms; t++) {
        words.append('t').append(random.nextInt(25)).append(' ');
      }
      words.append(random.nextInt(3) == 0 ? "/ " : ". ");
    }
    return words.toString();
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
