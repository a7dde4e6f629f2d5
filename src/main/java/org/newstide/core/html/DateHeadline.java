package org.newstide.core.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Where a page's headline stands: the heading that its title repeats, else the first {@code h1},
 * else any text that the title repeats.
 *
 * @param element null if there is no heading
 * @param around the element and what it stands in
 * @param title letters of the page's title in lower case
 */
record DateHeadline(Element element, Set<Element> around, String title) {

  private static final int MOST_HEADINGS = 300;
  private static final int LONGEST = 300;
  private static final int SHORTEST_MATCH = 8;

  static DateHeadline of(HtmlPage page) {
    String title = letters(page.document().title());
    for (Element meta : page.document().getElementsByTag("meta")) {
      if (meta.attr("property").equalsIgnoreCase("og:title")) {
        title = title + " " + letters(meta.attr("content"));
        break;
      }
    }
    Element best = null;
    for (String tag : new String[] {"h1", "h2", "h3"}) {
      best = best == null ? matching(page, tag, title) : best;
    }
    best = best == null ? page.document().getElementsByTag("h1").first() : best;
    best = best == null ? plain(page, title) : best;
    Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element each = best; each != null; each = each.parent()) {
      around.add(each);
    }
    return new DateHeadline(best, around, title);
  }

  private static Element matching(HtmlPage page, String tag, String title) {
    int seen = 0;
    for (Element heading : page.document().getElementsByTag(tag)) {
      String text = letters(BoundedText.of(heading, LONGEST));
      if (text.length() >= SHORTEST_MATCH && title.contains(text)) {
        return heading;
      }
      if (++seen >= MOST_HEADINGS) {
        break;
      }
    }
    return null;
  }

  /** Any element whose own text is most of the title, in a page without headings. */
  private static Element plain(HtmlPage page, String title) {
    int least = Math.max(SHORTEST_MATCH, Math.min(title.length() / 2, LONGEST / 4));
    Iterator<Element> elements = page.document().body().stream().iterator();
    while (elements.hasNext()) {
      Element element = elements.next();
      if (element.childNodeSize() > 0 && element.childNode(0) instanceof TextNode) {
        String text = element.ownText();
        boolean fits = text.length() >= least && text.length() <= LONGEST;
        String letters = fits ? letters(text) : "";
        if (letters.length() >= least && title.contains(letters)) {
          return element;
        }
      }
    }
    return null;
  }

  /** True if a headline found elsewhere is this page's. */
  boolean isTitle(String other) {
    String letters = letters(other);
    return letters.length() >= SHORTEST_MATCH
        && (title.contains(letters)
            || element != null && letters(BoundedText.of(element, LONGEST)).contains(letters));
  }

  /** Letters and digits alone, so that quotation marks and dashes make no difference. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(Math.min(text.length(), LONGEST));
    for (int i = 0; i < text.length() && letters.length() < LONGEST; i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        letters.append(text.charAt(i));
      }
    }
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
