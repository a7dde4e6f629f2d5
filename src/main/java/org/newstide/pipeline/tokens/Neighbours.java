package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.List;
import org.newstide.core.text.PhraseModel;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;

/**
 * Walks over an article's pairs of neighbouring terms: within a run of adjoining tokens, known
 * phrases joined, never across a number.
 */
final class Neighbours {

  private final PhraseModels phrases;
  private final int maxTokens;
  private final List<String> terms = new ArrayList<>();

  /**
   * A walk.
   *
   * @param phrases joined first; with none, single tokens are the candidates
   * @param maxTokens the longest candidate, in tokens
   */
  Neighbours(PhraseModels phrases, int maxTokens) {
    this.phrases = phrases;
    this.maxTokens = maxTokens;
  }

  /** Takes one pair. */
  interface Visitor {

    /**
     * Takes a pair of terms.
     *
     * @param candidate true if the pair may become a phrase in this pass; else it only counts for
     *     its parts
     */
    void pair(String left, String right, boolean candidate);
  }

  void visit(String language, String title, String text, Visitor visitor) {
    PhraseModel model = phrases.of(language);
    visit(model, Tokenizer.tokenize(title), visitor);
    visit(model, Tokenizer.tokenize(text), visitor);
  }

  private void visit(PhraseModel model, TokenizedText text, Visitor visitor) {
    for (int from = 0; from < text.size(); ) {
      int end = PhraseModels.endOfRun(text, from);
      if (end - from > 1) {
        terms.clear();
        model.join(text, from, end, terms);
        visitRun(visitor);
      }
      from = end;
    }
  }

  private void visitRun(Visitor visitor) {
    String left = null;
    int leftTokens = 0;
    for (String term : terms) {
      String right = Character.isDigit(term.charAt(0)) ? null : term;
      int rightTokens = Terms.tokens(term);
      if (left != null && right != null) {
        visitor.pair(left, right, isCandidate(leftTokens + rightTokens));
      }
      left = right;
      leftTokens = rightTokens;
    }
  }

  /** Single tokens are paired first; once there are phrases, only what makes them longer counts. */
  private boolean isCandidate(int tokens) {
    return tokens <= maxTokens && (tokens > 2 || phrases.isEmpty());
  }
}
