package org.newstide.core.topics;

/**
 * Samples the topics of documents against frozen counts.
 *
 * <p>Token i of term w in document d takes topic k with probability proportional to (n(d,k) + α(k))
 * · (n(w,k) + β) / (n(k) + Vβ), without the token itself: n(d,k) is the document's own and live,
 * n(w,k) and n(k) are those of the step's start. The product is drawn in parts, of which only one
 * depends on both the term and the document: a rare term's is summed over the term's topics, a
 * frequent term's over the document's topics, so a token costs the smaller of the two numbers,
 * whatever K. That the frozen counts still hold the token itself is put right exactly: a draw of
 * its old topic is refused with the share by which that topic was too likely.
 *
 * <p>Sources: Thomas Griffiths and Mark Steyvers, Finding scientific topics, 2004 (collapsed Gibbs
 * sampling); David Newman and others, Distributed Algorithms for Topic Models, 2009 (delayed
 * counts); Limin Yao, David Mimno and Andrew McCallum, Efficient Methods for Topic Model Inference
 * on Streaming Document Collections, 2009 (the parts).
 *
 * <p>One kernel serves one thread.
 */
public final class SweepKernel {

  private final FrozenCounts frozen;
  private final TopicTermCounts counts;
  private final float beta;
  private final long seed;
  private final RandomStream random = new RandomStream();
  private final DocumentTopics here;
  private final float[] cumulated;

  /** A kernel that samples against counts. */
  public SweepKernel(FrozenCounts frozen, long seed) {
    this.frozen = frozen;
    this.counts = frozen.counts;
    this.beta = frozen.beta;
    this.seed = seed;
    here = new DocumentTopics(frozen);
    cumulated = new float[counts.topics + 4];
  }

  /**
   * Samples every token of the documents of a step once.
   *
   * @param documents whose tokens are sampled
   * @param assignments the topic of each token, −1 for none yet; overwritten
   * @param step whose documents are sampled
   * @return what changed
   */
  public SweepDeltas sweep(DocumentTermMatrix documents, short[] assignments, Step step) {
    return sweep(documents, 0, documents.documents(), assignments, step);
  }

  SweepDeltas sweep(
      DocumentTermMatrix documents, int from, int to, short[] assignments, Step step) {
    int tokens = documents.start(to) - documents.start(from);
    SweepDeltas deltas =
        new SweepDeltas(counts.topics, step.sweep() == 0 ? tokens / step.blocks() : tokens / 4);
    for (int document = from; document < to; document++) {
      if (step.has(documents.key(document))) {
        random.start(seed, step.sweep(), documents.key(document));
        int start = documents.start(document);
        sample(documents.tokenTerms(), assignments, start, documents.start(document + 1), deltas);
      }
    }
    return deltas;
  }

  private void sample(int[] terms, short[] assignments, int start, int end, SweepDeltas deltas) {
    for (int i = start; i < end; i++) {
      if (assignments[i] >= 0) {
        here.enter(assignments[i]);
      }
    }
    for (int i = start; i < end; i++) {
      int old = assignments[i];
      if (old >= 0) {
        here.leave(old);
      }
      int drawn = draw(terms[i], old);
      here.enter(drawn);
      if (drawn != old) {
        assignments[i] = (short) drawn;
        deltas.move(terms[i], old, drawn);
      }
    }
    here.clear();
  }

  /** The mean shares of topics in a document whose terms stay fixed in the counts. */
  float[] infer(DocumentTermMatrix documents, int document, int burnIn, int sweeps) {
    int start = documents.start(document);
    int length = documents.length(document);
    short[] assigned = new short[length];
    long[] sums = new long[counts.topics];
    random.start(seed, -1, documents.key(document));
    for (int sweep = 0; sweep < sweeps; sweep++) {
      for (int i = 0; i < length; i++) {
        if (sweep > 0) {
          here.leave(assigned[i]);
        }
        assigned[i] = (short) draw(documents.term(start + i), -1);
        here.enter(assigned[i]);
      }
      if (sweep >= burnIn) {
        here.addTo(sums);
      }
    }
    here.clear();
    return shares(sums, length, sweeps - burnIn);
  }

  private float[] shares(long[] sums, int length, int samples) {
    double whole = length;
    for (double weight : frozen.alpha) {
      whole += weight;
    }
    float[] shares = new float[sums.length];
    for (int topic = 0; topic < sums.length; topic++) {
      shares[topic] = (float) ((sums[topic] / (double) samples + frozen.alpha[topic]) / whole);
    }
    return shares;
  }

