package org.newstide.pipeline.tokens;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.newstide.core.text.PhraseModel;
import org.newstide.tables.Phrase;

/** One phrase model per language. Immutable; broadcast to the tasks. */
final class PhraseModels implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final PhraseModel EMPTY = PhraseModel.of(Map.of());

  private final HashMap<String, PhraseModel> byLanguage;

  private PhraseModels(HashMap<String, PhraseModel> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /**
   * Models of the learned phrases; where ways to join compete, the greater sum of NPMI wins. What
   * the dictionary says was heeded when the text was cut.
   */
  static PhraseModels of(Collection<Phrase> phrases) {
    Map<String, Map<String, Double>> scores = new HashMap<>();
    for (Phrase phrase : phrases) {
      if (phrase.origin().equals(Phrase.LEARNED)) {
        scores
            .computeIfAbsent(phrase.language(), any -> new HashMap<>())
            .put(phrase.phrase(), Math.max(0, phrase.npmi()));
      }
    }
    HashMap<String, PhraseModel> models = new HashMap<>();
    scores.forEach((language, score) -> models.put(language, PhraseModel.of(score)));
    return new PhraseModels(models);
  }

  PhraseModel of(String language) {
    return byLanguage.getOrDefault(language, EMPTY);
  }
}
