package org.newstide.core.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Region;
import org.newstide.core.html.DateClue.Role;

/**
 * Dates of the things that a page describes. Its own article is the one whose headline or address
 * is the page's, else the only one; the others are related articles or teasers.
 */
final class DateThings {

  private static final int MOST = 40;
  private static final String[] PUBLISHED = {"datePublished", "dateCreated", "uploadDate"};

  private final HtmlPage page;
  private final DateHeadline headline;
  private final List<DateClue> found;

  private DateThings(HtmlPage page, DateHeadline headline, List<DateClue> found) {
    this.page = page;
    this.headline = headline;
    this.found = found;
  }

  static void collect(HtmlPage page, DateHeadline headline, List<DateClue> found) {
    new DateThings(page, headline, found).collect();
  }

  private void collect() {
    List<Thing> articles = new ArrayList<>();
    List<Thing> others = new ArrayList<>();
    for (Thing thing : page.things()) {
      if (thing.first("datePublished", "dateCreated", "uploadDate", "dateModified") == null
          || isSaidOfThePage(thing)) {
        continue;
      }
      (thing.isArticle() ? articles : others).add(thing);
    }
    Thing own = own(articles);
    if (own != null) {
      add(Kind.ARTICLE, own);
    }
    for (Thing article : articles) {
      if (article != own && found.size() < MOST) {
        add(own == null || isOwn(article) ? Kind.ARTICLE : Kind.THING, article);
      }
    }
    others.stream().limit(MOST).forEach(thing -> add(Kind.THING, thing));
  }

  private Thing own(List<Thing> articles) {
    for (Thing article : articles) {
      if (isOwn(article)) {
        return article;
      }
    }
    return articles.size() == 1 ? articles.get(0) : null;
  }

  private boolean isOwn(Thing article) {
    String name = article.first("headline", "name");
    if (name != null && headline.isTitle(name)) {
      return true;
    }
    String address =
        article.first("mainEntityOfPage", "mainEntityOfPage.@id", "mainEntityOfPage.url", "url");
    return address != null && page.url().length() > 12 && address.equals(page.url());
  }

  /** What readers or the outlet say: a comment's or a company's date is none of the page. */
  private static boolean isSaidOfThePage(Thing thing) {
    for (String type : thing.types()) {
      String lower = type.toLowerCase(Locale.ROOT);
      if (lower.contains("comment")
          || lower.contains("rating")
          || lower.contains("answer")
          || lower.equals("review")
          || lower.contains("event")
          || lower.contains("organization")
          || lower.contains("person")
          || lower.contains("offer")) {
        return true;
      }
    }
    return false;
  }

  private void add(Kind kind, Thing thing) {
    String type = thing.types().stream().sorted().findFirst().orElse("");
    for (String property : PUBLISHED) {
      for (String value : thing.all(property)) {
        add(kind, Role.PUBLISHED, type + "." + property, value);
        break;
      }
    }
    String modified = thing.first("dateModified");
    if (modified != null) {
      add(kind, Role.MODIFIED, type + ".dateModified", modified);
    }
  }

  private void add(Kind kind, Role role, String place, String value) {
    if (value.length() <= 100) {
      found.add(new DateClue(kind, role, Region.HEAD, place, value, 0));
    }
  }
}
