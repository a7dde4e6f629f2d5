package org.newstide.core.html;

/**
 * A run of text that a reader sees as one: a paragraph, a heading, an item, a cell.
 *
 * @param element number of the innermost block-level element around it, see {@link PageBlocks}
 * @param kind what it stands in
 * @param text blanks normalised; not empty
 * @param size script-fair length, see {@link TextMeasure}
 * @param linked how much of the size lies within links
 */
record Block(int element, Kind kind, String text, int size, int linked) {

  enum Kind {
    TEXT,
    HEADING,
    ITEM,
    CELL,
    CODE
  }

  Block unlinked() {
    return new Block(element, kind, text, size, 0);
  }

  /** Share of the text that lies within links, in [0, 1]. */
  double linkShare() {
    return size == 0 ? 0 : (double) linked / size;
  }

  /** Long enough, or ended like a sentence, and not a link: what articles consist of. */
  boolean isProse() {
    if (kind == Kind.HEADING || linkShare() > 0.5) {
      return false;
    }
    return size >= 120
        || (size >= 40 && TextMeasure.endsSentence(text))
        || (size >= 70 && TextMeasure.clauses(text) >= 2);
  }
}
