package org.newstide.pipeline.cooccurrence;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/**
 * Counts the nodes and pairs of one partition: from packed articles, sorted by group, to stripes.
 *
 * <p>The same stripe key may come several times, and only the sum of its stripes means something:
 * counts are states that add.
 */
final class PairCounting implements Iterator<Tuple2<Long, byte[]>> {

  private final Iterator<Row> articles;
  private final Nodes nodes;
  private final int bufferedIds;
  private final List<UnitCounter> counters;
  private final PackedArticle article = new PackedArticle();
  private final Queue<Tuple2<Long, byte[]>> ready = new ArrayDeque<>();
  private int group = -1;

  /**
   * The counting of these articles.
   *
   * @param articles packed tokens, mentions of themes, group; the articles of a group one after
   *     another
   */
  PairCounting(Iterator<Row> articles, Nodes nodes, CooccurrenceSettings settings) {
    this.articles = articles;
    this.nodes = nodes;
    this.bufferedIds = settings.bufferedIds();
    this.counters =
        settings.units().stream().distinct().map(unit -> counter(unit, settings)).toList();
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && articles.hasNext()) {
      count(articles.next());
    }
    if (ready.isEmpty()) {
      drain();
    }
    return !ready.isEmpty();
  }

  @Override
  public Tuple2<Long, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return ready.remove();
  }

  private void count(Row row) {
    int next = row.getInt(2);
    if (next != group) {
      drain();
      group = next;
      int size = nodes.size(StripeKey.languageOfGroup(group));
      counters.forEach(counter -> counter.begin(size));
    }
    int firstTheme = nodes.terms(StripeKey.languageOfGroup(group));
    article.unpack(row.getAs(0), mentions(row), firstTheme);
    for (UnitCounter counter : counters) {
      counter.add(article);
      if (counter.ids() >= bufferedIds) {
        counter.drain(group, this::handOn);
      }
    }
  }

  private static long[] mentions(Row row) {
    if (row.isNullAt(1)) {
      return new long[0];
    }
    List<Long> mentions = row.getList(1);
    return mentions.stream().mapToLong(Long::longValue).toArray();
  }

  private void drain() {
    if (group >= 0) {
      counters.forEach(counter -> counter.drain(group, this::handOn));
    }
  }

  private void handOn(long key, byte[] stripe) {
    ready.add(new Tuple2<>(key, stripe));
  }

  private static UnitCounter counter(CountingUnit unit, CooccurrenceSettings settings) {
    return unit.isSet()
        ? new SetCounter(unit)
        : new WindowCounter(
            unit == CountingUnit.DIRECTED_WINDOW, settings.windowTokens(), settings.windowEdge());
  }
}
