package org.newstide.pipeline.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.expressions.Window;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.tables.Term;

/**
 * What pairs are counted of, as numbers: in each language its terms from 0, the one that most
 * articles contain first, and behind them all themes and actors.
 *
 * <p>Immutable; broadcast once.
 */
final class Nodes implements Serializable {

  private final List<String> languages = new ArrayList<>();
  private final List<List<String>> terms = new ArrayList<>();
  private final Map<String, Integer> indexOfLanguage = new HashMap<>();
  private final List<Map<String, Integer>> ids = new ArrayList<>();
  private final List<Node> named;
  private final Map<Node, Integer> indexOfNamed = new HashMap<>();
  private final List<Set<Long>> byDefinition;

  private Nodes(List<Term> chosen, List<Node> named, ThemeLibrary definitions) {
    for (Term term : chosen) {
      int language = indexOfLanguage.computeIfAbsent(term.language(), this::addLanguage);
      ids.get(language).put(term.term(), terms.get(language).size());
      terms.get(language).add(term.term());
    }
    this.named = List.copyOf(named);
    for (Node node : named) {
      indexOfNamed.put(node, indexOfNamed.size());
    }
    int most = terms.stream().mapToInt(List::size).max().orElse(0) + named.size();
    check(languages.size() <= StripeKey.MAX_LANGUAGES, "languages", languages.size());
    check(most < StripeKey.MARGINS, "terms, themes and actors", most);
    DefinitionPairs defined = new DefinitionPairs(definitions, this.named);
    this.byDefinition = new ArrayList<>();
    for (int language = 0; language < languages.size(); language++) {
      byDefinition.add(defined.in(languages.get(language), terms.get(language)));
    }
  }

  /**
   * The kept terms that most articles of their language contain, ties to the first term, and every
   * theme and, where the settings want them, every actor that is mentioned.
   */
  static Nodes of(CooccurrenceInput input, CooccurrenceSettings settings) {
    var foremost =
        Window.partitionBy("language").orderBy(col("documentFrequency").desc(), col("term"));
    List<Term> chosen =
        input
            .vocabulary()
            .filter(col("kept"))
            .withColumn("place", row_number().over(foremost))
            .filter(col("place").leq(settings.maxTerms()))
            .drop("place")
            .as(Term.TABLE.encoder())
            .collectAsList();
    List<Node> named =
        input
            .named()
            .select("kind", "name")
            .filter(lit(settings.actors()).or(col("kind").notEqual(Node.ACTOR)))
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> new Node(row.getString(0), row.getString(1)))
            .toList();
    return of(chosen, named, input.definitions());
  }

  static Nodes of(List<Term> chosen, List<Node> named, ThemeLibrary definitions) {
    List<Term> sorted = new ArrayList<>(chosen);
    sorted.sort(
        Comparator.comparing(Term::language)
            .thenComparing(Comparator.comparingLong(Term::documentFrequency).reversed())
            .thenComparing(Term::term));
    List<Node> inOrder = new ArrayList<>(named);
    inOrder.sort(Comparator.comparing(Node::kind).thenComparing(Node::name));
    return new Nodes(sorted, inOrder, definitions);
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
    return terms.get(language).size() + named.size();
  }

  /** How many of them are terms. */
  int terms(int language) {
    return terms.get(language).size();
  }

  Node node(int language, int id) {
    List<String> ofLanguage = terms.get(language);
    return id < ofLanguage.size()
        ? Node.ofTerm(ofLanguage.get(id))
        : named.get(id - ofLanguage.size());
  }

  /** Term → id in a language. */
  Map<String, Integer> ids(int language) {
    return ids.get(language);
  }

  /** Theme or actor → its place among both. */
  Map<Node, Integer> named() {
    return indexOfNamed;
  }

  /** Whether one of two nodes is part of what defines the other. */
  boolean byDefinition(int language, int a, int b) {
    return byDefinition.get(language).contains(DefinitionPairs.pair(a, b));
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
