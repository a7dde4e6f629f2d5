package org.newstide.core.topics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The windows of one document that hold each of some terms, as runs of window starts. Reused from
 * document to document.
 */
final class TermWindows {

  /** Topic → rank → slot of the term; a term that several topics share has one slot. */
  final int[][] slots;

  /** Topic → bit for each rank whose term stands in the document. */
  final int[] ranks;

  final int[] touchedTopics;
  int topicsTouched;

  private final Map<Integer, Integer> slotOfTerm = new HashMap<>();
  private final int[][] topicsOfSlot;
  private final int[][] ranksOfSlot;

  /** Slot → first and last window start of each run, in turn. */
  private int[][] runs;

  private final int[] runEnds;
  private final int[] touchedSlots;
  private int slotsTouched;

  TermWindows(int[][] foremost) {
    slots = new int[foremost.length][];
    for (int topic = 0; topic < foremost.length; topic++) {
      slots[topic] = new int[foremost[topic].length];
      for (int rank = 0; rank < slots[topic].length; rank++) {
        slots[topic][rank] =
            slotOfTerm.computeIfAbsent(foremost[topic][rank], term -> slotOfTerm.size());
      }
    }
    int size = slotOfTerm.size();
    topicsOfSlot = new int[size][0];
    ranksOfSlot = new int[size][0];
    for (int topic = 0; topic < slots.length; topic++) {
      for (int rank = 0; rank < slots[topic].length; rank++) {
        int slot = slots[topic][rank];
        topicsOfSlot[slot] = with(topicsOfSlot[slot], topic);
        ranksOfSlot[slot] = with(ranksOfSlot[slot], rank);
      }
    }
    ranks = new int[foremost.length];
    touchedTopics = new int[foremost.length];
    runs = new int[size][8];
    runEnds = new int[size];
    touchedSlots = new int[size];
  }

  void read(int[] tokens, int length, int window, int lastStart) {
    for (int place = 0; place < length; place++) {
      Integer slot = tokens[place] < 0 ? null : slotOfTerm.get(tokens[place]);
      if (slot != null) {
        touch(slot);
        int first = Math.max(0, Math.min(place - window + 1, lastStart));
        extend(slot, first, Math.min(place, lastStart));
      }
    }
  }

  private void touch(int slot) {
    if (runEnds[slot] > 0) {
      return;
    }
    touchedSlots[slotsTouched++] = slot;
    for (int i = 0; i < topicsOfSlot[slot].length; i++) {
      int topic = topicsOfSlot[slot][i];
      if (ranks[topic] == 0) {
        touchedTopics[topicsTouched++] = topic;
      }
      ranks[topic] |= 1 << ranksOfSlot[slot][i];
    }
  }

  private void extend(int slot, int first, int last) {
    int end = runEnds[slot];
    if (end > 0 && runs[slot][end - 1] >= first - 1) {
      runs[slot][end - 1] = last;
      return;
    }
    if (end == runs[slot].length) {
      runs[slot] = Arrays.copyOf(runs[slot], 2 * end);
    }
    runs[slot][end] = first;
    runs[slot][end + 1] = last;
    runEnds[slot] = end + 2;
  }

  /** Windows that hold a term. */
  long covered(int slot) {
    long sum = 0;
    for (int run = 0; run < runEnds[slot]; run += 2) {
      sum += runs[slot][run + 1] - runs[slot][run] + 1;
    }
    return sum;
  }

  /** Windows that hold both terms. */
  long common(int slotA, int slotB) {
    long sum = 0;
    int a = 0;
    int b = 0;
    while (a < runEnds[slotA] && b < runEnds[slotB]) {
      int first = Math.max(runs[slotA][a], runs[slotB][b]);
      int endA = runs[slotA][a + 1];
      int endB = runs[slotB][b + 1];
      sum += Math.max(0, Math.min(endA, endB) - first + 1);
      if (endA < endB) {
        a += 2;
      } else {
        b += 2;
      }
    }
    return sum;
  }

  void clear() {
    for (int i = 0; i < slotsTouched; i++) {
      runEnds[touchedSlots[i]] = 0;
    }
    for (int i = 0; i < topicsTouched; i++) {
      ranks[touchedTopics[i]] = 0;
    }
    slotsTouched = 0;
    topicsTouched = 0;
  }

  private static int[] with(int[] values, int value) {
    int[] longer = Arrays.copyOf(values, values.length + 1);
    longer[values.length] = value;
    return longer;
  }
}
