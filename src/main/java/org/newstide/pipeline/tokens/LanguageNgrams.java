package org.newstide.pipeline.tokens;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.newstide.core.text.EmptyWords;
import org.newstide.core.text.StopWords;

/** The counted words and sequences of words of one language. */
final class LanguageNgrams {

  /**
   * A word is a name if it is written as one this often; heads of names are not: {@code bộ}, a
   * ministry or a set, has its capital in half of the places.
   */
  private static final double NAME_SHARE = 0.85;

  private final String language;
  private final StopWords stopWords;
  private final Map<String, Count> counts = new HashMap<>();
  private Count all = new Count(0, 0, 0);

  private LanguageNgrams(String language) {
    this.language = language;
    this.stopWords = StopWords.of(language);
  }

  /**
   * Articles and occurrences of a sequence.
   *
   * @param names of a single word, the occurrences as a name
   */
  record Count(long documents, long occurrences, long names) {}

  /** The counts by language. */
  static Map<String, LanguageNgrams> of(Collection<Row> rows) {
    Map<String, LanguageNgrams> byLanguage = new TreeMap<>();
    for (Row row : rows) {
      byLanguage.computeIfAbsent(row.getString(0), LanguageNgrams::new).add(row);
    }
    return byLanguage;
  }

  /** Takes further rows of this language. */
  void add(Row row) {
    Count count = new Count(row.getLong(3), row.getLong(4), row.getLong(5));
    if (row.getInt(2) == 0) {
      all = count;
    } else {
      counts.put(row.getString(1), count);
    }
  }

  String language() {
    return language;
  }

  Map<String, Count> counts() {
    return counts;
  }

  /** Null if it was too rare to be kept. */
  Count count(String words) {
    return counts.get(words);
  }

  /**
   * How a sequence holds together at the place where it does so least; null if a part of it is not
   * among the counts.
   */
  PairAssociation weakest(String words) {
    PairAssociation weakest = null;
    long together = counts.get(words).occurrences();
    for (int blank = words.indexOf(' '); blank > 0; blank = words.indexOf(' ', blank + 1)) {
      Count left = counts.get(words.substring(0, blank));
      Count right = counts.get(words.substring(blank + 1));
      if (left == null || right == null) {
        return null;
      }
      PairAssociation here =
          new PairAssociation(together, left.occurrences(), right.occurrences(), all.occurrences());
      if (weakest == null || here.npmi() < weakest.npmi()) {
        weakest = here;
      }
    }
    return weakest;
  }

  /** True for a word of the stop list: no phrase begins or ends with it. */
  boolean isStopWord(String word) {
    return stopWords.contains(word);
  }

  /**
   * True for a word that says nothing by itself, by the stop list or by how evenly the archive has
   * it.
   */
  boolean isEmpty(String word) {
    Count count = counts.get(word);
    return isStopWord(word)
        || count != null
            && EmptyWords.isEmpty(count.documents(), count.occurrences(), all.documents());
  }

  /**
   * True for a word that is a name by itself, and mostly written as one. Only Vietnamese words are:
   * elsewhere names are made of words, and it is phrases that make them whole.
   */
  boolean isName(String word) {
    Count count = counts.get(word);
    return language.equals("vi")
        && count != null
        && count.names() >= NAME_SHARE * count.occurrences();
  }
}
