package org.newstide.core.html;

import java.util.List;

/**
 * Marks beside the elements of a page: what speaks against each and what for it, and the prose
 * below it. A mark on an element that holds most of the page's prose is void: the name was that of
 * a layout, not of a box.
 */
final class PageMarks {

  private static final double MOST_OF_DECLARED = 0.5;

  private final PageBlocks page;
  private final RemovalCause[] against;
  private final int[] hints;
  private final boolean[] declared;

  private PageMarks(PageBlocks page) {
    this.page = page;
    this.against = new RemovalCause[page.elementCount()];
    this.hints = new int[page.elementCount()];
    this.declared = new boolean[page.blocks().size()];
  }

  static PageMarks of(PageBlocks page, DeclaredBody body) {
    PageMarks marks = new PageMarks(page);
    ElementMarks signs = new ElementMarks();
    BodyHints hints = new BodyHints();
    for (int e = 0; e < page.elementCount(); e++) {
      marks.against[e] = signs.of(page.element(e));
      marks.hints[e] = hints.of(page.element(e));
    }
    marks.compare(body);
    marks.voidMarksOfLayouts();
    return marks;
  }

  /** The mark of an element itself; null if it has none. */
  RemovalCause against(int element) {
    return against[element];
  }

  int hint(int element) {
    return hints[element];
  }

  /** True if the structured data gives this block as a part of the article. */
  boolean isDeclared(int block) {
    return declared[block];
  }

  /** Marks as they come down from a root, whose own and outer marks do not count. */
  RemovalCause[] inherited(int root) {
    RemovalCause[] inherited = new RemovalCause[page.elementCount()];
    for (int e = root + 1; e < inherited.length; e++) {
      int parent = page.parent(e);
      if (parent >= root) {
        RemovalCause outer = parent == root ? null : inherited[parent];
        inherited[e] = outer != null ? outer : against[e];
      } else {
        break;
      }
    }
    return inherited;
  }

  private void compare(DeclaredBody body) {
    if (body.isEmpty()) {
      return;
    }
    for (int b = 0; b < declared.length; b++) {
      Block block = page.blocks().get(b);
      declared[b] = block.size() >= 30 && body.coverage(block.text()) > 0.8;
    }
  }

  private void voidMarksOfLayouts() {
    List<Block> blocks = page.blocks();
    long[] prose = new long[page.elementCount()];
    int[] many = new int[page.elementCount()];
    long[] sure = new long[page.elementCount()];
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      prose[block.element()] += block.isProse() ? block.size() : 0;
      many[block.element()] += block.isProse() ? 1 : 0;
      sure[block.element()] += declared[b] ? block.size() : 0;
    }
    for (int e = prose.length - 1; e > 0; e--) {
      prose[page.parent(e)] += prose[e];
      many[page.parent(e)] += many[e];
      sure[page.parent(e)] += sure[e];
    }
    for (int e = 0; e < prose.length; e++) {
      boolean most = against[e] != null && many[e] > 2 && prose[e] > most(against[e]) * prose[0];
      if (most || (sure[e] > 0 && sure[e] > MOST_OF_DECLARED * sure[0])) {
        against[e] = null;
      }
    }
  }

  /** Comments may be longer than the article, a byline is never a fourth of the page. */
  private static double most(RemovalCause cause) {
    return switch (cause) {
      case COMMENTS, HIDDEN, CONSENT -> 2;
      case RELATED_LINKS, NAVIGATION -> 0.5;
      case PAYWALL -> 0.1;
      default -> 0.25;
    };
  }
}
