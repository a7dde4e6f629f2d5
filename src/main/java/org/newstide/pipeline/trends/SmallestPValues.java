package org.newstide.pipeline.trends;

/**
 * The clearest finding of each statistic in one series, 1 where nothing was found. Public for its
 * encoder.
 *
 * @param family the series that are tested beside each other
 */
public record SmallestPValues(
    String family, double burst, double changePoint, double trend, double anomaly) {}
