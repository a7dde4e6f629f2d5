package org.newstide.core.query;

import org.newstide.core.text.TokenizedText;

/** A piece of text in which a query can be asked to hold. */
enum Scope {
  SENTENCE {
    @Override
    int of(TokenizedText text, int token) {
      return text.sentence(token);
    }
  },

  PARAGRAPH {
    @Override
    int of(TokenizedText text, int token) {
      return text.paragraph(token);
    }
  };

  /** The number of the piece that a token stands in. */
  abstract int of(TokenizedText text, int token);
}
