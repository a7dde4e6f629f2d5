package org.newstide.core.html;

import java.util.List;

/** Decides for every block of a region whether it belongs to the article's body. */
final class BodyJudge {

  private static final int FURTHEST_FROM_LEAD = 12;

  private final PageBlocks page;
  private final PageMarks marks;
  private final String title;
  private final String titles;
  private final PageLabels labels;
  private final String language;
  private final int from;
  private final int to;
  private final RemovalCause[] causes;
  private long proseBefore;

  private BodyJudge(PageBlocks page, PageMarks marks, PageLabels labels, int root) {
    this.page = page;
    this.marks = marks;
    this.title = letters(labels.title());
    this.titles = labels.titles();
    this.labels = labels;
    this.language = labels.language();
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

  static BodyJudge of(PageBlocks page, PageMarks marks, PageLabels labels, int root, boolean prose) {
    BodyJudge judge = new BodyJudge(page, marks, labels, root);
    RemovalCause[] inherited = marks.inherited(root);
    for (int b = judge.from; b < judge.to; b++) {
      judge.causes[b] = judge.alone(b, inherited);
      judge.proseBefore += judge.prose(b);
    }
    judge.lists();
    judge.comments();
    if (prose) {
      judge.beginning();
      judge.ending();
    }
    judge.headings();
    return judge;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Script-fair length of what is kept. */
  long keptSize() {
    long size = 0;
    for (int b = from; b < to; b++) {
      size += causes[b] == null ? page.blocks().get(b).size() : 0;
    }
    return size;
  }

  /** Null if the block is kept. */
  RemovalCause cause(int block) {
    return causes[block];
  }

  private RemovalCause alone(int b, RemovalCause[] inherited) {
    Block block = page.blocks().get(b);
    RemovalCause mark = inherited[block.element()];
    if (mark != null && !(isNamed(mark) && (marks.isDeclared(b) || labels.describes(block)))) {
      return mark;
    }
    if ((block.kind() == Block.Kind.HEADING || proseBefore == 0) && isTitle(block)) {
      return RemovalCause.HEADLINE;
    }
    RemovalCause label = LabelWords.shared().cause(block, language);
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

  private boolean isTitle(Block block) {
    if (block.size() > 400 || title.isEmpty()) {
      return false;
    }
    String letters = letters(block.text());
    if (block.kind() == Block.Kind.HEADING && letters.contains(title)) {
      return true;
    }
    return 2 * letters.length() > title.length() && titles.contains(letters);
  }

  private static String letters(String text) {
    return DeclaredBody.letters(text == null ? "" : text);
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

  /** A list that is mostly links leads away, whatever label stands before each. */
  private void lists() {
    int end;
    for (int b = from; b < to; b = end) {
      int list = page.parent(page.blocks().get(b).element());
      long size = 0;
      long linked = 0;
      for (end = b;
          end < to
              && page.blocks().get(end).kind() == Block.Kind.ITEM
              && page.parent(page.blocks().get(end).element()) == list;
          end++) {
        size += page.blocks().get(end).size();
        linked += page.blocks().get(end).linked();
      }
      boolean away = end - b > 1 && linked > 0.55 * size;
      for (int item = b; item < end && away; item++) {
        if (causes[item] == null) {
          causes[item] = RemovalCause.RELATED_LINKS;
        }
      }
      end = Math.max(end, b + 1);
    }
  }

  /** What stands before the headline is of the page; then come dates, names and labels. */
  private void beginning() {
    int start = behindHeadline();
    for (int b = from; b < start; b++) {
      if (causes[b] == null && !marks.isDeclared(b)) {
        causes[b] = RemovalCause.BOILERPLATE;
      }
    }
    int first = opening(start);
    label(start, first);
    if (first < to && labels.describes(page.blocks().get(first))) {
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
    int parent = page.parent(page.blocks().get(first).element());
    boolean heads = true;
    for (int b = first - 1; b >= start; b--) {
      Block block = page.blocks().get(b);
      heads &=
          causes[b] == null
              && block.kind() == Block.Kind.HEADING
              && (b == first - 1 || page.parent(block.element()) == parent);
      if (causes[b] == null && !heads && !marks.isDeclared(b) && !labels.describes(block)) {
        causes[b] = RemovalCause.BYLINE;
      }
    }
  }

  /** The block behind the page's first headline, if that lies within and text is behind it. */
  private int behindHeadline() {
    long prose = 0;
    for (int b = from; b < to; b++) {
      prose += prose(b);
    }
    long before = 0;
    for (int b = 0; b < to; b++) {
      before += b >= from ? prose(b) : 0;
      Block block = page.blocks().get(b);
      if (block.kind() == Block.Kind.HEADING && block.linkShare() < 0.5 && isTitle(block)) {
        return b >= from && before < 0.75 * prose ? b + 1 : from;
      }
    }
    return from;
  }

  private int prose(int b) {
    Block block = page.blocks().get(b);
    return causes[b] == null && block.isProse() ? block.size() : 0;
  }

  private boolean opens(int b) {
    Block block = page.blocks().get(b);
    if (causes[b] != null || !block.isProse()) {
      return false;
    }
    return LabelWords.shared().cause(block, language) != RemovalCause.BYLINE
        || (block.size() > 80 && TextMeasure.endsSentence(block.text()));
  }

  /** The comments' beginning behind most of the prose is the article's end. */
  private void comments() {
    long prose = 0;
    for (int b = from; b < to; b++) {
      prose += prose(b);
    }
    long before = 0;
    boolean ended = false;
    for (int b = from; b < to; b++) {
      before += prose(b);
      ended |= causes[b] == RemovalCause.COMMENTS && before > 0.6 * prose;
      if (ended && causes[b] == null && !marks.isDeclared(b)) {
        causes[b] = RemovalCause.COMMENTS;
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
