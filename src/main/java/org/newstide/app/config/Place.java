package org.newstide.app.config;

import org.yaml.snakeyaml.error.Mark;

/** A line and column of a file, both from 1. */
record Place(int line, int column) {

  /** For what concerns a file as a whole. */
  static final Place WHOLE_FILE = new Place(0, 0);

  static final Place START = new Place(1, 1);

  static Place of(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }
}
