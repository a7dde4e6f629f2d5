package org.newstide.core.html;

import java.util.List;

/** Judges the blocks of a region one by one: marks from above, headline, label, links. */
final class BlockJudge {

  private static final double MOSTLY = 0.55;

  private final PageBlocks page;
  private final List<Block> blocks;
  private final PageMarks marks;
  private final PageLabels labels;
  private final Verdicts verdicts;
  private final int from;
  private final int to;
  private long proseBefore;

  private BlockJudge(PageBlocks page, PageMarks marks, PageLabels labels, int root) {
    this.page = page;
    this.blocks = page.blocks();
    this.marks = marks;
    this.labels = labels;
    this.verdicts = new Verdicts(page, root);
    this.from = verdicts.from();
    this.to = verdicts.to();
  }

  static Verdicts judged(PageBlocks page, PageMarks marks, PageLabels labels, int root) {
    BlockJudge judge = new BlockJudge(page, marks, labels, root);
    RemovalCause[] inherited = marks.inherited(root);
    for (int b = judge.from; b < judge.to; b++) {
      judge.verdicts.remove(b, judge.alone(b, inherited));
      judge.proseBefore += judge.verdicts.prose(b);
    }
    judge.lists();
    return judge.verdicts;
  }

  private RemovalCause alone(int b, RemovalCause[] inherited) {
    Block block = blocks.get(b);
    RemovalCause mark = inherited[block.element()];
    if (mark != null && !(isNamed(mark) && (marks.isDeclared(b) || labels.describes(block)))) {
      return mark;
    }
    if ((block.kind() == Block.Kind.HEADING || proseBefore == 0) && labels.isTitle(block)) {
      return RemovalCause.HEADLINE;
    }
    RemovalCause label = LabelWords.shared().cause(block, labels.language());
    boolean late = proseBefore > 500 || block.isProse();
    if (label != null && !(label == RemovalCause.BYLINE && late)) {
      return label;
    }
    if (block.linkShare() > 0.9) {
      return introduced(b) ? null : RemovalCause.RELATED_LINKS;
    }
    return null;
  }

  /** A mark that a name alone gives. */
  private static boolean isNamed(RemovalCause mark) {
    return mark != RemovalCause.HIDDEN
        && mark != RemovalCause.COMMENTS
        && mark != RemovalCause.CAPTION;
  }

  /** A list behind a colon is the article's own, whatever it consists of. */
  private boolean introduced(int b) {
    if (blocks.get(b).kind() != Block.Kind.ITEM || b == from) {
      return false;
    }
    Block before = blocks.get(b - 1);
    boolean sameList =
        before.kind() == Block.Kind.ITEM && verdicts.isKept(b - 1) && before.linkShare() > 0.9;
    return sameList || behindColon(b);
  }

  private boolean behindColon(int b) {
    if (b == from || !verdicts.isKept(b - 1) || blocks.get(b - 1).kind() == Block.Kind.HEADING) {
      return false;
    }
    String before = blocks.get(b - 1).text();
    return before.endsWith(":") || before.endsWith("：");
  }

  /** A list that is mostly links leads away, whatever label stands before each. */
  private void lists() {
    int end;
    for (int b = from; b < to; b = end) {
      int list = page.parent(blocks.get(b).element());
      long size = 0;
      long linked = 0;
      for (end = b;
          end < to
              && blocks.get(end).kind() == Block.Kind.ITEM
              && page.parent(blocks.get(end).element()) == list;
          end++) {
        size += blocks.get(end).size();
        linked += blocks.get(end).linked();
      }
      boolean away = end - b > 1 && linked > MOSTLY * size && !behindColon(b);
      for (int item = b; item < end && away; item++) {
        if (verdicts.isKept(item)) {
          verdicts.remove(item, RemovalCause.RELATED_LINKS);
        }
      }
      end = Math.max(end, b + 1);
    }
  }
}
