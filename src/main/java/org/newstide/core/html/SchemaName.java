package org.newstide.core.html;

/** Names of schema.org as pages write them: with an address, a prefix or neither. */
final class SchemaName {

  private SchemaName() {}

  /** {@code https://schema.org/NewsArticle} and {@code schema:NewsArticle} → NewsArticle. */
  static String of(String written) {
    String name = written.strip();
    int end = name.length();
    while (end > 0 && name.charAt(end - 1) == '/') {
      end--;
    }
    int start = Math.max(name.lastIndexOf('/', end - 1), name.lastIndexOf(':', end - 1)) + 1;
    start = Math.max(start, name.lastIndexOf('#', end - 1) + 1);
    return name.substring(Math.min(start, end), end);
  }
}