  private int draw(int term, int old) {
    while (true) {
      int drawn = counts.offsets[term] < counts.dense ? frequent(term) : rare(term);
      if (drawn != old || kept(term, old)) {
        return drawn;
      }
    }
  }

  /** By (n(d,k) + α(k))·n(w,k), over the term's topics, + n(d,k)·β + α(k)·β. */
  private int rare(int term) {
    int row = counts.offsets[term];
    int size = counts.sizes[term];
    int topics = row - counts.dense;
    float both = cumulate(row, topics, size);
    float ofDocument = beta * here.mass();
    float rest = frozen.smoothing[counts.topics - 1];
    float u = random.next() * (both + ofDocument + rest);
    if (u < both) {
      int j = 0;
      while (cumulated[j] <= u && j < size - 1) {
        j++;
      }
      return counts.rowTopics[topics + j];
    }
    if (u - both < ofDocument) {
      return here.draw((u - both) / beta);
    }
    return first(frozen.smoothing, 0, counts.topics, u - both - ofDocument);
  }

  private float cumulate(int row, int topics, int size) {
    float[] coefficients = here.coefficients;
    int[] n = counts.counts;
    short[] k = counts.rowTopics;
    float sum = 0;
    int j = 0;
    // Four at a time, so that additions wait for one another only once in four.
    for (; j + 3 < size; j += 4) {
      float a = n[row + j] * coefficients[k[topics + j]];
      float b = n[row + j + 1] * coefficients[k[topics + j + 1]];
      float c = n[row + j + 2] * coefficients[k[topics + j + 2]];
      float d = n[row + j + 3] * coefficients[k[topics + j + 3]];
      float ab = a + b;
      cumulated[j] = sum + a;
      cumulated[j + 1] = sum + ab;
      cumulated[j + 2] = sum + (ab + c);
      sum += ab + (c + d);
      cumulated[j + 3] = sum;
    }
    for (; j < size; j++) {
      sum += n[row + j] * coefficients[k[topics + j]];
      cumulated[j] = sum;
    }
    return sum;
  }

  /** By n(d,k)·(n(w,k) + β), over the document's topics, + α(k)·n(w,k) + α(k)·β. */
  private int frequent(int term) {
    int row = counts.offsets[term];
    float both = cumulate(row);
    float ofTerm = frozen.termMass[term];
    float rest = frozen.smoothing[counts.topics - 1];
    float u = random.next() * (both + ofTerm + rest);
    if (u < both) {
      int j = 0;
      while (cumulated[j] <= u && j < here.size - 1) {
        j++;
      }
      return here.topics[j];
    }
    if (u - both < ofTerm) {
      return first(frozen.rowMass, row, row + counts.topics, u - both) - row;
    }
    return first(frozen.smoothing, 0, counts.topics, u - both - ofTerm);
  }

  private float cumulate(int row) {
    float[] weights = here.weights;
    int[] n = counts.counts;
    short[] k = here.topics;
    int size = here.size;
    float sum = 0;
    int j = 0;
    for (; j + 3 < size; j += 4) {
      float a = weights[j] * (n[row + k[j]] + beta);
      float b = weights[j + 1] * (n[row + k[j + 1]] + beta);
      float c = weights[j + 2] * (n[row + k[j + 2]] + beta);
      float d = weights[j + 3] * (n[row + k[j + 3]] + beta);
      float ab = a + b;
      cumulated[j] = sum + a;
      cumulated[j + 1] = sum + ab;
      cumulated[j + 2] = sum + (ab + c);
      sum += ab + (c + d);
      cumulated[j + 3] = sum;
    }
    for (; j < size; j++) {
      sum += weights[j] * (n[row + k[j]] + beta);
      cumulated[j] = sum;
    }
    return sum;
  }

  /** With probability (n(w,k) − 1 + β)/(n(k) − 1 + Vβ) over the same without the ones taken off. */
  private boolean kept(int term, int topic) {
    float count = counts.count(term, topic) + beta;
    return random.next() * (count * (1 - frozen.scale[topic])) < count - 1;
  }

  /** The first place whose cumulated value is above, by halving. */
  private static int first(float[] cumulated, int from, int to, float above) {
    int low = from;
    int high = to - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulated[middle] > above) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
