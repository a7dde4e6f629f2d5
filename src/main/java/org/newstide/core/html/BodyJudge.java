package org.newstide.core.html;

import java.util.List;

/** Decides for every block of a region whether it belongs to the article's body. */
final class BodyJudge {

  private final PageBlocks page;
  private final PageMarks marks;
  private final String title;
  private final int from;
  private final int to;
  private final RemovalCause[] causes;

  private BodyJudge(PageBlocks page, PageMarks marks, String title, int root) {
    this.page = page;
    this.marks = marks;
    this.title = DeclaredBody.letters(title == null ? "" : title);
    int[] range = range(page, root);
    this.from = range[0];
    this.to = range[1];
    this.causes = new RemovalCause[page.blocks().size()];
  }

  /** First block below an element and the one behind its last. */
  private static int[] range(PageBlocks page, int root) {
    boolean[] within = new boolean[page.elementCount()];
    within[root] = true;
    for (int e = root + 1; e < within.length && page.parent(e) >= root; e++) {
      within[e] = within[page.parent(e)];
    }
    List<Block> blocks = page.blocks();
    int from = 0;
    while (from < blocks.size() && !within[blocks.get(from).element()]) {
      from++;
    }
    int to = from;
    while (to < blocks.size() && within[blocks.get(to).element()]) {
      to++;
    }
    return new int[] {from, to};
  }

  static BodyJudge of(PageBlocks page, PageMarks marks, String title, int root) {
    BodyJudge judge = new BodyJudge(page, marks, title, root);
    RemovalCause[] inherited = marks.inherited(root);
    for (int b = judge.from; b < judge.to; b++) {
      judge.causes[b] = judge.alone(b, inherited);
    }
    judge.beginning();
    judge.ending();
    judge.headings();
    return judge;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Null if the block is kept. */
  RemovalCause cause(int block) {
    return causes[block];
  }

  private RemovalCause alone(int b, RemovalCause[] inherited) {
    Block block = page.blocks().get(b);
    if (inherited[block.element()] != null) {
      return inherited[block.element()];
    }
    if (isTitle(block)) {
      return RemovalCause.HEADLINE;
    }
    RemovalCause label = LabelWords.shared().cause(block);
    if (label != null && label != RemovalCause.BYLINE) {
      return label;
    }
    if (block.linkShare() > 0.9 && !marks.isDeclared(b)) {
      return introduced(b) ? null : RemovalCause.RELATED_LINKS;
    }
    return null;
  }

  private boolean isTitle(Block block) {
    return block.size() < 400
        && !title.isEmpty()
        && DeclaredBody.letters(block.text()).equals(title);
  }

  /** A list behind a colon is the article's own, whatever it consists of. */
  private boolean introduced(int b) {
    List<Block> blocks = page.blocks();
    if (blocks.get(b).kind() != Block.Kind.ITEM || b == from) {
      return false;
    }
    Block before = blocks.get(b - 1);
    boolean sameList =
        before.kind() == Block.Kind.ITEM && causes[b - 1] == null && before.linkShare() > 0.9;
    return sameList
        || (causes[b - 1] == null && (before.text().endsWith(":") || before.text().endsWith("：")));
  }

  /** Before the first prose stand dates, names and labels. */
  private void beginning() {
    int first = from;
    while (first < to && !(causes[first] == null && page.blocks().get(first).isProse())) {
      first++;
    }
    if (first == to) {
      return;
    }
    for (int b = from; b < first; b++) {
      boolean heading = page.blocks().get(b).kind() == Block.Kind.HEADING && b == first - 1;
      if (causes[b] == null && !heading && !marks.isDeclared(b)) {
        causes[b] = RemovalCause.BYLINE;
      }
    }
  }

  /** Behind the last prose, only what stands beside it as its equal. */
  private void ending() {
    int last = to - 1;
    while (last >= from && !(causes[last] == null && page.blocks().get(last).isProse())) {
      last--;
    }
    if (last < from) {
      return;
    }
    int parent = page.parent(page.blocks().get(last).element());
    for (int b = last + 1; b < to; b++) {
      Block block = page.blocks().get(b);
      int own = page.parent(block.element());
      boolean equal = own == parent || own == page.blocks().get(last).element();
      boolean list = own >= 0 && page.parent(own) == parent;
      if (causes[b] == null && !equal && !list && !marks.isDeclared(b)) {
        causes[b] = RemovalCause.BOILERPLATE;
      }
    }
  }

  /** A heading stays with the text that it heads. */
  private void headings() {
    boolean textFollows = false;
    RemovalCause following = RemovalCause.BOILERPLATE;
    for (int b = to - 1; b >= from; b--) {
      if (causes[b] != null) {
        following = causes[b];
      } else if (page.blocks().get(b).kind() != Block.Kind.HEADING) {
        textFollows = true;
      } else if (!textFollows) {
        causes[b] = following;
      } else {
        textFollows = b > from && page.blocks().get(b - 1).kind() == Block.Kind.HEADING;
      }
    }
  }
}
