package org.newstide.core.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element's own tag and names say for its being the body of an article. */
final class BodyHints {

  private static final Set<String> THINGS =
      Set.of(
          "article",
          "entry",
          "post",
          "story",
          "news",
          "main",
          "page",
          "content",
          "blog",
          "artikel",
          "articulo",
          "noticia",
          "detail",
          "text",
          "single",
          "node",
          "field",
          "full",
          "rich");
  private static final Set<String> PARTS =
      Set.of(
          "body",
          "content",
          "text",
          "copy",
          "paragraphs",
          "fulltext",
          "contents",
          "txt",
          "texte",
          "inhalt",
          "cuerpo",
          "corpo",
          "texto",
          "contenido",
          "tresc",
          "detail",
          "description");
  private static final Set<String> GLUED =
      Set.of(
          "articlebody",
          "storybody",
          "postbody",
          "entrycontent",
          "postcontent",
          "articletext",
          "articlecontent",
          "storytext",
          "bodytext",
          "maintext",
          "newscontent",
          "newstext",
          "storycontent",
          "contentbody",
          "fulltext",
          "articlebodytext",
          "articletxt");

  private final Map<String, Integer> known = new HashMap<>();

  /** From 0, nothing, to 4, the page says that this is the body. */
  int of(Element element) {
    if (element.attributesSize() > 0) {
      if (element.attr("itemprop").contains("articleBody")) {
        return 4;
      }
      int named = Math.max(named(element.className()), named(element.id()));
      if (named > 0) {
        return named;
      }
    }
    String tag = element.normalName();
    if (tag.equals("article")) {
      return 2;
    }
    return tag.equals("main") || element.attr("role").equals("main") ? 1 : 0;
  }

  private int named(String names) {
    if (names.isEmpty() || names.length() > 400) {
      return 0;
    }
    return known.computeIfAbsent(names, BodyHints::hint);
  }

  private static int hint(String names) {
    for (String name : names.split(" ")) {
      List<String> words = SignWords.words(name);
      for (int i = 0; i < words.size(); i++) {
        if (GLUED.contains(words.get(i))) {
          return 3;
        }
        if (i > 0 && PARTS.contains(words.get(i)) && THINGS.contains(words.get(i - 1))) {
          return 3;
        }
      }
    }
    return 0;
  }
}
