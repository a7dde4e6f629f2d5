package org.newstide.core.html;

import static java.util.Objects.requireNonNull;

/**
 * A web page that has been parsed once, for its article and for its dates. Immutable; cost is
 * linear in the page's size. Bad HTML is no error.
 */
public final class WebPage {

  private final HtmlPage page;

  private WebPage(HtmlPage page) {
    this.page = page;
  }

  /**
   * Parses a page.
   *
   * @param html the page as text
   * @param url where it was fetched; null if unknown
   */
  public static WebPage parse(String html, String url) {
    return new WebPage(HtmlPage.parse(requireNonNull(html, "html"), url));
  }

  /** The article that the page shows, with what was taken out of it. */
  public WebArticle article() {
    return new BodyReading(page).article();
  }

  /** Every sign of a date that the page bears. */
  public DateClues dates() {
    return DateClues.of(page);
  }
}
