package org.newstide.pipeline.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Window;
import org.newstide.tables.Term;
import org.newstide.tables.ThemeMention;

/**
 * What pairs are counted of, as numbers: in each language its terms from 0, the one that most
 * articles contain first, and behind them all themes.
 *
 * <p>Immutable; broadcast once.
 */
final class Nodes implements Serializable {

  private final List<String> languages = new ArrayList<>();
  private final List<List<String>> terms = new ArrayList<>();
  private final Map<String, Integer> indexOfLanguage = new HashMap<>();
  private final List<Map<String, Integer>> ids = new ArrayList<>();
  private final List<String> themes;
  private final Map<String, Integer> indexOfTheme = new HashMap<>();

  private Nodes(List<Term> chosen, List<String> themes) {
    for (Term term : chosen) {
      int language = indexOfLanguage.computeIfAbsent(term.language(), this::addLanguage);
      ids.get(language).put(term.term(), terms.get(language).size());
      terms.get(language).add(term.term());
    }
    this.themes = List.copyOf(themes);
    for (String theme : themes) {
      indexOfTheme.put(theme, indexOfTheme.size());
    }
    int most = terms.stream().mapToInt(List::size).max().orElse(0) + themes.size();
    check(languages.size() <= StripeKey.MAX_LANGUAGES, "languages", languages.size());
    check(most < StripeKey.MARGINS, "terms and themes", most);
  }

  /**
   * The kept terms that most articles of their language contain, ties to the first term, and every
   * theme that is mentioned.
   */
  static Nodes of(Dataset<Term> vocabulary, int maxTerms, Dataset<ThemeMention> mentions) {
    var foremost =
        Window.partitionBy("language").orderBy(col("documentFrequency").desc(), col("term"));
    List<Term> chosen =
        vocabulary
            .filter(col("kept"))
            .withColumn("place", row_number().over(foremost))
            .filter(col("place").leq(maxTerms))
            .drop("place")
            .as(Term.TABLE.encoder())
            .collectAsList();
    return of(chosen, mentions.select("themeId").distinct().as(Encoders.STRING()).collectAsList());
  }

  static Nodes of(List<Term> chosen, List<String> themes) {
    List<Term> sorted = new ArrayList<>(chosen);
    sorted.sort(
        Comparator.comparing(Term::language)
            .thenComparing(Comparator.comparingLong(Term::documentFrequency).reversed())
            .thenComparing(Term::term));
    return new Nodes(sorted, List.copyOf(new TreeSet<>(themes)));
  }

  /** The number of a language; -1 if none of its terms was chosen. */
  int indexOf(String language) {
    return indexOfLanguage.getOrDefault(language, -1);
  }

  String language(int index) {
    return languages.get(index);
  }

  /** How many nodes a language has. */
  int size(int language) {
    return terms.get(language).size() + themes.size();
  }

  /** How many of them are terms. */
  int terms(int language) {
    return terms.get(language).size();
  }

  Node node(int language, int id) {
    List<String> ofLanguage = terms.get(language);
    return id < ofLanguage.size()
        ? Node.ofTerm(ofLanguage.get(id))
        : new Node(Node.THEME, themes.get(id - ofLanguage.size()));
  }

  /** Term → id in a language. */
  Map<String, Integer> ids(int language) {
    return ids.get(language);
  }

  /** Theme → its place among the themes. */
  Map<String, Integer> themes() {
    return indexOfTheme;
  }

  private int addLanguage(String language) {
    languages.add(language);
    terms.add(new ArrayList<>());
    ids.add(new HashMap<>());
    return languages.size() - 1;
  }

  private static void check(boolean holds, String name, int found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be fewer, found " + found);
    }
  }
}
