package org.newstide.core.html;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What an element's own tag, attributes and names say against its being part of an article. */
final class ElementMarks {

  private static final String[] NAMES = {"class", "id", "data-testid", "data-component", "role"};
  private static final Map<String, RemovalCause> TAGS =
      Map.of(
          "nav", RemovalCause.NAVIGATION,
          "footer", RemovalCause.NAVIGATION,
          "aside", RemovalCause.RELATED_LINKS,
          "figcaption", RemovalCause.CAPTION,
          "caption", RemovalCause.CAPTION,
          "form", RemovalCause.BOILERPLATE,
          "menu", RemovalCause.NAVIGATION);

  private final Map<String, RemovalCause> known = new HashMap<>();

  /** Null if nothing is said against it. */
  RemovalCause of(Element element) {
    String tag = element.normalName();
    if (tag.equals("body") || tag.equals("html") || tag.equals("h1")) {
      return null;
    }
    if (element.attributesSize() == 0) {
      return TAGS.get(tag);
    }
    if (isHidden(element)) {
      return RemovalCause.HIDDEN;
    }
    if (element.attr("itemprop").contains("articleBody")) {
      return null;
    }
    RemovalCause named = named(element);
    return named != null ? named : TAGS.get(tag);
  }

  private RemovalCause named(Element element) {
    for (String attribute : NAMES) {
      String names = element.attr(attribute);
      if (!names.isEmpty()) {
        RemovalCause cause = known.get(names);
        if (cause == null && !known.containsKey(names)) {
          cause = SignWords.shared().cause(names);
          known.put(names, cause);
        }
        if (cause != null) {
          return cause;
        }
      }
    }
    return null;
  }

  private static boolean isHidden(Element element) {
    if (element.hasAttr("hidden") || element.attr("aria-hidden").equals("true")) {
      return true;
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String packed = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return packed.contains("display:none") || packed.contains("visibility:hidden");
  }
}
