package org.newstide.pipeline.topics;

/**
 * How online training walks through the articles: so many steps, each on a random part of them.
 *
 * <p>Step t moves the topics to what it saw with weight (τ₀ + t)^−κ and keeps the rest, so of the
 * random start remains the product of 1 − (τ₀ + t)^−κ over all steps: {@link #remainingStart}. With
 * MLlib's defaults (20 steps, τ₀ = 1024) that is 0.56; with τ₀ = 1 and 60 steps or more it is below
 * 10⁻⁶. MLlib calls τ₀ learning offset and κ learning decay.
 *
 * <p>Source: Matthew Hoffman, David Blei and Francis Bach, Online Learning for Latent Dirichlet
 * Allocation, 2010.
 *
 * @param steps mini-batches in all
 * @param batchShare of the articles in each, in (0, 1]
 */
record Schedule(int steps, double batchShare) {

  static final double OFFSET = 1;

  /** The slowest decay that still converges must be above 0.5; faster ones freeze too early. */
  static final double DECAY = 0.51;

  private static final double SMALLEST_BATCH = 500;
  private static final double SMALLEST_SHARE = 0.05;
  private static final int FEWEST_STEPS = 60;

  /**
   * Steps of 5 % of the articles, or of about 500 where that is more, so many that each article is
   * seen {@code passes} times; but at least 60 steps, so that a small archive is trained too.
   */
  static Schedule of(long articles, int passes) {
    double batchShare = Math.min(1, Math.max(SMALLEST_SHARE, SMALLEST_BATCH / articles));
    int steps = Math.max(FEWEST_STEPS, (int) Math.ceil(passes / batchShare));
    return new Schedule(steps, batchShare);
  }

  /** The weight of the random start in the topics learnt. */
  double remainingStart() {
    double remaining = 1;
    for (int step = 1; step <= steps; step++) {
      remaining *= 1 - Math.pow(OFFSET + step, -DECAY);
    }
    return remaining;
  }
}
