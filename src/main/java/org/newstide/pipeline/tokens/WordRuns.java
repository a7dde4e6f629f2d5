package org.newstide.pipeline.tokens;

/** The runs of words in which phrases are looked for: side by side in a sentence, no numbers. */
final class WordRuns {

  private WordRuns() {}

  /** Takes one run of at least one word. */
  interface Visitor {

    /** Takes the words at the places [from, to). */
    void run(String language, int from, int to);
  }

  static void visit(PackedWords words, Visitor visitor) {
    for (int s = 0; s < words.sentences(); s++) {
      int end = words.end(s);
      for (int from = words.first(s); from < end; ) {
        int to = words.endOfRun(from, end);
        visitPieces(words, words.language(s), from, to, visitor);
        from = to;
      }
    }
  }

  private static void visitPieces(
      PackedWords words, String language, int from, int to, Visitor visitor) {
    int piece = from;
    for (int at = from; at <= to; at++) {
      if (at == to || words.isNumber(words.word(at))) {
        if (at > piece) {
          visitor.run(language, piece, at);
        }
        piece = at + 1;
      }
    }
  }
}
