package org.newstide.app.themes;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newstide.core.statistics.Contingency;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;

/**
 * Which terms and phrases distinguish some articles from the others of their language. Counted in
 * articles, not in occurrences, so that one long article makes no keyword.
 */
final class Keyness {

  /** Fewer articles with a term say nothing of it. */
  private static final int FEWEST_ARTICLES = 3;

  private final Map<String, long[]> counts = new HashMap<>();
  private long matching;
  private long others;

  /**
   * A term with its evidence.
   *
   * @param matching articles among the distinguished ones that have it
   * @param others articles among the others that have it
   * @param g2 signed log-likelihood ratio: how sure
   * @param logRatio binary logarithm of the ratio of both shares, with half an article added to
   *     each: how strong; 1 is twice as common (A. Hardie, Log Ratio, 2014)
   */
  record KeyTerm(String term, long matching, long others, double g2, double logRatio) {}

  void add(ArticleTokens article, boolean matches) {
    Set<String> terms = new HashSet<>();
    for (Sentence sentence : article.sentences()) {
      terms.addAll(sentence.terms());
    }
    for (String term : terms) {
      counts.computeIfAbsent(term, any -> new long[2])[matches ? 0 : 1]++;
    }
    if (matches) {
      matching++;
    } else {
      others++;
    }
  }

  /** The terms that the distinguished articles have more often than chance, surest first. */
  List<KeyTerm> top(int size) {
    return counts.entrySet().stream()
        .filter(term -> term.getValue()[0] >= FEWEST_ARTICLES)
        .map(term -> keyTerm(term.getKey(), term.getValue()[0], term.getValue()[1]))
        .sorted(Comparator.comparingDouble(KeyTerm::g2).reversed().thenComparing(KeyTerm::term))
        .limit(size)
        .toList();
  }

  private KeyTerm keyTerm(String term, long inMatching, long inOthers) {
    Contingency table =
        new Contingency(inMatching, inMatching + inOthers, matching, matching + others);
    double ratio = (inMatching + 0.5) / (matching + 0.5) / ((inOthers + 0.5) / (others + 0.5));
    return new KeyTerm(
        term.replace('_', ' '),
        inMatching,
        inOthers,
        table.logLikelihoodRatio(),
        Math.log(ratio) / Math.log(2));
  }
}
