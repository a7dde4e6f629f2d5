package org.newstide.core.html;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Every sign of a date in a page, as written and with where it stood. What they are worth is for
 * others to say. Linear in the page, and bounded in what comes out.
 *
 * @param locale the language of the page as it says itself, {@code en-us} or {@code vi}, in lower
 *     case; empty if it does not
 * @param list the signs: structured data, meta tags, addresses, then the visible page in its order,
 *     then scripts
 */
public record DateClues(String locale, List<DateClue> list) {

  /** No page, no signs. */
  public static final DateClues NONE = new DateClues("", List.of());

  public DateClues {
    requireNonNull(locale, "locale");
    list = List.copyOf(list);
  }

  static DateClues of(HtmlPage page) {
    DateHeadline headline = DateHeadline.of(page);
    List<DateClue> found = new ArrayList<>();
    DateThings.collect(page, headline, found);
    DateMeta.collect(page.document(), found);
    DateWalk.collect(page.document(), headline, found);
    DateScripts.collect(page.document(), page.things().isEmpty(), found);
    return new DateClues(locale(page), found);
  }

  private static String locale(HtmlPage page) {
    Element html = page.document().getElementsByTag("html").first();
    String declared = html == null ? "" : html.attr("lang");
    declared = declared.isBlank() && html != null ? html.attr("xml:lang") : declared;
    String open = "";
    for (Element meta : page.document().getElementsByTag("meta")) {
      String name = (meta.attr("property") + meta.attr("name") + meta.attr("http-equiv"));
      if (open.isEmpty() && name.equalsIgnoreCase("og:locale")) {
        open = meta.attr("content");
      } else if (declared.isBlank() && name.equalsIgnoreCase("content-language")) {
        declared = meta.attr("content");
      }
    }
    declared = normal(declared);
    open = normal(open);
    boolean finer = declared.isEmpty() || open.startsWith(declared + "-");
    // Many templates declare plain American defaults in Open Graph; the root element knows better.
    return finer ? open : declared;
  }

  private static String normal(String locale) {
    String name = locale.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return name.length() > 12 ? name.substring(0, 12) : name;
  }
}
