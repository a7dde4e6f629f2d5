package org.newstide.pipeline.cooccurrence;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.expressions.Window;
import org.newstide.tables.Term;

/**
 * The terms whose pairs are counted, as numbers: in each language from 0, the one that most
 * articles contain first.
 *
 * <p>Immutable; broadcast once.
 */
final class TermIds implements Serializable {

  private final List<String> languages = new ArrayList<>();
  private final List<List<String>> terms = new ArrayList<>();
  private final Map<String, Integer> indexOfLanguage = new HashMap<>();
  private final List<Map<String, Integer>> ids = new ArrayList<>();

  private TermIds(List<Term> chosen) {
    for (Term term : chosen) {
      int language = indexOfLanguage.computeIfAbsent(term.language(), this::addLanguage);
      ids.get(language).put(term.term(), terms.get(language).size());
      terms.get(language).add(term.term());
    }
    if (languages.size() > StripeKey.MAX_LANGUAGES) {
      throw new IllegalArgumentException(
          "vocabulary must have at most "
              + StripeKey.MAX_LANGUAGES
              + " languages, found "
              + languages.size());
    }
  }

  /** The kept terms that most articles of their language contain; ties go to the first term. */
  static TermIds mostFrequent(Dataset<Term> vocabulary, int maxTerms) {
    var foremost =
        Window.partitionBy("language").orderBy(col("documentFrequency").desc(), col("term"));
    return of(
        vocabulary
            .filter(col("kept"))
            .withColumn("place", row_number().over(foremost))
            .filter(col("place").leq(maxTerms))
            .drop("place")
            .as(Term.TABLE.encoder())
            .collectAsList());
  }

  static TermIds of(List<Term> chosen) {
    List<Term> sorted = new ArrayList<>(chosen);
    sorted.sort(
        Comparator.comparing(Term::language)
            .thenComparing(Comparator.comparingLong(Term::documentFrequency).reversed())
            .thenComparing(Term::term));
    return new TermIds(sorted);
  }

  /** The number of a language; -1 if none of its terms was chosen. */
  int indexOf(String language) {
    return indexOfLanguage.getOrDefault(language, -1);
  }

  String language(int index) {
    return languages.get(index);
  }

  /** How many terms of a language were chosen. */
  int size(int language) {
    return terms.get(language).size();
  }

  String term(int language, int id) {
    return terms.get(language).get(id);
  }

  /** Term → id in a language. */
  Map<String, Integer> ids(int language) {
    return ids.get(language);
  }

  private int addLanguage(String language) {
    languages.add(language);
    terms.add(new ArrayList<>());
    ids.add(new HashMap<>());
    return languages.size() - 1;
  }
}
