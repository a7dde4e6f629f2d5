package org.newstide.core.html;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A parsed page. Nobody changes the tree: what reads the body and what reads the dates see the same
 * one.
 *
 * @param document the tree
 * @param url where the page was fetched; empty if unknown
 * @param things what the page says of itself in JSON-LD, then in microdata
 */
record HtmlPage(Document document, String url, List<Thing> things) {

  HtmlPage {
    requireNonNull(document, "document");
    requireNonNull(url, "url");
    things = List.copyOf(things);
  }

  static HtmlPage parse(String html, String url) {
    Document document = Jsoup.parse(html, url == null ? "" : url);
    List<Thing> things = new ArrayList<>(LinkedData.of(document));
    things.addAll(Microdata.of(document));
    return new HtmlPage(document, url == null ? "" : url, things);
  }

  /** The article that the page is about, as far as it says so; null if it describes none. */
  Thing article() {
    for (Thing thing : things) {
      if (thing.isArticle() && thing.first("headline", "name", "datePublished") != null) {
        return thing;
      }
    }
    return null;
  }
}
