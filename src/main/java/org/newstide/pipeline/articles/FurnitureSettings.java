package org.newstide.pipeline.articles;

/**
 * When a sentence that a source repeats is furniture.
 *
 * @param minArticles in how many different articles of one source and ISO week it must stand
 * @param minShare in which share of them, in [0, 1]; the larger bound holds
 */
public record FurnitureSettings(int minArticles, double minShare) {

  public static final FurnitureSettings DEFAULTS = new FurnitureSettings(5, 0.005);

  public FurnitureSettings {
    if (minArticles < 2) {
      throw new IllegalArgumentException("minArticles must be at least 2, found " + minArticles);
    }
    if (!(minShare >= 0 && minShare <= 1)) {
      throw new IllegalArgumentException("minShare must lie in [0, 1], found " + minShare);
    }
  }
}
