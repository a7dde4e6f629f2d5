package org.newstide.core.html;

import java.util.List;

/** Where the body begins and ends within its region, and which headings have text below them. */
final class BodyEdges {

  private static final int FURTHEST_FROM_LEAD = 12;

  private static final int LONGEST_LABEL = 60;

  private final PageBlocks page;
  private final List<Block> blocks;
  private final PageMarks marks;
  private final PageLabels labels;
  private final Verdicts verdicts;
  private final int from;
  private final int to;

  private BodyEdges(PageBlocks page, PageMarks marks, PageLabels labels, Verdicts verdicts) {
    this.page = page;
    this.blocks = page.blocks();
    this.marks = marks;
    this.labels = labels;
    this.verdicts = verdicts;
    this.from = verdicts.from();
    this.to = verdicts.to();
  }

  /**
   * Takes out what stands outside the edges.
   *
   * @param prose false if the page has no running text that could begin and end
   */
  static void trim(
      PageBlocks page, PageMarks marks, PageLabels labels, Verdicts verdicts, boolean prose) {
    BodyEdges edges = new BodyEdges(page, marks, labels, verdicts);
    edges.comments();
    if (prose) {
      edges.beginning();
      edges.ending();
      edges.labels();
    }
    edges.headings();
  }

  /** A short line in a box of its own, no paragraph, is a label of the page's design. */
  private void labels() {
    for (int b = from; b < to; b++) {
      Block block = blocks.get(b);
      if (verdicts.isKept(b)
          && block.kind() == Block.Kind.TEXT
          && block.size() < LONGEST_LABEL
          && !TextMeasure.endsSentence(block.text())
          && page.element(block.element()).normalName().equals("div")
          && !sharesBox(b, b - 1)
          && !sharesBox(b, b + 1)) {
        verdicts.remove(b, RemovalCause.BOILERPLATE);
      }
    }
  }

  private boolean sharesBox(int b, int neighbour) {
    if (neighbour < from || neighbour >= to) {
      return false;
    }
    int box = blocks.get(b).element();
    int other = blocks.get(neighbour).element();
    return box == other || page.parent(other) == box;
  }

  /** What stands before the headline is of the page; then come dates, names and labels. */
  private void beginning() {
    int start = behindHeadline();
    for (int b = from; b < start; b++) {
      if (verdicts.isKept(b) && !marks.isDeclared(b)) {
        verdicts.remove(b, RemovalCause.BOILERPLATE);
      }
    }
    int first = opening(start);
    label(start, first);
    if (first < to && labels.describes(blocks.get(first))) {
      int second = opening(first + 1);
      label(first + 1, second - first < FURTHEST_FROM_LEAD ? second : first);
    }
  }

  /** The next block that running text begins with; the end if there is none. */
  private int opening(int from) {
    int first = from;
    while (first < to && !opens(first)) {
      first++;
    }
    return first;
  }

  private void label(int start, int first) {
    if (first == to) {
      return;
    }
    int parent = page.parent(blocks.get(first).element());
    boolean heads = true;
    for (int b = first - 1; b >= start; b--) {
      Block block = blocks.get(b);
      heads &=
          verdicts.isKept(b)
              && block.kind() == Block.Kind.HEADING
              && (b == first - 1 || page.parent(block.element()) == parent);
      if (verdicts.isKept(b) && !heads && !marks.isDeclared(b) && !labels.describes(block)) {
        verdicts.remove(b, RemovalCause.BYLINE);
      }
    }
  }

  /** The block behind the page's first headline, if that lies within and text is behind it. */
  private int behindHeadline() {
    long prose = verdicts.prose();
    long before = 0;
    for (int b = 0; b < to; b++) {
      before += b >= from ? verdicts.prose(b) : 0;
      Block block = blocks.get(b);
      if (block.kind() == Block.Kind.HEADING && block.linkShare() < 0.5 && labels.isTitle(block)) {
        return b >= from && before < 0.75 * prose ? b + 1 : from;
      }
    }
    return from;
  }

  private boolean opens(int b) {
    Block block = blocks.get(b);
    if (!verdicts.isKept(b) || !block.isProse()) {
      return false;
    }
    return LabelWords.shared().cause(block, labels.language()) != RemovalCause.BYLINE
        || (block.size() > 80 && TextMeasure.endsSentence(block.text()));
  }

  /** The comments' beginning behind most of the prose is the article's end. */
  private void comments() {
    long prose = verdicts.prose();
    long before = 0;
    boolean ended = false;
    for (int b = from; b < to; b++) {
      before += verdicts.prose(b);
      ended |= verdicts.cause(b) == RemovalCause.COMMENTS && before > 0.6 * prose;
      if (ended && verdicts.isKept(b) && !marks.isDeclared(b)) {
        verdicts.remove(b, RemovalCause.COMMENTS);
      }
    }
  }

  /** Behind the last prose, only what stands beside it as its equal. */
  private void ending() {
    int last = to - 1;
    while (last >= from && !(verdicts.isKept(last) && blocks.get(last).isProse())) {
      last--;
    }
    if (last < from) {
      return;
    }
    int parent = page.parent(blocks.get(last).element());
    for (int b = last + 1; b < to; b++) {
      Block block = blocks.get(b);
      int own = page.parent(block.element());
      boolean equal = own == parent || own == blocks.get(last).element();
      boolean list = own >= 0 && page.parent(own) == parent;
      if (verdicts.isKept(b) && !equal && !list && !marks.isDeclared(b)) {
        verdicts.remove(b, RemovalCause.BOILERPLATE);
      }
    }
  }

  /** A heading stays with the text that it heads. */
  private void headings() {
    boolean textFollows = false;
    RemovalCause following = RemovalCause.BOILERPLATE;
    for (int b = to - 1; b >= from; b--) {
      if (!verdicts.isKept(b)) {
        following = verdicts.cause(b);
      } else if (blocks.get(b).kind() != Block.Kind.HEADING) {
        textFollows = true;
      } else if (!textFollows) {
        verdicts.remove(b, following);
      } else {
        textFollows = b > from && blocks.get(b - 1).kind() == Block.Kind.HEADING;
      }
    }
  }
}
