package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** Counts units that are sets: sentences, paragraphs, documents. */
final class SetCounter implements UnitCounter {

  private final CountingUnit unit;
  private final Postings postings = new Postings();
  private final PairRow row = new PairRow();

  /** The sets one after another, each ascending. */
  private int[] ids = new int[1024];

  /** Where the set of each id begins. */
  private int[] starts = new int[1024];

  private int size;
  private long[] margins = {};

  SetCounter(CountingUnit unit) {
    this.unit = unit;
  }

  @Override
  public void begin(int nodes) {
    row.reserve(nodes);
    margins = new long[nodes + 1];
  }

  @Override
  public void add(PackedArticle article) {
    int mention = 0;
    for (int from = 0; from < article.sentences(); ) {
      int to = endOfUnit(article, from);
      int start = size;
      append(article.tokens(), article.start(from), article.end(to - 1));
      for (; mention < article.mentions(); mention++) {
        if (article.sentenceOfMention(mention) >= to) {
          break;
        }
        append(new int[] {article.nodeOfMention(mention)}, 0, 1);
      }
      if (article.end(to - 1) > article.start(from)) {
        close(start);
      }
      from = to;
    }
  }

  @Override
  public int ids() {
    return size;
  }

  @Override
  public void drain(int group, BiConsumer<Long, byte[]> stripes) {
    byte[] counted = Stripe.of(margins);
    if (counted.length == 0) {
      return;
    }
    stripes.accept(StripeKey.of(unit.ordinal(), StripeKey.MARGINS, group), counted);
    postings.find(ids, size, margins.length - 1);
    for (int node = 1; node < postings.ids(); node++) {
      for (int i = postings.start(node); i < postings.end(node); i++) {
        int place = postings.places()[i];
        row.add(ids, starts[place], place);
      }
      byte[] stripe = row.take();
      if (stripe != null) {
        stripes.accept(StripeKey.of(unit.ordinal(), node, group), stripe);
      }
    }
    size = 0;
    Arrays.fill(margins, 0);
  }

  private int endOfUnit(PackedArticle article, int from) {
    if (unit == CountingUnit.DOCUMENT) {
      return article.sentences();
    }
    int to = from + 1;
    while (unit == CountingUnit.PARAGRAPH
        && to < article.sentences()
        && article.paragraph(to) == article.paragraph(from)) {
      to++;
    }
    return to;
  }

  private void append(int[] nodes, int from, int to) {
    if (size + to - from > ids.length) {
      ids = Arrays.copyOf(ids, 2 * (size + to - from));
      starts = Arrays.copyOf(starts, ids.length);
    }
    for (int i = from; i < to; i++) {
      if (nodes[i] != PackedArticle.OTHER) {
        ids[size++] = nodes[i];
      }
    }
  }

  /** Makes a set of what was appended and counts it. */
  private void close(int start) {
    Arrays.sort(ids, start, size);
    int end = start;
    for (int i = start; i < size; i++) {
      if (i == start || ids[i] != ids[i - 1]) {
        ids[end++] = ids[i];
      }
    }
    size = end;
    Arrays.fill(starts, start, end, start);
    margins[0]++;
    for (int i = start; i < end; i++) {
      margins[ids[i] + 1]++;
    }
  }
}
