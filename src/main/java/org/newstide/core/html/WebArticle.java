package org.newstide.core.html;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The article of a web page.
 *
 * @param title the headline; null if unknown
 * @param byline names of the authors; null if unknown
 * @param section as the page names it; null if unknown
 * @param canonicalUrl the page's own address as it states it; null if it does not
 * @param outlet name of the publisher or the site; null if unknown
 * @param language as the page declares it, two or three letters in lower case; null if it does not
 * @param paragraphs the body in reading order: lead, paragraphs, headings within, items of lists,
 *     cells of tables; blanks normalised, none empty; empty if the page has no article
 * @param captions of images, in reading order
 * @param removed what stood within the region of the article and is not of its body
 */
public record WebArticle(
    String title,
    String byline,
    String section,
    String canonicalUrl,
    String outlet,
    String language,
    List<String> paragraphs,
    List<String> captions,
    List<RemovedBlock> removed) {

  public WebArticle {
    paragraphs = List.copyOf(paragraphs);
    captions = List.copyOf(captions);
    removed = List.copyOf(removed);
  }

  /**
   * Reads the article of a page. Cost: linear in the page's size. Bad HTML is no error.
   *
   * @param html the page as text
   * @param url where it was fetched; may be null
   */
  public static WebArticle of(String html, String url) {
    requireNonNull(html, "html");
    return of(HtmlPage.parse(html, url));
  }

  static WebArticle of(HtmlPage page) {
    return new BodyReading(page).article();
  }
}
