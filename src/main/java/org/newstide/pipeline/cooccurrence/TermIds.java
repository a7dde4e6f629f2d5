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
 * The terms whose pairs are counted, as numbers: by language, then in code point order, so that the
 * smaller id of a pair is its first term.
 *
 * <p>Each language has one more id, behind all terms, under which its units are counted. Immutable;
 * broadcast once.
 */
final class TermIds implements Serializable {

  private final String[] terms;
  private final String[] languageOfTerm;
  private final Map<String, Map<String, Integer>> ids = new HashMap<>();
  private final Map<String, Integer> unitIds = new HashMap<>();

  private TermIds(List<Term> chosen) {
    terms = new String[chosen.size()];
    languageOfTerm = new String[chosen.size()];
    for (int id = 0; id < terms.length; id++) {
      Term term = chosen.get(id);
      terms[id] = term.term();
      languageOfTerm[id] = term.language();
      ids.computeIfAbsent(term.language(), language -> new HashMap<>()).put(term.term(), id);
    }
    for (String language : ids.keySet().stream().sorted().toList()) {
      unitIds.put(language, terms.length + unitIds.size());
    }
    if (terms.length + unitIds.size() > CountKey.MAX_TERMS) {
      throw new IllegalArgumentException(
          "maxTerms must be at most "
              + CountKey.MAX_TERMS / unitIds.size()
              + " with "
              + unitIds.size()
              + " languages, found "
              + terms.length
              + " terms");
    }
  }

  /** The kept terms that most articles of their language contain; ties go to the first term. */
  static TermIds mostFrequent(Dataset<Term> vocabulary, int maxTerms) {
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
    return of(chosen);
  }

  static TermIds of(List<Term> chosen) {
    List<Term> sorted = new ArrayList<>(chosen);
    sorted.sort(
        Comparator.comparing(Term::language).thenComparing(Term::term, TermIds::compareCodePoints));
    return new TermIds(sorted);
  }

  /** Term → id of the terms of a language; null if it has none. */
  Map<String, Integer> idsOf(String language) {
    return ids.get(language);
  }

  /** The id under which the units of a language are counted. */
  int unitsOf(String language) {
    return unitIds.get(language);
  }

  String term(int id) {
    return terms[id];
  }

  String language(int id) {
    return languageOfTerm[id];
  }

  /** Unlike {@link String#compareTo}, which puts U+1F600 before U+FF01. */
  private static int compareCodePoints(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      char l = left.charAt(i);
      char r = right.charAt(i);
      if (l != r) {
        boolean sameKind = Character.isSurrogate(l) == Character.isSurrogate(r);
        return sameKind ? l - r : Character.isSurrogate(l) ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }
}
