package org.newstide.core.html;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Region;

/** What the class and id of an element say of it: a date, a byline, a part beside the article. */
final class DateMarks {

  private static final String[] DATES = {
    "date",
    "datum",
    "fecha",
    "publish",
    "posted",
    "pubtime",
    "ptime",
    "ngay",
    "thoi-gian",
    "thoigian",
    "timestamp",
    "time-stamp",
    "created",
    "posttime",
    "data-pub",
    "giorno",
    "veroeff",
    "erschien",
    "post-time",
    "posttime",
    "news-time",
    "newstime",
    "entry-time",
    "article-time",
  };

  private static final String[] NO_DATES = {
    "update-browser", "datepicker", "date-picker", "validate", "mandate", "candidate",
        "consolidate",
    "calendar", "countdown", "eventdate", "event-date", "accommodate", "database", "expir",
  };

  private static final String[] BYLINES = {
    "meta",
    "byline",
    "author",
    "info",
    "source",
    "submitted",
    "details",
    "header",
    "kicker",
    "dateline",
    "subline",
    "headline",
    "credits",
    "sub-title",
    "subtitle",
  };

  private static final String[] SIDES = {
    "sidebar",
    "side-bar",
    "related",
    "recommend",
    "teaser",
    "widget",
    "popular",
    "trending",
    "carousel",
    "slider",
    "slick",
    "promo",
    "latest",
    "newest",
    "newsletter",
    "breadcrumb",
    "menu",
    "navbar",
    "navigation",
    "nextprev",
    "next-prev",
    "pagination",
    "calendar",
    "ticker",
    "read-more",
    "readmore",
    "more-",
    "most-",
    "mostread",
    "advert",
    "cookie",
    "weitere",
    "aside",
    "readalso",
    "read-also",
    "see-also",
    "recirc",
    "outbrain",
    "taboola",
    "upcoming",
    "events",
    "termine",
    "archives",
    "featured-posts",
    "tags",
    "twitter",
    "tweet",
    "instagram",
    "search",
  };

  private DateMarks() {}

  /** Whether an element's names promise a date or a byline; null if neither. */
  static Kind kind(String names) {
    if (names.isEmpty()) {
      return null;
    }
    if (contains(names, DATES) || hasWord(names, "time") || hasWord(names, "day")) {
      return contains(names, NO_DATES) ? null : Kind.MARKED;
    }
    return contains(names, BYLINES) ? Kind.BYLINE : null;
  }

  /** The part of the page that an element opens; null if it opens none. */
  static Region region(String tag, String names) {
    switch (tag) {
      case "footer":
        // An article's own footer holds its date as often as not.
        return names.contains("entry") || names.contains("post") || names.contains("article")
            ? null
            : Region.FOOTER;
      case "aside", "nav":
        return Region.SIDE;
      case "html", "body", "main", "h1", "time", "header":
        return null;
      default:
    }
    if (names.isEmpty()) {
      return null;
    }
    if (names.contains("comment")
        && !names.contains("comments-link")
        && !tag.equals("article")
        && !tag.equals("span")
        && !tag.equals("a")) {
      return Region.COMMENT;
    }
    boolean footer =
        names.startsWith("footer")
            || names.contains(" footer")
            || names.contains("-footer")
            || names.contains("page-foot")
            || names.contains("site-foot");
    if (footer
        && !names.contains("entry")
        && !names.contains("post")
        && !names.contains("article")) {
      return Region.FOOTER;
    }
    return contains(names, SIDES) ? Region.SIDE : null;
  }

  /** Class and id of an element in lower case. */
  static String names(Element element) {
    String classes = element.attr("class");
    String id = element.attr("id");
    if (classes.isEmpty() && id.isEmpty()) {
      return "";
    }
    String names = classes + " " + id;
    names = names.length() > 200 ? names.substring(0, 200) : names;
    return names.toLowerCase(Locale.ROOT).replace('_', '-').strip();
  }

  private static boolean contains(String names, String[] parts) {
    for (String part : parts) {
      if (names.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWord(String names, String word) {
    for (int at = names.indexOf(word); at >= 0; at = names.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !Character.isLetter(names.charAt(at - 1));
      if (starts && (end == names.length() || !Character.isLetter(names.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
