package org.newstide.pipeline.tokens;

import java.io.Serializable;

/** Which sequences of a run of words are worth counting. */
@FunctionalInterface
interface CandidateSequences extends Serializable {

  /** Takes one candidate. */
  @FunctionalInterface
  interface Visitor {

    /**
     * Takes the sequence of the words at the places [begin, end).
     *
     * @param hash equal for equal words of one language, equally likely in all bits
     * @return false if no longer sequence with this beginning is of interest
     */
    boolean take(int begin, int end, long hash);
  }

  /**
   * Visits the candidates in the run of words at the places [from, to); those that begin at one
   * place in order of length, each one word longer than the one before.
   */
  void visit(PackedWords words, String language, int from, int to, Visitor visitor);

  /** Each two neighbours. */
  static CandidateSequences pairs() {
    return (words, language, from, to, visitor) -> {
      for (int at = from + 1; at < to; at++) {
        visitor.take(at - 1, at + 1, pair(words, language, at));
      }
    };
  }

  /** Three words and more, up to a number, of which each two neighbours are a known pair. */
  static CandidateSequences chains(WordPairs pairs, int mostWords) {
    return (words, language, from, to, visitor) -> {
      for (int begin = from; begin + 2 < to; begin++) {
        long hash = pair(words, language, begin + 1);
        int end = pairs.contains(hash) ? Math.min(to, begin + mostWords) : begin;
        for (int at = begin + 2; at < end; at++) {
          if (!pairs.contains(pair(words, language, at))) {
            break;
          }
          hash = WordPairs.hash(language, hash, words.hash(words.word(at)));
          if (!visitor.take(begin, at + 1, hash)) {
            break;
          }
        }
      }
    };
  }

  /** The hash of the word at a place and the one before. */
  private static long pair(PackedWords words, String language, int at) {
    return WordPairs.hash(language, words.hash(words.word(at - 1)), words.hash(words.word(at)));
  }
}
