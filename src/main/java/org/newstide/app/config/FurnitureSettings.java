package org.newstide.app.config;

/**
 * When a sentence or line that one source repeats within an ISO week counts as furniture of the
 * page. Both bounds must be reached.
 *
 * @param minArticles articles of the source and week that hold it; at least 2
 * @param minShare their share of the source's articles of that week, in [0, 1]
 */
public record FurnitureSettings(int minArticles, double minShare) {

  public static final FurnitureSettings DEFAULTS = new FurnitureSettings(5, 0.002);

  public FurnitureSettings {
    Require.atLeast("minArticles", minArticles, 2);
    Require.share("minShare", minShare);
  }
}
