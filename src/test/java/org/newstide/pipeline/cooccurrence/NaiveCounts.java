package org.newstide.pipeline.cooccurrence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.newstide.tables.ActorMention;
import org.newstide.tables.Collocation;
import org.newstide.tables.Sentence;
import org.newstide.tables.ThemeMention;

/**
 * Co-occurrence as one would count it by hand: every unit written out as the pairs of nodes that
 * stand in it. Key of a row → observed, count a, count b, total.
 */
final class NaiveCounts {

  private final Set<String> terms;
  private final CooccurrenceSettings settings;

  /** Unit, language, counting and period → each unit as the nodes on the left and on the right. */
  private final Map<String, List<Set<String>[]>> sides = new LinkedHashMap<>();

  private NaiveCounts(Set<String> terms, CooccurrenceSettings settings) {
    this.terms = terms;
    this.settings = settings;
  }

  static Map<String, List<Long>> of(
      List<CountedArticle> articles, Set<String> terms, CooccurrenceSettings settings) {
    NaiveCounts counts = new NaiveCounts(terms, settings);
    articles.forEach(counts::add);
    return counts.rows();
  }

  /** The same of rows. */
  static Map<String, List<Long>> of(List<Collocation> rows) {
    Map<String, List<Long>> counts = new TreeMap<>();
    for (Collocation row : rows) {
      String cell =
          String.join(
              " ", row.unit(), row.language(), row.counting(), String.valueOf(row.period()));
      String key = cell + " " + row.nodeA() + "+" + row.nodeB();
      if (counts.put(key, List.of(row.observed(), row.countA(), row.countB(), row.total()))
          != null) {
        throw new AssertionError("two rows of " + key);
      }
    }
    return counts;
  }

  private void add(CountedArticle article) {
    for (CountingUnit unit : settings.units()) {
      for (Counting counting : settings.counting()) {
        if (counting == Counting.ARTICLES || !article.isReprint()) {
          String start = unit + " " + article.row().language() + " " + counting + " ";
          add(article, unit, start + "null");
          LocalDate day = article.row().publishedDate();
          if (day != null && !article.row().datePrecision().equals("year")) {
            add(article, unit, start + settings.grain().startOf(day));
          }
        }
      }
    }
  }

  private void add(CountedArticle article, CountingUnit unit, String cell) {
    if (unit.isSet()) {
      Map<Integer, Set<String>> sets = new HashMap<>();
      for (int s = 0; s < article.sentences().size(); s++) {
        Sentence sentence = article.sentences().get(s);
        Set<String> set = sets.computeIfAbsent(part(unit, s, sentence), k -> new TreeSet<>());
        sentence.terms().stream().filter(terms::contains).forEach(set::add);
        for (ThemeMention mention : article.mentions()) {
          if (mention.sentence() == s) {
            set.add(mention.themeId());
          }
        }
        for (ActorMention actor : article.actors()) {
          if (actor.sentence() == s) {
            set.add(actor.actorId());
          }
        }
      }
      sets.values().forEach(set -> unit(cell, set, set));
      return;
    }
    Map<Integer, List<String>> stretches = new TreeMap<>();
    for (int s = 0; s < article.sentences().size(); s++) {
      Sentence sentence = article.sentences().get(s);
      CountingUnit edge = CountingUnit.valueOf(settings.windowEdge().name());
      stretches
          .computeIfAbsent(part(edge, s, sentence), k -> new ArrayList<>())
          .addAll(sentence.terms());
    }
    stretches.values().forEach(stretch -> windows(unit, cell, stretch));
  }

  private static int part(CountingUnit unit, int number, Sentence sentence) {
    return switch (unit) {
      case SENTENCE -> number;
      case PARAGRAPH -> sentence.paragraph();
      default -> 0;
    };
  }

  private void windows(CountingUnit unit, String cell, List<String> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      for (int j = i + 1; j <= i + settings.windowTokens() && j < tokens.size(); j++) {
        unit(cell, Set.of(tokens.get(i)), Set.of(tokens.get(j)));
        if (unit == CountingUnit.WINDOW) {
          unit(cell, Set.of(tokens.get(j)), Set.of(tokens.get(i)));
        }
      }
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private void unit(String cell, Set<String> left, Set<String> right) {
    sides.computeIfAbsent(cell, k -> new ArrayList<>()).add(new Set[] {left, right});
  }

  private Map<String, List<Long>> rows() {
    Map<String, List<Long>> rows = new TreeMap<>();
    sides.forEach(
        (cell, list) -> {
          Map<String, Long> left = new HashMap<>();
          Map<String, Long> right = new HashMap<>();
          Map<String, Long> both = new HashMap<>();
          for (Set<String>[] unit : list) {
            unit[0].forEach(a -> left.merge(a, 1L, Long::sum));
            unit[1].forEach(b -> right.merge(b, 1L, Long::sum));
            unit[0].forEach(a -> unit[1].forEach(b -> both.merge(a + "+" + b, 1L, Long::sum)));
          }
          both.forEach(
              (pair, observed) -> {
                String a = pair.substring(0, pair.indexOf('+'));
                String b = pair.substring(pair.indexOf('+') + 1);
                boolean directed = cell.startsWith("directed");
                if (isNode(a) && isNode(b) && (directed ? !a.equals(b) : a.compareTo(b) < 0)) {
                  rows.put(
                      cell + " " + pair,
                      List.of(observed, left.get(a), right.get(b), (long) list.size()));
                }
              });
        });
    return rows;
  }

  private boolean isNode(String name) {
    return terms.contains(name) || name.startsWith("theme") || name.startsWith("actor");
  }
}
