package org.newstide.core.topics;

import java.util.Arrays;

/**
 * How well topics foretell documents that they were not learnt from: one half of each document's
 * tokens gives its shares of the topics, the other half is foretold with them.
 *
 * <p>Halves are drawn at random by the document's key. Shares are the fixed point of θ(k) ∝ α(k) +
 * Σᵢ φ(wᵢ,k)·θ(k) / Σⱼ φ(wᵢ,j)·θ(j), which needs nothing of how the topics were learnt, so topics
 * of any origin can be compared.
 *
 * <p>Sources: Hanna Wallach and others, Evaluation Methods for Topic Models, 2009 (document
 * completion); Arthur Asuncion and others, On Smoothing and Inference for Topic Models, 2009 (the
 * fixed point, CVB0 without the token itself).
 */
public final class DocumentCompletion {

  private static final int MOST_ROUNDS = 100;
  private static final float SETTLED = 1e-4f;

  private final DocumentTermMatrix documents;

  /** Foretelling documents with at least 2 tokens; shorter ones are passed over. */
  public DocumentCompletion(DocumentTermMatrix documents) {
    this.documents = documents;
  }

  /** The mean of ln p(token) over foretold tokens; its negative's exponential is the perplexity. */
  public double logLikelihood(TopicModel model) {
    int topics = model.topics();
    double[] alpha = new double[topics];
    Arrays.setAll(alpha, model::alpha);
    float[] floor = new float[topics];
    float[] scale = new float[topics];
    for (int k = 0; k < topics; k++) {
      scale[k] = (float) (1 / (model.total(k) + model.beta() * model.terms()));
      floor[k] = (float) model.beta() * scale[k];
    }
    return logLikelihood(
        (term, row) -> {
          System.arraycopy(floor, 0, row, 0, topics);
          for (int i = model.rowStart(term); i < model.rowStart(term + 1); i++) {
            row[model.topicAt(i)] += model.countAt(i) * scale[model.topicAt(i)];
          }
        },
        alpha);
  }

  /**
   * The same for topics of any origin.
   *
   * @param probabilities fills in p(term | topic) by topic
   * @param alpha the prior weight of each topic in a document
   */
  public double logLikelihood(TermProbabilities probabilities, double[] alpha) {
    double sum = 0;
    long foretold = 0;
    Half given = new Half(alpha.length);
    Half hidden = new Half(alpha.length);
    float[] theta = new float[alpha.length];
    for (int document = 0; document < documents.documents(); document++) {
      if (documents.length(document) >= 2) {
        split(document, given, hidden, probabilities);
        shares(given, alpha, theta);
        sum += hidden.logLikelihood(theta);
        foretold += hidden.tokens;
      }
    }
    return sum / foretold;
  }

  /**
   * The shares of topics of any origin in each document, by the same fixed point over all its
   * tokens; of an empty document the prior's.
   *
   * @return document → topic → share
   */
  public float[][] shares(TermProbabilities probabilities, double[] alpha) {
    float[][] shares = new float[documents.documents()][alpha.length];
    Half whole = new Half(alpha.length);
    for (int document = 0; document < shares.length; document++) {
      whole.clear();
      int start = documents.start(document);
      for (int i = start; i < start + documents.length(document); i++) {
        whole.add(documents.term(i), probabilities);
      }
      shares(whole, alpha, shares[document]);
    }
    return shares;
  }

  /** Fills in one term's probability under each topic. */
  @FunctionalInterface
  public interface TermProbabilities {

    /** Writes p(term | topic) into the place of each topic. */
    void fill(int term, float[] row);
  }

  private void split(int document, Half given, Half hidden, TermProbabilities probabilities) {
    given.clear();
    hidden.clear();
    int start = documents.start(document);
    int end = start + documents.length(document);
    for (int i = start; i < end; i++) {
      boolean seen = (RandomStream.mix(documents.key(document) + 31L * (i - start)) & 1) == 0;
      // The first token is always given and the last always hidden, so that neither half is empty.
      Half half = i == start || seen && i < end - 1 ? given : hidden;
      half.add(documents.term(i), probabilities);
    }
  }

  private static void shares(Half given, double[] alpha, float[] theta) {
    double whole = Arrays.stream(alpha).sum() + given.tokens;
    float[] sums = new float[theta.length];
    Arrays.fill(theta, 1f / theta.length);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Arrays.fill(sums, 0);
      for (int i = 0; i < given.distinct; i++) {
        float[] row = given.rows[i];
        float weight = given.counts[i] / dot(row, theta);
        for (int k = 0; k < sums.length; k++) {
          sums[k] += weight * row[k];
        }
      }
      float moved = 0;
      for (int k = 0; k < theta.length; k++) {
        float next = (float) ((alpha[k] + theta[k] * sums[k]) / whole);
        moved += Math.abs(next - theta[k]);
        theta[k] = next;
      }
      if (moved < SETTLED) {
        return;
      }
    }
  }

  private static float dot(float[] a, float[] b) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int k = 0;
    for (; k + 3 < a.length; k += 4) {
      sum0 += a[k] * b[k];
      sum1 += a[k + 1] * b[k + 1];
      sum2 += a[k + 2] * b[k + 2];
      sum3 += a[k + 3] * b[k + 3];
    }
    for (; k < a.length; k++) {
      sum0 += a[k] * b[k];
    }
    return sum0 + sum1 + sum2 + sum3;
  }

  /** One half of a document: distinct terms, their probabilities under each topic, their counts. */
  private static final class Half {

    private final int topics;
    private float[][] rows = new float[0][];
    private int[] counts = new int[0];
    private int distinct;
    private int tokens;
    private int last;

    Half(int topics) {
      this.topics = topics;
    }

    void clear() {
      distinct = 0;
      tokens = 0;
      last = -1;
    }

    void add(int term, TermProbabilities probabilities) {
      tokens++;
      if (term == last) {
        counts[distinct - 1]++;
        return;
      }
      if (distinct == rows.length) {
        rows = Arrays.copyOf(rows, 2 * distinct + 64);
        counts = Arrays.copyOf(counts, rows.length);
      }
      if (rows[distinct] == null) {
        rows[distinct] = new float[topics];
      }
      probabilities.fill(term, rows[distinct]);
      counts[distinct++] = 1;
      last = term;
    }

    double logLikelihood(float[] theta) {
      double sum = 0;
      for (int i = 0; i < distinct; i++) {
        sum += counts[i] * StrictMath.log(dot(rows[i], theta));
      }
      return sum;
    }
  }
}
