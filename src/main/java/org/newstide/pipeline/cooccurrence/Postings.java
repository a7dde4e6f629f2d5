package org.newstide.pipeline.cooccurrence;

import java.util.Arrays;

/** Where each id stands in an array of ids: a counting sort of its places. */
final class Postings {

  private int[] starts = {};
  private int[] places = {};
  private int ids;

  /** Finds the places of the ids below a bound; other values of the array are passed over. */
  void find(int[] values, int size, int bound) {
    ids = bound;
    starts = starts.length > bound ? starts : new int[bound + 1];
    places = places.length >= size ? places : new int[size];
    Arrays.fill(starts, 0, bound + 1, 0);
    for (int i = 0; i < size; i++) {
      if (values[i] >= 0) {
        starts[values[i]]++;
      }
    }
    int sum = 0;
    for (int id = 0; id <= bound; id++) {
      sum += starts[id];
      starts[id] = sum;
    }
    for (int i = size - 1; i >= 0; i--) {
      if (values[i] >= 0) {
        places[--starts[values[i]]] = i;
      }
    }
  }

  /** The ids are those below this. */
  int ids() {
    return ids;
  }

  /** Where the places of an id begin in {@link #places}; they ascend. */
  int start(int id) {
    return starts[id];
  }

  /** Where they end. */
  int end(int id) {
    return starts[id + 1];
  }

  int[] places() {
    return places;
  }
}
