package org.newstide.core.topics;

/**
 * Samples the topics of documents against frozen counts.
 *
 * <p>Token i of term w in document d takes topic k with probability proportional to (n(d,k) + α(k))
 * · (n(w,k) + β) / (n(k) + Vβ), without the token itself: n(d,k) is the document's own and live,
 * n(w,k) and n(k) are those of the step's start. The product is drawn as three parts: the
 * document's own topics, the term's topics weighed by the prior, and the even rest. That the frozen
 * counts still hold the token itself is put right exactly: a draw of its old topic is refused with
 * the share by which that topic was too likely.
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
  private final long seed;
  private final RandomStream random = new RandomStream();

  private final int[] documentCounts;
  private final short[] places;
  private final short[] documentTopics;
  private final float[] documentWeights;
  private final float[] cumulated;
  private int topicsHere;

  /** A kernel that samples against counts. */
  public SweepKernel(FrozenCounts frozen, long seed) {
    int topics = frozen.counts.topics;
    this.frozen = frozen;
    this.seed = seed;
    documentCounts = new int[topics];
    places = new short[topics];
    documentTopics = new short[topics];
    documentWeights = new float[topics];
    cumulated = new float[topics];
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
    SweepDeltas deltas = new SweepDeltas(step.sweep() == 0 ? tokens / step.blocks() : tokens / 4);
    for (int document = from; document < to; document++) {
      if (step.has(documents.key(document))) {
        random.start(seed, step.sweep(), documents.key(document));
        int start = documents.start(document);
        sample(documents.tokenTerms(), assignments, start, documents.start(document + 1), deltas);
      }
    }
    return deltas;
  }

  /** The mean shares of topics in a document whose terms stay fixed in the counts. */
  float[] infer(DocumentTermMatrix documents, int document, int burnIn, int sweeps) {
    int start = documents.start(document);
    int length = documents.length(document);
    short[] assigned = new short[length];
    long[] sums = new long[documentCounts.length];
    random.start(seed, -1, documents.key(document));
    for (int sweep = 0; sweep < sweeps; sweep++) {
      for (int i = 0; i < length; i++) {
        if (sweep > 0) {
          leave(assigned[i]);
        }
        assigned[i] = (short) draw(documents.term(start + i), -1);
        enter(assigned[i]);
      }
      for (int j = 0; sweep >= burnIn && j < topicsHere; j++) {
        sums[documentTopics[j]] += documentCounts[documentTopics[j]];
      }
    }
    clear();
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

  private void clear() {
    while (topicsHere > 0) {
      documentCounts[documentTopics[--topicsHere]] = 0;
    }
  }

  private void sample(int[] terms, short[] assignments, int start, int end, SweepDeltas deltas) {
    for (int i = start; i < end; i++) {
      if (assignments[i] >= 0) {
        enter(assignments[i]);
      }
    }
    for (int i = start; i < end; i++) {
      int old = assignments[i];
      if (old >= 0) {
        leave(old);
      }
      int drawn = draw(terms[i], old);
      enter(drawn);
      if (drawn != old) {
        assignments[i] = (short) drawn;
        deltas.move(terms[i], old, drawn);
      }
    }
    clear();
  }

  private int draw(int term, int old) {
    int[] counts = frozen.counts.counts;
    int row = term * frozen.counts.topics;
    float beta = frozen.beta;
    float own = 0;
    for (int j = 0; j < topicsHere; j++) {
      own += documentWeights[j] * (counts[row + documentTopics[j]] + beta);
      cumulated[j] = own;
    }
    int rowStart = frozen.rows[term];
    int rowEnd = frozen.rows[term + 1];
    float ofTerm = rowEnd > rowStart ? frozen.rowMass[rowEnd - 1] : 0;
    float rest = frozen.smoothing[frozen.smoothing.length - 1];
    while (true) {
      float u = random.next() * (own + ofTerm + rest);
      int drawn;
      if (u < own) {
        drawn = documentTopics[first(cumulated, 0, topicsHere, u)];
      } else if (u - own < ofTerm) {
        drawn = frozen.rowTopics[first(frozen.rowMass, rowStart, rowEnd, u - own)];
      } else {
        drawn = first(frozen.smoothing, 0, frozen.smoothing.length, u - own - ofTerm);
      }
      if (drawn != old || random.next() < kept(counts[row + old], old)) {
        return drawn;
      }
    }
  }

  /** (n(w,k) − 1 + β) / (n(k) − 1 + Vβ) as a share of the same without the ones taken off. */
  private float kept(int count, int topic) {
    float scale = frozen.scale[topic];
    return (count - 1 + frozen.beta) / ((count + frozen.beta) * (1 - scale));
  }

  private static int first(float[] cumulated, int from, int to, float above) {
    int at = from;
    while (at < to - 1 && cumulated[at] <= above) {
      at++;
    }
    return at;
  }

  private void enter(int topic) {
    if (documentCounts[topic]++ == 0) {
      places[topic] = (short) topicsHere;
      documentTopics[topicsHere++] = (short) topic;
    }
    documentWeights[places[topic]] = documentCounts[topic] * frozen.scale[topic];
  }

  private void leave(int topic) {
    int place = places[topic];
    if (--documentCounts[topic] == 0) {
      short moved = documentTopics[--topicsHere];
      documentTopics[place] = moved;
      documentWeights[place] = documentWeights[topicsHere];
      places[moved] = (short) place;
    } else {
      documentWeights[place] = documentCounts[topic] * frozen.scale[topic];
    }
  }
}
