package org.newstide.pipeline.topics;

import java.util.Locale;

/** How topics are learnt. All fill the same tables. */
public enum TopicAlgorithm {

  /** Collapsed Gibbs sampling with synchronised counts: {@link org.newstide.core.topics}. */
  GIBBS(8e6, 0),

  /** MLlib's online variational Bayes. */
  MLLIB_ONLINE(2e6, 1),

  /** MLlib's expectation maximisation. */
  MLLIB_EM(1.5e7, 1);

  private final double tokensPerSecond;
  private final int topicPower;

  /**
   * @param tokensPerSecond of one core, once through: an order of magnitude
   * @param topicPower with which power of K the time of a token grows
   */
  TopicAlgorithm(double tokensPerSecond, int topicPower) {
    this.tokensPerSecond = tokensPerSecond;
    this.topicPower = topicPower;
  }

  /** Core seconds to go so many times through so many tokens, roughly. */
  double seconds(double tokens, double passes, int topics) {
    return tokens * passes * Math.pow(topics, topicPower) / tokensPerSecond;
  }

  /** Its name in tables: {@code mllib-online}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
