package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.newstide.core.text.StopWords;
import org.newstide.tables.Phrase;

/** Chooses the phrases among counted pairs. */
final class PhraseChoice {

  private PhraseChoice() {}

  /**
   * The pairs that meet the thresholds. A phrase that can be put together in two ways is there
   * once, in the way that occurs more often.
   *
   * @param counts rows of language, left, right, occurrences, documents; right is null for the
   *     count of a term on the left of any pair, left for one on the right, both for all pairs
   */
  static List<Phrase> choose(List<Row> counts, PhraseSettings settings) {
    Map<List<String>, Long> margins = new HashMap<>();
    for (Row row : counts) {
      if (row.isNullAt(1) || row.isNullAt(2)) {
        margins.put(key(row.getString(0), row.getString(1), row.getString(2)), row.getLong(3));
      }
    }
    Map<List<String>, Phrase> chosen = new HashMap<>();
    for (Row row : counts) {
      if (!row.isNullAt(1) && !row.isNullAt(2)) {
        Phrase phrase = phrase(row, margins);
        if (isAccepted(phrase, row.getString(1), row.getString(2), settings)) {
          chosen.merge(List.of(phrase.language(), phrase.phrase()), phrase, PhraseChoice::stronger);
        }
      }
    }
    return new ArrayList<>(chosen.values());
  }

  private static Phrase phrase(Row row, Map<List<String>, Long> margins) {
    String language = row.getString(0);
    String left = row.getString(1);
    String right = row.getString(2);
    PairAssociation association =
        new PairAssociation(
            row.getLong(3),
            margins.get(key(language, left, null)),
            margins.get(key(language, null, right)),
            margins.get(key(language, null, null)));
    String joined = left + '_' + right;
    return new Phrase(
        language,
        joined,
        Terms.tokens(joined),
        row.getLong(4),
        row.getLong(3),
        association.expected(),
        Math.max(0, association.logLikelihoodRatio()),
        association.npmi());
  }

  private static boolean isAccepted(
      Phrase phrase, String left, String right, PhraseSettings settings) {
    StopWords stopWords = StopWords.of(phrase.language());
    boolean stopLeft = stopWords.contains(left);
    boolean stopRight = stopWords.contains(right);
    if (stopLeft && stopRight
        || phrase.occurrences() <= phrase.expected()
        || phrase.logLikelihoodRatio() < settings.minLogLikelihoodRatio()) {
      return false;
    }
    double floor = phrase.tokens() > 2 ? settings.minNpmiOfLonger() : settings.minNpmi();
    if (stopLeft || stopRight) {
      floor = Math.max(floor, settings.minNpmiWithStopWord());
    }
    return phrase.npmi() >= floor;
  }

  private static Phrase stronger(Phrase one, Phrase other) {
    int byCount = Long.compare(one.occurrences(), other.occurrences());
    if (byCount != 0) {
      return byCount > 0 ? one : other;
    }
    return Double.compare(one.logLikelihoodRatio(), other.logLikelihoodRatio()) >= 0 ? one : other;
  }

  private static List<String> key(String language, String left, String right) {
    return List.of(language, left == null ? "" : left, right == null ? "" : right);
  }
}
