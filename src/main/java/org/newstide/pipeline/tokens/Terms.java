package org.newstide.pipeline.tokens;

/** What a term's form says about it. */
final class Terms {

  private Terms() {}

  /** How many tokens a term is made of. */
  static int tokens(String term) {
    int tokens = 1;
    for (int i = term.indexOf('_'); i >= 0; i = term.indexOf('_', i + 1)) {
      tokens++;
    }
    return tokens;
  }
}
