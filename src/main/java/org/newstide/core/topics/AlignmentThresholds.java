package org.newstide.core.topics;

/**
 * How similar topics must be. Similarities are those of {@link TopicAlignment}.
 *
 * @param same from here on a pair is the same topic
 * @param drifted from here on it is the same topic, changed
 * @param part from here on a topic without a partner comes from a split, or has gone into another
 */
public record AlignmentThresholds(double same, double drifted, double part) {

  public static final AlignmentThresholds DEFAULTS = new AlignmentThresholds(0.75, 0.5, 0.4);

  public AlignmentThresholds {
    if (!(0 < part && part <= drifted && drifted <= same && same <= 1)) {
      throw new IllegalArgumentException(
          "same must be at least drifted, and that at least part, all in (0, 1], found "
              + same
              + ", "
              + drifted
              + ", "
              + part);
    }
  }
}
