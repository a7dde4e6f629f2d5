package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * How often terms stand side by side, for one language and a part of the articles: per pair its
 * occurrences and articles, per term how often it is the left and the right one of a pair.
 *
 * <p>States that add: the counts of two parts, summed, are the counts of the whole. Pairs are kept
 * in an open-addressing table of numbered terms, 24 bytes a pair.
 */
final class PairCounts {

  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> terms = new ArrayList<>();
  // The right term of a pair is the left one of the next: one look-up less.
  private String lastTerm;
  private int lastId;
  private int[] asLeft = new int[1 << 10];
  private int[] asRight = new int[1 << 10];

  private long[] pairs = new long[1 << 12];
  private int[] occurrences = new int[1 << 12];
  private int[] documents = new int[1 << 12];
  private int[] lastDocument = new int[1 << 12];
  private int size;
  private long total;

  PairCounts() {
    Arrays.fill(pairs, -1);
  }

  /** The number by which a term is known here. */
  int id(String term) {
    if (term == lastTerm) {
      return lastId;
    }
    Integer known = ids.get(term);
    lastTerm = term;
    if (known != null) {
      lastId = known;
      return known;
    }
    int id = terms.size();
    lastId = id;
    ids.put(term, id);
    terms.add(term);
    if (id == asLeft.length) {
      asLeft = Arrays.copyOf(asLeft, id * 2);
      asRight = Arrays.copyOf(asRight, id * 2);
    }
    return id;
  }

  /**
   * Counts one pair.
   *
   * @param document number of the article in this part, from 1, ascending
   * @param candidate false if only the parts are counted
   */
  void add(int left, int right, int document, boolean candidate) {
    asLeft[left]++;
    asRight[right]++;
    total++;
    if (!candidate) {
      return;
    }
    int slot = slot((long) left << 32 | right);
    if (pairs[slot] == -1) {
      pairs[slot] = (long) left << 32 | right;
      size++;
    }
    occurrences[slot]++;
    if (lastDocument[slot] != document) {
      lastDocument[slot] = document;
      documents[slot]++;
    }
    if (size * 2 > pairs.length) {
      grow();
    }
  }

  /** Pairs and terms held, for the bound on memory. */
  int size() {
    return size + terms.size();
  }

  /** Rows of {@link PhraseLearning}'s counts: pairs, then terms on the left, on the right, all. */
  Iterator<Row> rows(String language) {
    List<Row> rows = new ArrayList<>(size + 2 * terms.size() + 1);
    for (int slot = 0; slot < pairs.length; slot++) {
      if (pairs[slot] != -1) {
        String left = terms.get((int) (pairs[slot] >>> 32));
        String right = terms.get((int) pairs[slot]);
        rows.add(row(language, left, right, occurrences[slot], documents[slot]));
      }
    }
    for (int id = 0; id < terms.size(); id++) {
      rows.add(row(language, terms.get(id), null, asLeft[id], 0));
      rows.add(row(language, null, terms.get(id), asRight[id], 0));
    }
    rows.add(row(language, null, null, total, 0));
    return rows.iterator();
  }

  private static Row row(String language, String left, String right, long times, long documents) {
    return RowFactory.create(language, left, right, times, documents);
  }

  private int slot(long pair) {
    int mask = pairs.length - 1;
    int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (pairs[slot] != -1 && pairs[slot] != pair) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldPairs = pairs;
    int[] oldOccurrences = occurrences;
    int[] oldDocuments = documents;
    int[] oldLast = lastDocument;
    int capacity = oldPairs.length * 2;
    pairs = new long[capacity];
    Arrays.fill(pairs, -1);
    occurrences = new int[capacity];
    documents = new int[capacity];
    lastDocument = new int[capacity];
    for (int old = 0; old < oldPairs.length; old++) {
      if (oldPairs[old] != -1) {
        int slot = slot(oldPairs[old]);
        pairs[slot] = oldPairs[old];
        occurrences[slot] = oldOccurrences[old];
        documents[slot] = oldDocuments[old];
        lastDocument[slot] = oldLast[old];
      }
    }
  }
}
