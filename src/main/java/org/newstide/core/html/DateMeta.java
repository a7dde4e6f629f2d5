package org.newstide.core.html;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Region;
import org.newstide.core.html.DateClue.Role;

/**
 * Dates in meta tags, and the addresses by which a page calls itself and its picture.
 *
 * <p>Names are compared by their letters, so that {@code article:published_time}, {@code
 * Article.PublishedTime} and {@code articlePublishedTime} are one.
 */
final class DateMeta {

  private static final int MOST = 40;

  private static final Set<String> PUBLISHED =
      Set.of(
          "articlecreated",
          "articledateoriginal",
          "articleoriginaldate",
          "articledatetime",
          "dcdateissued",
          "dctermsissued",
          "dctermscreated",
          "dctermsavailable",
          "dcdatecreated",
          "dcdatesubmitted",
          "dctermsdatecreated",
          "citationdate",
          "citationonlinedate",
          "citationcoverdate",
          "citationyear",
          "bepresscitationonlinedate",
          "created",
          "datecreated",
          "creationdate",
          "createdate",
          "datecreation",
          "datepost",
          "dateposted",
          "posteddate",
          "postdate",
          "originaldate",
          "ptime",
          "releasedate",
          "videoreleasedate",
          "ogreleasedate",
          "uploaddate",
          "dateissued",
          "issued",
          "datedeparution",
          "firstpublished",
          "fechapublicacion");

  private static final Set<String> UNSTATED =
      Set.of(
          "date",
          "dcdate",
          "dctermsdate",
          "sailthrudate",
          "articledate",
          "ogdate",
          "newsdate",
          "pagedate",
          "displaydate",
          "timestamp",
          "datetime",
          "originalpublicationdate",
          "cdate",
          "docdate");

  private DateMeta() {}

  static void collect(Document document, List<DateClue> found) {
    int seen = 0;
    for (Element meta : document.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (content.isEmpty() || content.length() > 200) {
        continue;
      }
      for (String attribute : new String[] {"property", "name", "itemprop", "http-equiv"}) {
        String name = meta.attr(attribute);
        if (!name.isEmpty() && seen < MOST && add(name, content, found)) {
          seen++;
        }
      }
    }
    for (Element link : document.getElementsByTag("link")) {
      if (link.attr("rel").equalsIgnoreCase("canonical") && seen < 2 * MOST) {
        seen++;
        clue(Kind.ADDRESS, Role.UNSTATED, "link canonical", link.attr("href"), found);
      }
    }
  }

  private static boolean add(String name, String content, List<DateClue> found) {
    String letters = letters(name);
    if (letters.equals("ogurl")) {
      return clue(Kind.ADDRESS, Role.UNSTATED, name, content, found);
    }
    if (letters.equals("ogimage") || letters.equals("twitterimage")) {
      return clue(Kind.IMAGE, Role.UNSTATED, name, content, found);
    }
    Role role = hasDigit(content) && content.length() <= 100 ? role(letters) : null;
    return role != null && clue(Kind.META, role, name, content, found);
  }

  /** What a name's letters promise; null if no date. */
  static Role role(String letters) {
    if (isOther(letters)) {
      return null;
    }
    boolean timed = letters.contains("date") || letters.contains("time");
    boolean changed =
        letters.contains("modif")
            || letters.contains("updat")
            || letters.contains("revis")
            || letters.contains("lastmod")
            || letters.contains("lastpub");
    if (changed) {
      return timed || letters.contains("modified") ? Role.MODIFIED : null;
    }
    boolean published =
        PUBLISHED.contains(letters)
            || letters.contains("pubdate")
            || letters.contains("publi") && (timed || letters.contains("published"));
    return published ? Role.PUBLISHED : UNSTATED.contains(letters) ? Role.UNSTATED : null;
  }

  private static boolean isOther(String letters) {
    return letters.contains("expir")
        || letters.contains("unpubl")
        || letters.contains("event")
        || letters.contains("birth")
        || letters.contains("publisher")
        || letters.contains("crawl")
        || letters.contains("comment");
  }

  private static boolean clue(
      Kind kind, Role role, String place, String value, List<DateClue> found) {
    found.add(new DateClue(kind, role, Region.HEAD, place, value, 0));
    return true;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length() && i < 60; i++) {
      if (Character.isLetter(name.charAt(i))) {
        letters.append(name.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
