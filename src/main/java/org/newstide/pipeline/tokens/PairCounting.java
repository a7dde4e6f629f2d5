package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * Counts the pairs of one partition in bounded memory: when the tables hold {@value #MOST_ENTRIES}
 * entries, their rows are handed on and they begin anew.
 */
final class PairCounting implements Iterator<Row> {

  private static final int MOST_ENTRIES = 4_000_000;

  private final Iterator<Row> articles;
  private final Neighbours neighbours;
  private final byte[] filter;
  private final int floor;
  private Iterator<Row> counted = Collections.emptyIterator();

  /**
   * A count over articles.
   *
   * @param articles rows of language, title, text
   * @param filter cells of a {@link PairFilter} over all articles
   * @param floor pairs that the filter shows to be rarer are counted for their parts only
   */
  PairCounting(Iterator<Row> articles, Neighbours neighbours, byte[] filter, int floor) {
    this.articles = articles;
    this.neighbours = neighbours;
    this.filter = filter;
    this.floor = floor;
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
      int number = ++document;
      neighbours.visit(
          language,
          article.getString(1),
          article.getString(2),
          (left, right, candidate) -> {
            boolean kept = candidate && PairFilter.mayReach(filter, language, left, right, floor);
            counts.add(counts.id(left), counts.id(right), number, kept);
          });
      entries += counts.size() - before;
    }
    List<Iterator<Row>> rows = new ArrayList<>();
    byLanguage.forEach((language, counts) -> rows.add(counts.rows(language)));
    return new Chain(rows.iterator());
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
