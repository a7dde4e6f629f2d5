package org.newstide.core.topics;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import org.newstide.core.varint.VarintReader;
import org.newstide.core.varint.VarintWriter;

/**
 * How often each term is assigned to each topic: V rows of integers that steps change.
 *
 * <p>A row has room for as many topics as its term can have: never more than it has tokens. Rows
 * with room for all K are dense, a place for each topic; the others list their topics in ascending
 * order. So all rows together take no more room than the corpus has tokens, however large V · K.
 *
 * <p>Travels with about a byte for each place.
 */
final class TopicTermCounts implements Serializable {

  private static final long serialVersionUID = 1;

  final int topics;

  /** Term → where its row starts; dense rows lie first. */
  final int[] offsets;

  /** Term → how many topics its row has; of dense rows K. */
  final int[] sizes;

  /** Places below this belong to dense rows. */
  final int dense;

  final int[] counts;

  /** Place − {@link #dense} → topic. */
  final short[] rowTopics;

  final int[] totals;

  /**
   * All counts 0.
   *
   * @param room term → how many topics its row must have room for at most
   */
  TopicTermCounts(int topics, int[] room) {
    this.topics = topics;
    this.totals = new int[topics];
    offsets = new int[room.length];
    sizes = new int[room.length];
    int places = 0;
    for (int term = 0; term < room.length; term++) {
      if (room[term] >= topics) {
        offsets[term] = places;
        sizes[term] = topics;
        places = extended(places, topics);
      }
    }
    dense = places;
    for (int term = 0; term < room.length; term++) {
      if (room[term] < topics) {
        offsets[term] = places;
        places = extended(places, room[term]);
      }
    }
    counts = new int[places];
    rowTopics = new short[places - dense];
  }

  private TopicTermCounts(TopicTermCounts other) {
    topics = other.topics;
    offsets = other.offsets.clone();
    sizes = other.sizes.clone();
    dense = other.dense;
    counts = other.counts.clone();
    rowTopics = other.rowTopics.clone();
    totals = other.totals.clone();
  }

  private TopicTermCounts(Packed packed) {
    topics = packed.totals.length;
    totals = packed.totals;
    offsets = VarintReader.ints(packed.terms, packed.offsets);
    sizes = VarintReader.ints(packed.terms, packed.sizes);
    dense = packed.places - packed.rowTopics.length;
    counts = VarintReader.ints(packed.places, packed.counts);
    rowTopics = packed.rowTopics;
  }

  @Serial
  private Object writeReplace() {
    return new Packed(
        offsets.length,
        counts.length,
        VarintWriter.of(offsets),
        VarintWriter.of(sizes),
        VarintWriter.of(counts),
        rowTopics,
        totals);
  }

  /** What travels. */
  private record Packed(
      int terms,
      int places,
      byte[] offsets,
      byte[] sizes,
      byte[] counts,
      short[] rowTopics,
      int[] totals)
      implements Serializable {

    @Serial
    private Object readResolve() {
      return new TopicTermCounts(this);
    }
  }

  TopicTermCounts copy() {
    return new TopicTermCounts(this);
  }

  /** The counts of a model. */
  static TopicTermCounts of(TopicModel model) {
    int[] room = new int[model.terms()];
    for (int term = 0; term < room.length; term++) {
      int used = model.rowStart(term + 1) - model.rowStart(term);
      room[term] = used > model.topics() / 4 ? model.topics() : used;
    }
    TopicTermCounts counts = new TopicTermCounts(model.topics(), room);
    model.forEachCount(counts::addWithTotal);
    return counts;
  }

  int terms() {
    return offsets.length;
  }

  /** Changes a count but not the topic's total. */
  void add(int term, int topic, int change) {
    int offset = offsets[term];
    if (offset < dense) {
      counts[offset + topic] += change;
      return;
    }
    int place = place(term, topic);
    int end = offset + sizes[term];
    if (place == end || rowTopics[place - dense] != topic) {
      shift(place, place + 1, end - place);
      rowTopics[place - dense] = (short) topic;
      counts[place] = change;
      sizes[term]++;
    } else {
      counts[place] += change;
      if (counts[place] == 0) {
        shift(place + 1, place, end - place - 1);
        sizes[term]--;
      }
    }
  }

  void addWithTotal(int term, int topic, int change) {
    add(term, topic, change);
    totals[topic] += change;
  }

  int count(int term, int topic) {
    int offset = offsets[term];
    if (offset < dense) {
      return counts[offset + topic];
    }
    int place = place(term, topic);
    return place < offset + sizes[term] && rowTopics[place - dense] == topic ? counts[place] : 0;
  }

  /** Adds every count above 0. */
  void forEach(TopicModel.CountVisitor visitor) {
    for (int term = 0; term < offsets.length; term++) {
      int offset = offsets[term];
      for (int i = offset; i < offset + sizes[term]; i++) {
        if (counts[i] > 0) {
          visitor.count(term, offset < dense ? i - offset : rowTopics[i - dense], counts[i]);
        }
      }
    }
  }

  TopicModel model(double[] alpha, double beta) {
    int[] rows = new int[terms() + 1];
    forEach((term, topic, count) -> rows[term + 1]++);
    Arrays.parallelPrefix(rows, Integer::sum);
    short[] ofTopic = new short[rows[terms()]];
    int[] above = new int[ofTopic.length];
    int[] at = new int[1];
    forEach(
        (term, topic, count) -> {
          ofTopic[at[0]] = (short) topic;
          above[at[0]++] = count;
        });
    return new TopicModel(rows, ofTopic, above, alpha.clone(), beta);
  }

  /** The first place of a listed row whose topic is not below; the row's end if there is none. */
  private int place(int term, int topic) {
    int place = offsets[term];
    int end = place + sizes[term];
    while (place < end && rowTopics[place - dense] < topic) {
      place++;
    }
    return place;
  }

  private static int extended(int places, int by) {
    if (places > Integer.MAX_VALUE - 8 - by) {
      throw new IllegalArgumentException(
          "topics and terms must have at most 2147483639 counts together, found more");
    }
    return places + by;
  }

  private void shift(int from, int to, int length) {
    System.arraycopy(counts, from, counts, to, length);
    System.arraycopy(rowTopics, from - dense, rowTopics, to - dense, length);
  }
}
