package org.newstide.core.html;

import java.util.List;
import java.util.Set;

/** The lead that stands between headline and body, outside the region of the body. */
final class Lead {

  private static final int FURTHEST = 40;
  private static final int SHORTEST = 40;
  private static final Set<String> NAMES =
      Set.of(
          ("lead lede standfirst summary intro introduction subtitle subheadline subhead subheading deck"
                  + " dek articledek excerpt abstract strapline description preamble chapo chapeau"
                  + " vorspann anriss entradilla bajada sottotitolo sommario perex ingress manchet"
                  + " sapo spot leadtext")
              .split(" "));

  private Lead() {}

  /**
   * Number of the block; -1 if there is none.
   *
   * @param body the first block of the body's region
   */
  static int find(PageBlocks page, PageMarks marks, PageLabels labels, int body) {
    String titles = labels.titles();
    RemovalCause[] inherited = marks.inherited(0);
    List<Block> blocks = page.blocks();
    for (int b = body - 1; b >= 0 && b > body - FURTHEST; b--) {
      Block block = blocks.get(b);
      String letters = DeclaredBody.letters(block.text());
      if (letters.length() >= 12 && titles.contains(letters)) {
        return -1;
      }
      boolean open = inherited[block.element()] == null && block.linkShare() < 0.5;
      if (labels.describes(block) || (open && isLead(page, block))) {
        return b;
      }
    }
    return -1;
  }

  private static boolean isLead(PageBlocks page, Block block) {
    return block.size() >= SHORTEST && !isDated(block.text()) && isNamed(page, block.element());
  }

  /** Names and dates have more digits than a sentence. */
  private static boolean isDated(String text) {
    return text.chars().filter(Character::isDigit).count() * 8 > text.length();
  }

  private static boolean isNamed(PageBlocks page, int element) {
    int at = element;
    for (int up = 0; up < 2 && at >= 0; up++, at = page.parent(at)) {
      for (String word : SignWords.words(page.element(at).className())) {
        if (NAMES.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }
}
