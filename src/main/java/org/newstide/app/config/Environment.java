package org.newstide.app.config;

import java.util.Map;

/**
 * Puts environment variables into values.
 *
 * <table>
 * <caption>What may stand in a value</caption>
 * <tr><td>{@code ${VAR}}<td>the variable; an error where it is not set
 * <tr><td>{@code ${VAR:-text}}<td>the variable, or the text where it is not set or empty
 * <tr><td>{@code $${}<td>the two characters <code>${</code> themselves
 * </table>
 *
 * A name is made of letters, digits and {@code _}. What comes from a variable is not looked into
 * again.
 */
record Environment(Map<String, String> variables) {

  /** Values as they were written: for theme files, whose queries are nobody's template. */
  static String asWritten(String text) {
    return text;
  }

  /**
   * @throws IllegalArgumentException if a variable is not set, or {@code ${} is not closed
   */
  String expand(String text) {
    int dollar = text.indexOf("${");
    if (dollar < 0) {
      return text;
    }
    StringBuilder expanded = new StringBuilder();
    int from = 0;
    while (dollar >= 0) {
      if (dollar > from && text.charAt(dollar - 1) == '$') {
        expanded.append(text, from, dollar - 1).append("${");
        from = dollar + 2;
      } else {
        int end = text.indexOf('}', dollar);
        if (end < 0) {
          throw new IllegalArgumentException("must close '${' by '}'; a literal '${' is '$${'");
        }
        expanded.append(text, from, dollar).append(variable(text.substring(dollar + 2, end)));
        from = end + 1;
      }
      dollar = text.indexOf("${", from);
    }
    return expanded.append(text.substring(from)).toString();
  }

  private String variable(String reference) {
    int separator = reference.indexOf(":-");
    String name = separator < 0 ? reference : reference.substring(0, separator);
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "must name an environment variable as ${NAME} or ${NAME:-default}, found '${"
              + reference
              + "}'");
    }
    String value = variables.get(name);
    if (separator >= 0) {
      return value == null || value.isEmpty() ? reference.substring(separator + 2) : value;
    }
    if (value == null) {
      throw new IllegalArgumentException(
          "needs the environment variable %s, which is not set; set it, or write ${%s:-default}"
              .formatted(name, name));
    }
    return value;
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && !Character.isDigit(name.charAt(0))
        && name.chars().allMatch(c -> c == '_' || c < 128 && Character.isLetterOrDigit(c));
  }
}
