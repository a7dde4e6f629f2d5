package org.newstide.core.topics;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.Serializable;

/**
 * How topics are sampled.
 *
 * @param topics K, in [2, 32767]
 * @param sweeps how often every token is sampled, in [1, 100000]
 * @param seed of all random streams
 * @param alphaSum what the prior weights of the topics in a document add up to at the start, above
 *     0
 * @param beta the prior weight of a term in a topic at the start, above 0
 * @param priorInterval sweeps between two optimisations of the priors, that of topics in documents
 *     only after the first 100 sweeps, or the first quarter of fewer than 400; 0 leaves them as
 *     they are
 * @param samples that the model adds up at most, of the chain's second half, in [1, 1000]
 */
public record SamplerSettings(
    int topics, int sweeps, long seed, double alphaSum, double beta, int priorInterval, int samples)
    implements Serializable {

  private static final int MOST_TOPICS = Short.MAX_VALUE;

  public SamplerSettings {
    check(topics >= 2 && topics <= MOST_TOPICS, "topics", "in [2, " + MOST_TOPICS + "]", topics);
    check(sweeps >= 1 && sweeps <= 100_000, "sweeps", "in [1, 100000]", sweeps);
    check(alphaSum > 0 && alphaSum < 1e6, "alphaSum", "above 0 and below 10^6", alphaSum);
    check(beta > 0 && beta < 1e3, "beta", "above 0 and below 1000", beta);
    check(priorInterval >= 0, "priorInterval", "at least 0", priorInterval);
    check(samples >= 1 && samples <= 1000, "samples", "in [1, 1000]", samples);
  }

  /** Settings that suit news, for a number of topics. */
  public static SamplerSettings of(int topics) {
    return new SamplerSettings(topics, 400, 1, 20, 0.02, 10, 20);
  }

  /** These settings with another number of sweeps. */
  public SamplerSettings withSweeps(int sweeps) {
    return new SamplerSettings(topics, sweeps, seed, alphaSum, beta, priorInterval, samples);
  }

  /** These settings with another seed. */
  public SamplerSettings withSeed(long seed) {
    return new SamplerSettings(topics, sweeps, seed, alphaSum, beta, priorInterval, samples);
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(topics);
    out.writeInt(sweeps);
    out.writeLong(seed);
    out.writeDouble(alphaSum);
    out.writeDouble(beta);
    out.writeInt(priorInterval);
    out.writeInt(samples);
  }

  static SamplerSettings read(DataInputStream in) throws IOException {
    return new SamplerSettings(
        in.readInt(),
        in.readInt(),
        in.readLong(),
        in.readDouble(),
        in.readDouble(),
        in.readInt(),
        in.readInt());
  }

  private static void check(boolean holds, String name, String rule, Number found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must be " + rule + ", found " + found);
    }
  }
}
