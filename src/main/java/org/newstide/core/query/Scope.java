package org.newstide.core.query;

/** A piece of an article in which a query can be asked to hold. */
enum Scope {
  SENTENCE {
    @Override
    int of(ArticleText article, int token) {
      return article.tokens().sentence(token);
    }
  },

  PARAGRAPH {
    @Override
    int of(ArticleText article, int token) {
      return article.tokens().paragraph(token);
    }
  },

  TITLE {
    @Override
    int of(ArticleText article, int token) {
      return article.inTitle(token) ? 0 : OUTSIDE;
    }
  },

  LEAD {
    @Override
    int of(ArticleText article, int token) {
      return article.inLead(token) ? 0 : OUTSIDE;
    }
  };

  /** The number of no piece. */
  static final int OUTSIDE = -1;

  /** The number of the piece that a token stands in; {@link #OUTSIDE} if in none of that kind. */
  abstract int of(ArticleText article, int token);
}
