package org.newstide.pipeline.tokens;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.newstide.core.text.EmptyWords;
import org.newstide.core.text.StopWords;

/**
 * The counted words and sequences of words of one language. They are known by 64-bit hashes, so
 * that one takes some 60 bytes, however long: at a million of them two meet once in 10⁷ archives.
 */
final class LanguageNgrams implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * A word is a name if it is written as one this often; heads of names are not: {@code bộ}, a
   * ministry or a set, has its capital in half of the places.
   */
  private static final double NAME_SHARE = 0.85;

  private final String language;
  private final LongNumbers numbers = new LongNumbers();
  private long[] documents = new long[1 << 9];
  private long[] occurrences = new long[1 << 9];
  private long[] names = new long[1 << 9];
  private long allDocuments;
  private long allOccurrences;

  private LanguageNgrams(String language) {
    this.language = language;
  }

  /**
   * Articles and occurrences of a sequence.
   *
   * @param names of a single word, the occurrences as a name
   */
  record Count(long documents, long occurrences, long names) {}

  /** The counts by language. */
  static Map<String, LanguageNgrams> of(Iterator<Row> rows) {
    Map<String, LanguageNgrams> byLanguage = new TreeMap<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      byLanguage.computeIfAbsent(row.getString(0), LanguageNgrams::new).add(row);
    }
    return byLanguage;
  }

  /** Takes a further row of this language, each once. */
  void add(Row row) {
    if (row.getInt(2) == 0) {
      allDocuments = row.getLong(3);
      allOccurrences = row.getLong(4);
      return;
    }
    int number = numbers.of(key(row.getString(1)));
    if (number == documents.length) {
      documents = Arrays.copyOf(documents, 2 * number);
      occurrences = Arrays.copyOf(occurrences, 2 * number);
      names = Arrays.copyOf(names, 2 * number);
    }
    documents[number] = row.getLong(3);
    occurrences[number] = row.getLong(4);
    names[number] = row.getLong(5);
  }

  private static long key(String words) {
    byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
    return PackedWords.hash(bytes, 0, bytes.length);
  }

  String language() {
    return language;
  }

  /** Null if it was too rare to be kept. */
  Count count(String words) {
    int number = numbers.find(key(words));
    return number < 0 ? null : new Count(documents[number], occurrences[number], names[number]);
  }

  /**
   * How a sequence holds together at the place where it does so least; null if a part of it is not
   * among the counts.
   *
   * @param together occurrences of the sequence
   */
  PairAssociation weakest(String words, long together) {
    PairAssociation weakest = null;
    for (int blank = words.indexOf(' '); blank > 0; blank = words.indexOf(' ', blank + 1)) {
      Count left = count(words.substring(0, blank));
      Count right = count(words.substring(blank + 1));
      if (left == null || right == null) {
        return null;
      }
      PairAssociation here =
          new PairAssociation(together, left.occurrences(), right.occurrences(), allOccurrences);
      if (weakest == null || here.npmi() < weakest.npmi()) {
        weakest = here;
      }
    }
    return weakest;
  }

  /** True for a word of the stop list: no phrase begins or ends with it. */
  boolean isStopWord(String word) {
    return StopWords.of(language).contains(word);
  }

  /**
   * True for a word that says nothing by itself, by the stop list or by how evenly the archive has
   * it.
   */
  boolean isEmpty(String word) {
    Count count = count(word);
    return isStopWord(word)
        || count != null
            && EmptyWords.isEmpty(count.documents(), count.occurrences(), allDocuments);
  }

  /**
   * True for a word that is a name by itself, and mostly written as one. Only Vietnamese words are:
   * elsewhere names are made of words, and it is phrases that make them whole.
   */
  boolean isName(String word) {
    Count count = count(word);
    return language.equals("vi")
        && count != null
        && count.names() >= NAME_SHARE * count.occurrences();
  }
}
