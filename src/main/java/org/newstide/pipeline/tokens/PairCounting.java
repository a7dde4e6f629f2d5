package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;

/**
 * Counts the pairs of one partition in bounded memory: when the tables hold {@value #MOST_ENTRIES}
 * entries, their rows are handed on and they begin anew.
 */
final class PairCounting implements Iterator<Row> {

  private static final int MOST_ENTRIES = 4_000_000;

  private final Iterator<Row> articles;
  private final PhraseModels phrases;
  private final int maxTokens;

  private final List<String> terms = new ArrayList<>();
  private Iterator<Row> counted = Collections.emptyIterator();

  /**
   * A count over articles.
   *
   * @param articles rows of language, title, text
   * @param phrases joined before counting
   * @param maxTokens the longest candidate
   */
  PairCounting(Iterator<Row> articles, PhraseModels phrases, int maxTokens) {
    this.articles = articles;
    this.phrases = phrases;
    this.maxTokens = maxTokens;
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
    Map<String, PairCounts> byLanguage = new TreeMap<>();
    int entries = 0;
    int document = 0;
    while (articles.hasNext() && entries < MOST_ENTRIES) {
      Row article = articles.next();
      String language = article.getString(0);
      PairCounts counts = byLanguage.computeIfAbsent(language, any -> new PairCounts());
      int before = counts.size();
      document++;
      add(language, Tokenizer.tokenize(article.getString(1)), document, counts);
      add(language, Tokenizer.tokenize(article.getString(2)), document, counts);
      entries += counts.size() - before;
    }
    List<Iterator<Row>> rows = new ArrayList<>();
    byLanguage.forEach((language, counts) -> rows.add(counts.rows(language)));
    return new Chain(rows.iterator());
  }

  private void add(String language, TokenizedText text, int document, PairCounts counts) {
    for (int from = 0; from < text.size(); ) {
      int end = PhraseModels.endOfRun(text, from);
      if (end - from > 1) {
        terms.clear();
        phrases.of(language).join(text, from, end, terms);
        addRun(document, counts);
      }
      from = end;
    }
  }

  private void addRun(int document, PairCounts counts) {
    int left = -1;
    int leftTokens = 0;
    for (String term : terms) {
      int right = Character.isDigit(term.charAt(0)) ? -1 : counts.id(term);
      int rightTokens = Terms.tokens(term);
      if (left >= 0 && right >= 0) {
        counts.add(left, right, document, isCandidate(leftTokens, rightTokens));
      }
      left = right;
      leftTokens = rightTokens;
    }
  }

  /**
   * First tokens are paired; once there are phrases, only what makes them longer is of interest.
   */
  private boolean isCandidate(int leftTokens, int rightTokens) {
    int tokens = leftTokens + rightTokens;
    return tokens <= maxTokens && (tokens > 2 || phrases == PhraseModels.NONE);
  }

  /** One iterator after another. */
  private static final class Chain implements Iterator<Row> {
    private final Iterator<Iterator<Row>> parts;
    private Iterator<Row> part = Collections.emptyIterator();

    Chain(Iterator<Iterator<Row>> parts) {
      this.parts = parts;
    }

    @Override
    public boolean hasNext() {
      while (!part.hasNext() && parts.hasNext()) {
        part = parts.next();
      }
      return part.hasNext();
    }

    @Override
    public Row next() {
      hasNext();
      return part.next();
    }
  }
}
