package org.newstide.pipeline.tokens;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
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
  private final Candidates candidates;
  private final PackedWords words;
  private final Map<String, NgramCounts> byLanguage = new TreeMap<>();
  private int document;
  private Iterator<Map.Entry<String, NgramCounts>> languages = Collections.emptyIterator();
  private Iterator<Row> counted = Collections.emptyIterator();

  // By number of a word in the article its number in the counts; of the language last asked for.
  private int[] numbers = new int[512];
  private NgramCounts numbered;

  // The sequence last counted, and where it stands.
  private int sequence;
  private int sequenceBegin;
  private int sequenceEnd;

  /**
   * What is counted.
   *
   * @param sequences the candidates
   * @param frequent those of them that need be counted
   * @param singleWords true if words by themselves are counted too
   */
  record Candidates(CandidateSequences sequences, FrequentSequences frequent, boolean singleWords)
      implements Serializable {}

  NgramCounting(Iterator<CutArticle> articles, NameOpeners openers, Candidates candidates) {
    this.articles = articles;
    this.words = new PackedWords(openers);
    this.candidates = candidates;
  }

  @Override
  public boolean hasNext() {
    while (!counted.hasNext()) {
      if (languages.hasNext()) {
        Map.Entry<String, NgramCounts> language = languages.next();
        counted = language.getValue().rows(language.getKey());
      } else if (articles.hasNext()) {
        count();
      } else {
        return false;
      }
    }
    return true;
  }

  @Override
  public Row next() {
    hasNext();
    return counted.next();
  }

  private void count() {
    byLanguage.clear();
    document = 0;
    while (articles.hasNext() && entries() < MOST_ENTRIES) {
      words.read(articles.next());
      document++;
      numbered = null;
      WordRuns.visit(words, this::visit);
    }
    languages = byLanguage.entrySet().iterator();
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
    for (int at = from; candidates.singleWords() && at < to; at++) {
      counts.countWord(number(words.word(at)), words.isName(at), document);
    }
    sequenceBegin = -1;
    candidates.sequences().visit(words, language, from, to, this::take);
  }

  private boolean take(int begin, int end, long hash) {
    if (!candidates.frequent().mayContain(hash)) {
      return false;
    }
    if (begin != sequenceBegin || end != sequenceEnd + 1) {
      sequence = numbered.pair(number(words.word(begin)), number(words.word(begin + 1)));
      sequenceEnd = begin + 2;
    }
    while (sequenceEnd < end) {
      sequence = numbered.longer(sequence, number(words.word(sequenceEnd++)));
    }
    sequenceBegin = begin;
    sequenceEnd = end;
    numbered.count(sequence, document);
    return true;
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
