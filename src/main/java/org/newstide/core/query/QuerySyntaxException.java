package org.newstide.core.query;

/**
 * A query that is not in the theme language. The message says what was expected and what was found
 * there, and shows the line with a caret under the place.
 */
public final class QuerySyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String query;
  private final int position;
  private final String expected;

  QuerySyntaxException(String query, int position, String expected) {
    super(message(query, position, expected));
    this.query = query;
    this.position = position;
    this.expected = expected;
  }

  /** The whole query. */
  public String query() {
    return query;
  }

  /** Offset of the first character that does not fit; the query's length if its end came early. */
  public int position() {
    return position;
  }

  /** Line of that character in the query, from 1. */
  public int line() {
    return line(query, position);
  }

  /** Column of that character in its line, from 1. */
  public int column() {
    return position - lineStart(query, position) + 1;
  }

  /** What would have fitted. */
  public String expected() {
    return expected;
  }

  private static String message(String query, int position, String expected) {
    int from = lineStart(query, position);
    int to = query.indexOf('\n', position);
    String line = query.substring(from, to < 0 ? query.length() : to);
    // Tabs stay tabs, so that the caret stands under its character.
    String indent = line.substring(0, position - from).replaceAll("[^\t]", " ");
    return String.format(
        "line %d, column %d: expected %s, found %s%n%s%n%s^",
        line(query, position), position - from + 1, expected, found(query, position), line, indent);
  }

  private static String found(String query, int position) {
    if (position >= query.length()) {
      return "the end";
    }
    int end = position + 1;
    while (end < query.length() && !Character.isWhitespace(query.charAt(end))) {
      if ("()\"".indexOf(query.charAt(end)) >= 0) {
        break;
      }
      end++;
    }
    return query.substring(position, end);
  }

  private static int line(String query, int position) {
    return 1 + (int) query.substring(0, position).chars().filter(c -> c == '\n').count();
  }

  private static int lineStart(String query, int position) {
    return query.lastIndexOf('\n', position - 1) + 1;
  }
}
