package org.newstide.core.html;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The element that an article's body lies in: the one whose blocks are worth most together. Prose
 * counts for, links and labels against, and what the page calls its article counts more. An outer
 * element wins over an inner one only by clearly more prose.
 */
final class BodyRegion {

  /** How much more an element counts, by its {@linkplain BodyHints hint}. */
  private static final double[] TRUST = {1, 1.05, 1.15, 1.3, 1.6};

  private static final double CLEARLY = 1.12;
  private static final double MORE = 60;

  /** What a box of links costs the element around it, however many they are. */
  private static final double LEAST = -400;

  /** Parts of a region, but none themselves. */
  private static final Set<String> LINES =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "span", "b", "strong", "em", "i");

  /** One of several, or a teaser: nothing within is a region. */
  private static final Set<String> ITEMS = Set.of("li", "a");

  private final PageBlocks page;
  private final PageMarks marks;
  private final boolean prose;
  private final double[] worth;
  private final boolean[] holdsText;

  private BodyRegion(PageBlocks page, PageMarks marks, boolean prose) {
    this.page = page;
    this.marks = marks;
    this.prose = prose;
    this.worth = new double[page.elementCount()];
    this.holdsText = new boolean[page.elementCount()];
  }

  /**
   * Number of the element.
   *
   * @param prose false where a page has no prose: then all text counts that is not linked
   */
  static int find(PageBlocks page, PageMarks marks, boolean prose) {
    BodyRegion region = new BodyRegion(page, marks, prose);
    region.weigh();
    return region.withSiblings(region.best());
  }

  /** A body cut into boxes of one kind, around pictures for example, is all of them. */
  private int withSiblings(int chosen) {
    int parent = page.parent(chosen);
    Element element = page.element(chosen);
    String names = element.className();
    if (parent < 0 || names.isEmpty() || marks.hint(chosen) > 0) {
      return chosen;
    }
    for (int e = parent + 1; e < worth.length && page.parent(e) >= parent; e++) {
      boolean sibling = page.parent(e) == parent && e != chosen && holdsText[e];
      if (sibling && page.element(e).className().equals(names)) {
        return parent;
      }
    }
    return chosen;
  }

  private int best() {
    int[] best = new int[worth.length];
    double[] most = new double[worth.length];
    Arrays.fill(best, -1);
    for (int e = worth.length - 1; e >= 0; e--) {
      String tag = page.element(e).normalName();
      if (ITEMS.contains(tag)) {
        continue;
      }
      double trusted = worth[e] > 0 ? worth[e] * TRUST[marks.hint(e)] : worth[e];
      boolean better = best[e] < 0 || trusted > most[e] * CLEARLY + MORE;
      if (better && holdsText[e] && !LINES.contains(tag)) {
        best[e] = e;
        most[e] = trusted;
      }
      int parent = page.parent(e);
      if (parent >= 0 && best[e] >= 0 && (best[parent] < 0 || most[e] >= most[parent])) {
        best[parent] = best[e];
        most[parent] = most[e];
      }
    }
    return Math.max(0, best[0]);
  }

  private void weigh() {
    RemovalCause[] inherited = marks.inherited(0);
    List<Block> blocks = page.blocks();
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      if (inherited[block.element()] == null) {
        double own = worth(block) * (marks.isDeclared(b) ? 2 : 1);
        worth[block.element()] += own;
        holdsText[block.element()] |= own > 0;
      }
    }
    for (int e = worth.length - 1; e > 0; e--) {
      if (inherited[e] == null) {
        worth[page.parent(e)] += Math.max(worth[e], LEAST);
        holdsText[page.parent(e)] |= holdsText[e];
      }
    }
  }

  private double worth(Block block) {
    if (block.isProse() || (!prose && block.linkShare() < 0.5)) {
      return block.size() * (1 - block.linkShare());
    }
    if (block.linkShare() > 0.5) {
      return -8 - 0.3 * Math.min(block.size(), 200);
    }
    return block.kind() == Block.Kind.TEXT ? -8 : 0;
  }
}
