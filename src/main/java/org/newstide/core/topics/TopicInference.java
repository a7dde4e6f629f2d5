package org.newstide.core.topics;

import java.io.Serializable;

/**
 * The topics of documents under a frozen model.
 *
 * <p>Gibbs sampling of the document's own tokens with p(term | topic) fixed; the shares are the
 * mean of the later sweeps' expectations. The same key, terms, seed and model give the same shares
 * anywhere. Immutable and safe for use by several threads.
 */
public final class TopicInference implements Serializable {

  private static final long serialVersionUID = 1;
  private static final int BURN_IN = 20;
  private static final int SWEEPS = 60;

  private final TopicModel model;
  private final FrozenCounts frozen;
  private final long seed;

  /** Inference under a model, with a seed for the random streams. */
  public TopicInference(TopicModel model, long seed) {
    this.model = model;
    this.seed = seed;
    this.frozen = FrozenCounts.of(model);
  }

  /**
   * The share of each topic in each document, adding up to 1; of an empty document the prior's.
   *
   * @return document → topic → share in (0, 1)
   */
  public float[][] shares(DocumentTermMatrix documents) {
    SweepKernel kernel = new SweepKernel(frozen, seed);
    float[][] shares = new float[documents.documents()][];
    for (int document = 0; document < shares.length; document++) {
      shares[document] = kernel.infer(documents, document, BURN_IN, SWEEPS);
    }
    return shares;
  }

  /** The model. */
  public TopicModel model() {
    return model;
  }
}
