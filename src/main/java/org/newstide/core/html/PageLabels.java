package org.newstide.core.html;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page says of its article beside the text: title, author, section, address, outlet. */
final class PageLabels {

  private static final int SHORTEST_DESCRIPTION = 32;
  private static final int BEGINNING = 28;
  private static final int LONGEST_TITLE = 400;

  private final Document document;
  private final Thing article;
  private final Map<String, String> metas;
  private final List<String> descriptions;
  private final String titles;
  private final String title;
  private final String titleLetters;
  private final String language;

  PageLabels(HtmlPage page) {
    this.document = page.document();
    this.article = page.article();
    this.metas = metas(document);
    this.descriptions = descriptions();
    this.titles = allTitles();
    this.title = bestTitle();
    this.titleLetters = DeclaredBody.letters(title == null ? "" : title);
    this.language = declaredLanguage();
  }

  String title() {
    return title;
  }

  private String bestTitle() {
    String declared =
        first(thing("headline"), meta("og:title"), meta("twitter:title"), longestPart());
    String heading = heading(declared);
    return heading != null ? heading : first(declared, thing("name"));
  }

  /** Everything that the page calls itself, letters only: a headline is a part of it. */
  String titles() {
    return titles;
  }

  private String allTitles() {
    return DeclaredBody.letters(
        capped(document.title())
            + " "
            + capped(meta("og:title"))
            + " "
            + capped(thing("headline")));
  }

  /** Every block is looked for in the titles: an endless one must not make that slow. */
  private static String capped(String title) {
    return title == null ? "" : title.substring(0, Math.min(LONGEST_TITLE, title.length()));
  }

  /** True if a block repeats the headline or the most of it. */
  boolean isTitle(Block block) {
    if (block.size() > LONGEST_TITLE || titleLetters.isEmpty()) {
      return false;
    }
    String letters = DeclaredBody.letters(block.text());
    if (block.kind() == Block.Kind.HEADING && letters.contains(titleLetters)) {
      return true;
    }
    return 2 * letters.length() > titleLetters.length() && titles.contains(letters);
  }

  private String longestPart() {
    String longest = "";
    for (String part : document.title().split(" [|\u2013\u2014:\u00bb\u00b7-] |[|_]|::")) {
      longest = part.strip().length() > longest.length() ? part.strip() : longest;
    }
    return clean(longest);
  }

  /** The heading of the first rank that the page's titles repeat, if it is no name of the site. */
  private String heading(String declared) {
    int enough = declared == null ? 4 : DeclaredBody.letters(declared).length() * 2 / 5;
    for (Element heading : document.getElementsByTag("h1")) {
      String text = BoundedText.of(heading, 400);
      String letters = DeclaredBody.letters(text);
      if (letters.length() >= Math.max(4, enough) && titles.contains(letters)) {
        return text;
      }
    }
    return null;
  }

  /** What the page sums itself up with, letters only; none shorter than a sentence. */
  private List<String> descriptions() {
    String[] found = {
      thing("description"),
      thing("alternativeHeadline"),
      thing("abstract"),
      meta("og:description"),
      meta("description")
    };
    return Stream.of(found)
        .filter(Objects::nonNull)
        .map(DeclaredBody::letters)
        .filter(letters -> TextMeasure.of(letters) >= SHORTEST_DESCRIPTION)
        .toList();
  }

  /** The summary in the page's words; null if it gives none. */
  String description() {
    return first(thing("description"), meta("og:description"), meta("description"));
  }

  /** True if a text begins as a description of the page does. */
  boolean describes(Block block) {
    if (block.size() < SHORTEST_DESCRIPTION || block.linkShare() > 0.5) {
      return false;
    }
    String letters = DeclaredBody.letters(block.text());
    return descriptions.stream()
        .map(each -> each.substring(0, Math.min(BEGINNING, each.length())))
        .anyMatch(letters::startsWith);
  }

  String byline() {
    String names = article == null ? null : joined(article.all("author.name"));
    return first(
        names, thing("author"), notAddress(meta("author")), notAddress(meta("article:author")));
  }

  String section() {
    return first(thing("articleSection"), meta("article:section"), meta("section"));
  }

  String canonicalUrl() {
    for (Element link : document.head().getElementsByTag("link")) {
      if (link.attr("rel").equalsIgnoreCase("canonical") && !link.attr("href").isBlank()) {
        String absolute = link.absUrl("href");
        return absolute.isEmpty() ? link.attr("href").strip() : absolute;
      }
    }
    return meta("og:url");
  }

  String outlet() {
    return first(thing("publisher.name"), meta("og:site_name"), meta("application-name"));
  }

  /** Two or three letters in lower case; null if the page does not say. */
  String language() {
    return language;
  }

  private String declaredLanguage() {
    Element html = document.getElementsByTag("html").first();
    String written =
        first(
            html == null ? null : html.attr("lang"),
            html == null ? null : html.attr("xml:lang"),
            thing("inLanguage"),
            meta("content-language"),
            meta("og:locale"));
    if (written == null) {
      return null;
    }
    String code = written.split("[-_,; ]", 2)[0].toLowerCase(Locale.ROOT);
    return code.matches("[a-z]{2,3}") ? code : null;
  }

  private String thing(String property) {
    return article == null ? null : clean(article.first(property));
  }

  private String meta(String name) {
    return metas.get(name);
  }

  /** The first content of each name, names in lower case. */
  private static Map<String, String> metas(Document document) {
    Map<String, String> metas = new HashMap<>();
    for (Element meta : document.getElementsByTag("meta")) {
      String content = clean(meta.attr("content"));
      for (String key : new String[] {"property", "name", "http-equiv"}) {
        String name = meta.attr(key).toLowerCase(Locale.ROOT);
        if (content != null && !name.isEmpty()) {
          metas.putIfAbsent(name, content);
        }
      }
    }
    return metas;
  }

  private static String joined(List<String> names) {
    return names.isEmpty() ? null : String.join(", ", names.stream().distinct().toList());
  }

  private static String notAddress(String name) {
    return name == null || name.startsWith("http") ? null : name;
  }

  private static String clean(String text) {
    String clean = text == null ? "" : Blanks.normalised(text);
    return clean.isEmpty() ? null : clean;
  }

  private static String first(String... values) {
    for (String value : values) {
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }
}
