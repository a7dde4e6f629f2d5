package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newstide.pipeline.cooccurrence.CountedArticle.counted;
import static org.newstide.pipeline.cooccurrence.PairSettings.SETS;
import static org.newstide.pipeline.cooccurrence.PairSettings.STORIES;
import static org.newstide.pipeline.cooccurrence.PairSettings.everything;
import static org.newstide.pipeline.cooccurrence.PairSettings.withBufferedIds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.junit.jupiter.api.Test;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.time.Grain;
import org.newstide.tables.Collocation;
import org.newstide.tables.Term;
import scala.Tuple2;

/** Any articles: counted in the plainest way, cut into any parts, old and new added up. */
class CooccurrencePropertyTest {

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
                              input.mentions(),
                              input.actors(),
                              input.definitions()),
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

  private static Broadcast<Nodes> nodes(List<CountedArticle> articles) {
    CooccurrenceInput input = CountedArticle.input(vocabulary(), articles);
    return Cooccurrence.broadcast(
        input.tokens(),
        Nodes.of(
            vocabulary(),
            List.of(
                new Node(Node.THEME, "theme-a"),
                new Node(Node.THEME, "theme-b"),
                new Node(Node.ACTOR, "actor-c")),
            ThemeLibrary.of(List.of())));
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
        article.naming("actor-c", random.nextInt(article.sentences().size()));
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

  private static List<Collocation> count(
      List<Term> vocabulary, CooccurrenceSettings settings, List<CountedArticle> articles) {
    return Cooccurrence.count(CountedArticle.input(vocabulary, articles), settings)
        .collocations()
        .collectAsList();
  }
}
