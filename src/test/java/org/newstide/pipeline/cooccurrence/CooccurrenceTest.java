package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newstide.pipeline.trends.ArticleBuilder.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.LocalSpark;
import org.newstide.pipeline.trends.ArticleBuilder;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Collocation;
import org.newstide.tables.Sentence;
import org.newstide.tables.Term;
import scala.Tuple2;

class CooccurrenceTest {

  private static final CooccurrenceSettings EVERYTHING =
      new CooccurrenceSettings(100, 1, 1, 0, 1024);

  @Test
  void count_pairInASentenceTwice_countsOnce() {
    List<Collocation> rows =
        count(
            kept("en", "missile", "pacific", "test"),
            EVERYTHING,
            article("a1").on("2017-05-14").saying("missile test missile test. pacific test."),
            article("a2").on("2017-05-29").saying("the pacific. missile."));

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
            EVERYTHING,
            article("a1").inMonth("2017-05").saying("missile test."),
            article("a2").inYear("2017").saying("missile test."),
            article("a3").saying("missile test."));

    assertThat(rows)
        .filteredOn(row -> row.unit().equals("document"))
        .extracting(CooccurrenceTest::describe)
        .containsExactlyInAnyOrder(
            "all null missile+test 3 3 3 3", "month 2017-05-01 missile+test 1 1 1 1");
  }

  @Test
  void count_termOutOfTheVocabulary_hasNoRow() {
    Term stopWord = new Term("en", "the", 9, 9, 1, false, "stop_word");
    List<Term> vocabulary = new ArrayList<>(kept("en", "missile", "test"));
    vocabulary.add(stopWord);

    assertThat(
            count(
                vocabulary,
                EVERYTHING,
                article("a1").on("2017-05-14").saying("the missile test."),
                article("a2").language("vi").on("2017-05-14").saying("missile test.")))
        .extracting(Collocation::termA)
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

    assertThat(
            count(
                vocabulary,
                new CooccurrenceSettings(2, 1, 1, 0, 1024),
                article("a1").on("2017-05-14").saying("a b c d.")))
        .extracting(row -> row.termA() + row.termB())
        .containsOnly("bc");
  }

  @Test
  void count_tooRare_hasNoRow() {
    CooccurrenceSettings settings = new CooccurrenceSettings(100, 3, 2, 0, 1024);
    List<Collocation> rows =
        count(
            kept("en", "missile", "test"),
            settings,
            article("a1").on("2017-05-14").saying("missile test."),
            article("a2").on("2017-05-15").saying("missile test."),
            article("a3").on("2017-06-15").saying("missile test."));

    assertThat(rows)
        .filteredOn(row -> row.unit().equals("document"))
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
                EVERYTHING,
                article("a1").on("2017-05-14").saying(astral + " " + afterTheSurrogates + ".")))
        .extracting(Collocation::termA)
        .containsOnly(afterTheSurrogates);
  }

  @Test
  void count_anyArticles_equalsANaiveCount() {
    for (long seed = 1; seed <= 3; seed++) {
      List<ArticleBuilder> articles = anyArticles(new Random(seed), 60, "a");
      assertThat(counts(count(vocabulary(), EVERYTHING, articles)))
          .as("seed %s", seed)
          .isEqualTo(naiveCounts(articles));
    }
  }

  @Test
  void count_anyPartitioning_givesTheSameRows() {
    List<ArticleBuilder> articles = anyArticles(new Random(11), 80, "a");
    Dataset<ArticleTokens> tokens = tokens(articles);
    Dataset<Article> dates = dates(articles);
    Dataset<Term> vocabulary = LocalSpark.rows(Term.TABLE, vocabulary());

    List<Set<Collocation>> found =
        Stream.of(1, 2, 8)
            .map(
                partitions ->
                    Cooccurrence.count(
                        tokens.repartition(partitions),
                        vocabulary,
                        dates.repartition(partitions),
                        EVERYTHING))
            .map(rows -> Set.copyOf(rows.collectAsList()))
            .toList();

    assertThat(found.get(0)).isNotEmpty();
    assertThat(found).allMatch(rows -> rows.equals(found.get(0)));
  }

  @Test
  void stripes_ofOldAndNewArticles_addUpToAll() {
    Random random = new Random(5);
    List<ArticleBuilder> before = anyArticles(random, 40, "old");
    List<ArticleBuilder> later = anyArticles(random, 40, "new");
    List<ArticleBuilder> all = Stream.concat(before.stream(), later.stream()).toList();

    for (boolean pairs : new boolean[] {true, false}) {
      Map<String, Long> sum = stripeCounts(before, pairs);
      stripeCounts(later, pairs).forEach((key, count) -> sum.merge(key, count, Long::sum));
      assertThat(sum).isNotEmpty().isEqualTo(stripeCounts(all, pairs));
    }
  }

  @Test
  void count_pairOfChance_hasNoRowUnlessAskedFor() {
    List<ArticleBuilder> articles = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String often = i % 2 == 0 ? "often " : "";
      String seldom = i % 4 < 2 ? "seldom " : "";
      String twin = i / 8 < 3 ? "left right " : "";
      articles.add(article("a" + i).on("2017-05-14").saying("x " + often + seldom + twin + "."));
    }
    List<Term> vocabulary = kept("en", "often", "seldom", "left", "right");

    assertThat(count(vocabulary, CooccurrenceSettings.DEFAULTS, articles))
        .extracting(row -> row.unit() + " " + row.grain() + " " + row.termA() + "+" + row.termB())
        .containsExactlyInAnyOrder(
            "document all left+right",
            "document month left+right",
            "sentence all left+right",
            "sentence month left+right");
    assertThat(count(vocabulary, EVERYTHING, articles)).hasSize(6 * 4);
  }

  @Test
  void settings_outOfRange_areRefused() {
    assertThat(CooccurrenceSettings.DEFAULTS)
        .isEqualTo(new CooccurrenceSettings(3000, 5, 5, 10.83, 1 << 21));
    assertThatThrownBy(() -> new CooccurrenceSettings(1, 5, 5, 0, 4096))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxTerms must be in [2, 200000], found 1");
    assertThatThrownBy(() -> new CooccurrenceSettings(100, 0, 5, 0, 4096))
        .hasMessage("minObserved must be at least 1, found 0");
    assertThatThrownBy(() -> new CooccurrenceSettings(100, 5, 0, 0, 4096))
        .hasMessage("minObservedInMonth must be at least 1, found 0");
    assertThatThrownBy(() -> new CooccurrenceSettings(100, 5, 5, -1, 4096))
        .hasMessage("minEvidence must be at least 0, found -1.0");
    assertThatThrownBy(() -> new CooccurrenceSettings(100, 5, 5, 0, 10))
        .hasMessage("rarePairsInMemory must be in [1024, 268435456], found 10");
  }

  private static List<Collocation> count(
      List<Term> vocabulary, CooccurrenceSettings settings, ArticleBuilder... articles) {
    return count(vocabulary, settings, List.of(articles));
  }

  private static List<Collocation> count(
      List<Term> vocabulary, CooccurrenceSettings settings, List<ArticleBuilder> articles) {
    return Cooccurrence.count(
            tokens(articles), LocalSpark.rows(Term.TABLE, vocabulary), dates(articles), settings)
        .collectAsList();
  }

  /** Key and other term → sum over all stripes. */
  private static Map<String, Long> stripeCounts(List<ArticleBuilder> articles, boolean pairs) {
    Dataset<ArticleTokens> tokens = tokens(articles);
    Broadcast<TermIds> termIds = Cooccurrence.broadcast(tokens, TermIds.of(vocabulary()));
    Dataset<Tuple2<byte[], Integer>> sets =
        Cooccurrence.groupedSets(tokens, dates(articles), termIds);
    Map<String, Long> sum = new HashMap<>();
    for (Tuple2<Long, byte[]> stripe :
        (pairs ? Cooccurrence.pairs(sets, termIds, 1024) : Cooccurrence.margins(sets, termIds))
            .collectAsList()) {
      Stripe.Reader reader = new Stripe.Reader(stripe._2());
      while (reader.next()) {
        sum.merge(stripe._1() + " " + reader.term(), reader.count(), Long::sum);
      }
    }
    return sum;
  }

  private static Dataset<ArticleTokens> tokens(List<ArticleBuilder> articles) {
    return LocalSpark.rows(
        ArticleTokens.TABLE, articles.stream().map(ArticleBuilder::tokens).toList());
  }

  private static Dataset<Article> dates(List<ArticleBuilder> articles) {
    return LocalSpark.rows(Article.TABLE, articles.stream().map(ArticleBuilder::row).toList());
  }

  private static List<Term> kept(String language, String... terms) {
    return Stream.of(terms).map(term -> new Term(language, term, 2, 2, 1, true, null)).toList();
  }

  /** Two languages that share terms. */
  private static List<Term> vocabulary() {
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      terms.add(new Term(i % 2 == 0 ? "en" : "vi", "t" + i / 2, 5, 5, 1, true, null));
    }
    return terms;
  }

  private static List<ArticleBuilder> anyArticles(Random random, int articles, String prefix) {
    List<ArticleBuilder> made = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      ArticleBuilder article =
          article(prefix + i).language(random.nextBoolean() ? "en" : "vi").saying(words(random));
      int when = random.nextInt(5);
      if (when < 3) {
        article.on(LocalDate.of(2017, 4 + when, 1 + random.nextInt(28)).toString());
      } else if (when == 3) {
        article.inMonth("2017-05");
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
      words.append(". ");
    }
    return words.toString();
  }

  private static Map<String, List<Long>> counts(List<Collocation> rows) {
    Map<String, List<Long>> counts = new HashMap<>();
    for (Collocation row : rows) {
      String period = row.period() == null ? "all" : row.period().toString();
      assertThat(row.grain()).isEqualTo(row.period() == null ? "all" : "month");
      String key = String.join(" ", row.language(), row.unit(), period, row.termA(), row.termB());
      List<Long> cells = List.of(row.observed(), row.countA(), row.countB(), row.total());
      assertThat(counts.put(key, cells)).as(key).isNull();
    }
    return counts;
  }

  private static Map<String, List<Long>> naiveCounts(List<ArticleBuilder> articles) {
    Map<String, List<Set<String>>> units = new HashMap<>();
    for (ArticleBuilder article : articles) {
      ArticleTokens tokens = article.tokens();
      Set<String> document = new HashSet<>();
      for (Sentence sentence : tokens.sentences()) {
        document.addAll(sentence.terms());
        addUnit(units, article, "sentence", new HashSet<>(sentence.terms()));
      }
      if (!document.isEmpty()) {
        addUnit(units, article, "document", document);
      }
    }
    Map<String, List<Long>> counts = new HashMap<>();
    units.forEach((unit, sets) -> countPairs(counts, unit, sets));
    return counts;
  }

  private static void addUnit(
      Map<String, List<Set<String>>> units, ArticleBuilder article, String unit, Set<String> set) {
    Article row = article.row();
    set.removeIf(term -> Integer.parseInt(term.substring(1)) >= 20);
    String prefix = row.language() + " " + unit + " ";
    units.computeIfAbsent(prefix + "all", key -> new ArrayList<>()).add(set);
    if (row.publishedDate() != null) {
      units
          .computeIfAbsent(prefix + row.publishedDate().withDayOfMonth(1), k -> new ArrayList<>())
          .add(set);
    }
  }

  private static void countPairs(
      Map<String, List<Long>> counts, String unit, List<Set<String>> sets) {
    Set<String> terms = new TreeSet<>(Comparator.naturalOrder());
    sets.forEach(terms::addAll);
    for (String a : terms) {
      for (String b : terms) {
        long both = sets.stream().filter(set -> set.contains(a) && set.contains(b)).count();
        if (a.compareTo(b) < 0 && both > 0) {
          long withA = sets.stream().filter(set -> set.contains(a)).count();
          long withB = sets.stream().filter(set -> set.contains(b)).count();
          counts.put(unit + " " + a + " " + b, List.of(both, withA, withB, (long) sets.size()));
        }
      }
    }
  }

  private static String describe(Collocation row) {
    return String.join(
        " ",
        row.grain(),
        String.valueOf(row.period()),
        row.termA() + "+" + row.termB(),
        Long.toString(row.observed()),
        Long.toString(row.countA()),
        Long.toString(row.countB()),
        Long.toString(row.total()));
  }
}
