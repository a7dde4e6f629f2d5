package org.newstide.core.html;

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
}
