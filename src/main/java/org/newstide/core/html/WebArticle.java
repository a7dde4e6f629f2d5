package org.newstide.core.html;

import java.util.List;

/** Stub. */
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

  public static WebArticle of(String html, String url) {
    return new WebArticle(null, null, null, null, null, null, List.of(), List.of(), List.of());
  }
}
