package org.newstide.pipeline.tokens;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newstide.core.text.PhraseModel;
import org.newstide.core.text.TokenizedText;
import org.newstide.tables.Phrase;

/** One phrase model per language. Immutable; broadcast to the tasks. */
final class PhraseModels implements Serializable {

  private static final long serialVersionUID = 1L;

  static final PhraseModels NONE = new PhraseModels(new HashMap<>());

  private static final PhraseModel EMPTY = PhraseModel.of(Map.of());

  private final HashMap<String, PhraseModel> byLanguage;

  private PhraseModels(HashMap<String, PhraseModel> byLanguage) {
    this.byLanguage = byLanguage;
  }

  /** Models of these phrases; where ways to join compete, the greater sum of NPMI wins. */
  static PhraseModels of(Collection<Phrase> phrases) {
    Map<String, Map<String, Double>> scores = new HashMap<>();
    for (Phrase phrase : phrases) {
      scores
          .computeIfAbsent(phrase.language(), any -> new HashMap<>())
          .put(phrase.phrase(), Math.max(0, phrase.npmi()));
    }
    HashMap<String, PhraseModel> models = new HashMap<>();
    scores.forEach((language, score) -> models.put(language, PhraseModel.of(score)));
    return new PhraseModels(models);
  }

  boolean isEmpty() {
    return byLanguage.isEmpty();
  }

  PhraseModel of(String language) {
    return byLanguage.getOrDefault(language, EMPTY);
  }

  /**
   * The end of the run of adjoining tokens that begins at a token: phrases never reach beyond it.
   */
  static int endOfRun(TokenizedText text, int from) {
    int end = from + 1;
    while (end < text.size() && text.adjoins(end)) {
      end++;
    }
    return end;
  }

  /** The phrases with the greatest G² per language, at most that many. */
  static List<Phrase> best(Collection<Phrase> phrases, int maxPerLanguage) {
    Map<String, Integer> taken = new HashMap<>();
    return phrases.stream()
        .sorted(
            Comparator.comparing(Phrase::language)
                .thenComparing(Comparator.comparing(Phrase::logLikelihoodRatio).reversed())
                .thenComparing(Phrase::phrase))
        .filter(phrase -> taken.merge(phrase.language(), 1, Integer::sum) <= maxPerLanguage)
        .toList();
  }
}
