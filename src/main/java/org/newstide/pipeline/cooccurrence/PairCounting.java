package org.newstide.pipeline.cooccurrence;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import scala.Tuple2;

/**
 * Counts the pairs of one partition: from packed term sets, sorted by group, to stripes.
 *
 * <p>The same stripe key may come several times, and only the sum of its stripes means something:
 * counts are states that add.
 */
final class PairCounting implements Iterator<Tuple2<Long, byte[]>> {

  private final Iterator<Tuple2<byte[], Integer>> articles;
  private final TermIds termIds;
  private final int rarePairsInMemory;
  private final TermSets sets = new TermSets();
  private final PairCounts sentences = new PairCounts();
  private final PairCounts documents = new PairCounts();
  private final Queue<Tuple2<Long, byte[]>> ready = new ArrayDeque<>();
  private int group = -1;

  /**
   * The counting of these articles.
   *
   * @param articles packed sets and groups, the articles of a group one after another
   */
  PairCounting(Iterator<Tuple2<byte[], Integer>> articles, TermIds termIds, int rarePairsInMemory) {
    this.articles = articles;
    this.termIds = termIds;
    this.rarePairsInMemory = rarePairsInMemory;
  }

  @Override
  public boolean hasNext() {
    while (ready.isEmpty() && articles.hasNext()) {
      Tuple2<byte[], Integer> article = articles.next();
      if (article._2() != group) {
        drain();
        begin(article._2());
      }
      sets.unpack(article._1());
      sets.forEachSentence(sentences::add);
      sets.document(documents::add);
      if (sentences.isFull(rarePairsInMemory) || documents.isFull(rarePairsInMemory)) {
        drain();
      }
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

  private void begin(int next) {
    group = next;
    int terms = termIds.size(StripeKey.languageOfGroup(next));
    sentences.reserve(terms);
    documents.reserve(terms);
  }

  private void drain() {
    drain(StripeKey.SENTENCE, sentences);
    drain(StripeKey.DOCUMENT, documents);
  }

  private void drain(int unit, PairCounts counts) {
    counts.drain((b, stripe) -> ready.add(new Tuple2<>(StripeKey.of(unit, b, group), stripe)));
  }
}
