package org.newstide.core.html;

/** Pages about one late ferry, for the tests of what an article is on a page. */
final class FerryPage {

  static final String ONE =
      "The ferry to the northern islands left an hour late on Monday, said the harbour office.";
  static final String TWO =
      "Nobody was hurt, but the crew had to sort two hundred crates of apples by hand, it said.";
  static final String THREE =
      "Passengers were given soup, blankets and a list of the birds that nest on the cliffs.";

  private FerryPage() {}

  static String page(String body) {
    return "<html lang='en'><head><title>Ferry leaves late | The Gull</title></head><body>"
        + body
        + "</body></html>";
  }

  static WebArticle read(String body) {
    return WebPage.parse(page(body), null).article();
  }

  static String reason(WebArticle article, String text) {
    return article.removed().stream()
        .filter(block -> block.text().contains(text))
        .map(RemovedBlock::reason)
        .findFirst()
        .orElse(null);
  }

  static String p(String... texts) {
    return "<p>" + String.join("</p>\n<p>", texts) + "</p>";
  }
}
