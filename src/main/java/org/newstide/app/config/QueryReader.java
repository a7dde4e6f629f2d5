package org.newstide.app.config;

/**
 * Reads the text of a theme's query.
 *
 * @param <Q> what a query is read into
 */
@FunctionalInterface
public interface QueryReader<Q> {

  /**
   * @param query as it stands in the theme file, comments and newlines included
   * @throws Misread if it is not a query
   */
  Q read(String query) throws Misread;

  /** A text that is not a query, and the place from which on it is not. */
  final class Misread extends Exception {

    private static final long serialVersionUID = 1L;

    private final int position;

    /**
     * @param position offset in the query, in [0, length]; the length where its end came too early
     * @param message what was expected there, in one line
     */
    public Misread(int position, String message) {
      super(message);
      this.position = position;
    }

    int position() {
      return position;
    }
  }
}
