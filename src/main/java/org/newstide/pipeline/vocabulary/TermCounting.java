package org.newstide.pipeline.vocabulary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Counts the terms of one partition, per language and source, in bounded memory: at {@value
 * #MOST_ENTRIES} entries the rows are handed on and counting begins anew. The counts add.
 */
final class TermCounting implements Iterator<Row> {

  private static final int MOST_ENTRIES = 2_000_000;

  private final Iterator<Row> articles;
  private Iterator<Row> counted = Collections.emptyIterator();

  /**
   * A count.
   *
   * @param articles rows of language, source, sentences
   */
  TermCounting(Iterator<Row> articles) {
    this.articles = articles;
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
    Map<List<String>, Map<String, Count>> counts = new HashMap<>();
    int entries = 0;
    int document = 0;
    while (articles.hasNext() && entries < MOST_ENTRIES) {
      Row article = articles.next();
      String source = article.getString(1);
      Map<String, Count> own = terms(counts, article.getString(0), source);
      document++;
      for (Row sentence : article.<Row>getList(2)) {
        Map<String, Count> terms =
            sentence.isNullAt(1) ? own : terms(counts, sentence.getString(1), source);
        int before = terms.size();
        for (String term : sentence.<String>getList(2)) {
          terms.computeIfAbsent(term, any -> new Count()).add(document);
        }
        entries += terms.size() - before;
      }
    }
    List<Row> rows = new ArrayList<>(entries);
    counts.forEach((group, terms) -> append(group.get(0), group.get(1), terms, rows));
    return rows.iterator();
  }

  private static Map<String, Count> terms(
      Map<List<String>, Map<String, Count>> counts, String language, String source) {
    return counts.computeIfAbsent(List.of(language, source), any -> new HashMap<>());
  }

  private static void append(
      String language, String source, Map<String, Count> terms, List<Row> rows) {
    Map<String, Long> inPhrases = new HashMap<>();
    terms.forEach(
        (term, count) -> {
          rows.add(row(language, source, term, count.documents, count.occurrences, 0));
          if (term.indexOf('_') > 0) {
            for (String part : term.split("_")) {
              inPhrases.merge(part, count.occurrences, Long::sum);
            }
          }
        });
    inPhrases.forEach((part, times) -> rows.add(row(language, source, part, 0, 0, times)));
  }

  private static Row row(
      String language,
      String source,
      String term,
      long documents,
      long occurrences,
      long inPhrases) {
    return RowFactory.create(language, source, term, documents, occurrences, inPhrases);
  }

  private static final class Count {
    private long documents;
    private long occurrences;
    private int lastDocument;

    void add(int document) {
      occurrences++;
      if (lastDocument != document) {
        lastDocument = document;
        documents++;
      }
    }
  }
}
