package org.newstide.core.html;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/** The lead that stands between headline and body, outside the region of the body. */
final class Lead {

  private static final int FURTHEST = 40;
  private static final Set<String> NAMES =
      Set.of(
          "lead",
          "lede",
          "standfirst",
          "summary",
          "intro",
          "introduction",
          "subtitle",
          "subheadline",
          "subhead",
          "deck",
          "dek",
          "excerpt",
          "chapo",
          "sapo",
          "abstract",
          "vorspann",
          "entradilla",
          "bajada",
          "subheading",
          "strapline",
          "ingress",
          "description",
          "anriss",
          "perex",
          "sottotitolo",
          "sommario",
          "chapeau",
          "leadtext",
          "spot",
          "summery",
          "preamble",
          "manchet",
          "dachzeile",
          "articledek");

  private Lead() {}

  /** Number of the block; -1 if there is none. */
  static int find(PageBlocks page, PageMarks marks, PageLabels labels, int body) {
    String description = labels.description();
    String described = DeclaredBody.letters(description == null ? "" : description);
    String titles = labels.titles();
    RemovalCause[] inherited = marks.inherited(0);
    List<Block> blocks = page.blocks();
    for (int b = body - 1; b >= 0 && b > body - FURTHEST; b--) {
      Block block = blocks.get(b);
      String letters = DeclaredBody.letters(block.text());
      if (letters.length() >= 12 && titles.contains(letters)) {
        return -1;
      }
      boolean same =
          letters.length() >= 30
              && described.length() >= 30
              && letters.startsWith(described.substring(0, 30));
      boolean open = inherited[block.element()] == null && block.linkShare() < 0.5;
      if (same || (open && block.size() >= 40 && isNamed(page, block.element()))) {
        return b;
      }
    }
    return -1;
  }

  private static boolean isNamed(PageBlocks page, int element) {
    int at = element;
    for (int up = 0; up < 2 && at >= 0; up++, at = page.parent(at)) {
      Element named = page.element(at);
      for (String word : SignWords.words(named.className())) {
        if (NAMES.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
