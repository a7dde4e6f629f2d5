package org.newstide.core.topics;

/** The topics of one document while it is sampled, with what the kernel multiplies by. */
final class DocumentTopics {

  private final float[] scale;
  private final float[] prior;
  private final int[] counts;
  private final short[] places;

  /** Topic → (n(d,k) + α(k))/(n(k) + Vβ). */
  final float[] coefficients;

  /** The topics with tokens, in no order. */
  final short[] topics;

  /** Place of a topic in {@link #topics} → n(d,k)/(n(k) + Vβ). */
  final float[] weights;

  /** How many topics have tokens. */
  int size;

  private float mass;

  DocumentTopics(FrozenCounts frozen) {
    int all = frozen.scale.length;
    scale = frozen.scale;
    prior = frozen.weight;
    counts = new int[all];
    places = new short[all];
    coefficients = prior.clone();
    topics = new short[all];
    weights = new float[all];
  }

  void enter(int topic) {
    int count = counts[topic]++;
    if (count == 0) {
      places[topic] = (short) size;
      topics[size++] = (short) topic;
    }
    set(topic, count + 1);
    mass += scale[topic];
  }

  void leave(int topic) {
    int count = --counts[topic];
    mass -= scale[topic];
    if (count > 0) {
      set(topic, count);
      return;
    }
    int place = places[topic];
    coefficients[topic] = prior[topic];
    short moved = topics[--size];
    topics[place] = moved;
    weights[place] = weights[size];
    places[moved] = (short) place;
  }

  private void set(int topic, int count) {
    float weight = count * scale[topic];
    weights[places[topic]] = weight;
    coefficients[topic] = weight + prior[topic];
  }

  /** Σ n(d,k)/(n(k) + Vβ). */
  float mass() {
    return size == 0 ? 0 : mass;
  }

  /** The topic at which the cumulated weights pass a value below {@link #mass()}. */
  int draw(float above) {
    float left = above;
    int j = 0;
    while (j < size - 1 && left >= weights[j]) {
      left -= weights[j++];
    }
    return topics[j];
  }

  void addTo(long[] sums) {
    for (int j = 0; j < size; j++) {
      sums[topics[j]] += counts[topics[j]];
    }
  }

  void clear() {
    while (size > 0) {
      int topic = topics[--size];
      counts[topic] = 0;
      coefficients[topic] = prior[topic];
    }
    mass = 0;
  }
}
