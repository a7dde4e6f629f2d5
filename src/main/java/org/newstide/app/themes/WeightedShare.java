package org.newstide.app.themes;

import org.newstide.core.statistics.WilsonInterval;

/**
 * A share estimated from articles that stand for different numbers of others.
 *
 * <p>Its interval is Wilson's with the effective number of articles, (Σw)² / Σw² (Leslie Kish,
 * Survey Sampling, 1965): with equal weights that is their number and the interval the plain one.
 */
public final class WeightedShare {

  private double with;
  private double all;
  private double squares;
  private int articles;

  void add(boolean has, double weight) {
    with += has ? weight : 0;
    all += weight;
    squares += weight * weight;
    articles++;
  }

  /** How many articles it rests on. */
  public int articles() {
    return articles;
  }

  /** The share; NaN where it rests on nothing. */
  public double value() {
    return with / all;
  }

  /**
   * Its 95 % interval.
   *
   * @throws IllegalArgumentException if it rests on nothing
   */
  public WilsonInterval interval() {
    long effective = articles == 0 ? 0 : Math.max(1, Math.round(all * all / squares));
    return WilsonInterval.of(Math.round(effective * (articles == 0 ? 0 : value())), effective);
  }
}
