package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * Counts the words and sequences of one partition in bounded memory: when the tables hold {@value
 * #MOST_ENTRIES} entries, their rows are handed on and they begin anew.
 */
final class NgramCounting implements Iterator<Row> {

  private static final int MOST_ENTRIES = 2_000_000;

  private final Iterator<CutArticle> articles;
  private final Counter counter;
  private final PackedWords words;
  private final Map<String, NgramCounts> byLanguage = new TreeMap<>();
  private int document;
  private Iterator<Row> counted = Collections.emptyIterator();

  // By number of a word in the article its number in the counts; of the language last asked for.
  private int[] numbers = new int[512];
  private NgramCounts numbered;

  /** What is counted of a run. */
  interface Counter {

    /** Counts what begins at the places [from, to). */
    void count(NgramCounting counting, NgramCounts counts, String language, int from, int to);
  }

  NgramCounting(Iterator<CutArticle> articles, NameOpeners openers, Counter counter) {
    this.articles = articles;
    this.words = new PackedWords(openers);
    this.counter = counter;
  }

  /** Counts words, and pairs of which a filter does not say that they stay below the floor. */
  static Counter pairs(byte[] filter, int floor) {
    return (counting, counts, language, from, to) -> {
      PackedWords words = counting.words;
      int left = counting.number(words.word(from));
      counts.countWord(left, words.isName(from), counting.document);
      for (int at = from + 1; at < to; at++) {
        int right = counting.number(words.word(at));
        counts.countWord(right, words.isName(at), counting.document);
        long leftHash = words.hash(words.word(at - 1));
        long rightHash = words.hash(words.word(at));
        if (PairFilter.mayReach(filter, language, leftHash, rightHash, floor)) {
          counts.count(counts.pair(left, right), counting.document);
        }
        left = right;
      }
    };
  }

  /** Counts sequences of three and more words of which each two neighbours are a known pair. */
  static Counter longer(WordPairs pairs, int maxWords) {
    return (counting, counts, language, from, to) -> {
      for (int begin = from; begin + 1 < to; begin++) {
        int sequence = -1;
        int end = Math.min(to, begin + maxWords);
        for (int at = begin + 1; at < end; at++) {
          PackedWords words = counting.words;
          long left = words.hash(words.word(at - 1));
          if (!pairs.contains(language, left, words.hash(words.word(at)))) {
            break;
          }
          int word = counting.number(words.word(at));
          if (at == begin + 1) {
            sequence = counts.pair(counting.number(words.word(begin)), word);
          } else {
            sequence = counts.longer(sequence, word);
            counts.count(sequence, counting.document);
          }
        }
      }
    };
  }

  @Override
  public boolean hasNext() {
    while (!counted.hasNext() && articles.hasNext()) {
      counted = count();
    }
    return counted.hasNext();
  }

  @Override
  public Row next() {
    hasNext();
    return counted.next();
  }

  private Iterator<Row> count() {
    byLanguage.clear();
    document = 0;
    while (articles.hasNext() && entries() < MOST_ENTRIES) {
      words.read(articles.next());
      document++;
      numbered = null;
      WordRuns.visit(words, this::visit);
    }
    List<Row> rows = new ArrayList<>();
    byLanguage.forEach((language, counts) -> counts.rows(language, rows::add));
    return rows.iterator();
  }

  private int entries() {
    int entries = 0;
    for (NgramCounts counts : byLanguage.values()) {
      entries += counts.size();
    }
    return entries;
  }

  private void visit(String language, int from, int to) {
    NgramCounts counts = byLanguage.computeIfAbsent(language, any -> new NgramCounts());
    if (counts != numbered) {
      if (numbers.length < words.distinct()) {
        numbers = new int[2 * words.distinct()];
      }
      Arrays.fill(numbers, 0, words.distinct(), -1);
      numbered = counts;
    }
    counter.count(this, counts, language, from, to);
  }

  /** The number in the counts of the word with a number in the article. */
  private int number(int inArticle) {
    int number = numbers[inArticle];
    if (number < 0) {
      number = numbered.word(words.hash(inArticle), words, inArticle);
      numbers[inArticle] = number;
    }
    return number;
  }
}
