package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.newstide.core.text.StopWords;
import org.newstide.tables.Phrase;

/** Chooses the phrases among counted pairs. */
final class PhraseChoice {

  /** A phrase is a fragment if one longer phrase has at least this share of its occurrences. */
  private static final double FRAGMENT_SHARE = 0.7;

  private PhraseChoice() {}

  /**
   * The pairs that meet the thresholds. A phrase that can be put together in two ways is there
   * once, in the way that occurs more often.
   *
   * @param counts rows of language, left, right, occurrences, documents; right is null for the
   *     count of a term on the left of any pair, left for one on the right, both for all pairs
   */
  static Collection<Phrase> choose(List<Row> counts, PhraseSettings settings) {
    Map<List<String>, Long> margins = new HashMap<>();
    for (Row row : counts) {
      if (row.isNullAt(1) || row.isNullAt(2)) {
        margins.put(key(row.getString(0), row.getString(1), row.getString(2)), row.getLong(3));
      }
    }
    List<Phrase> chosen = new ArrayList<>();
    for (Row row : counts) {
      if (!row.isNullAt(1) && !row.isNullAt(2)) {
        Phrase phrase = phrase(row, margins);
        if (isAccepted(phrase, row.getString(1), row.getString(2), settings)) {
          chosen.add(phrase);
        }
      }
    }
    return merge(List.of(), chosen);
  }

  /** Both lists, a phrase that stands more than once in the way that occurs more often. */
  static Collection<Phrase> merge(Collection<Phrase> phrases, Collection<Phrase> more) {
    Map<List<String>, Phrase> merged = new HashMap<>();
    for (Collection<Phrase> part : List.of(phrases, more)) {
      for (Phrase phrase : part) {
        merged.merge(key(phrase.language(), phrase.phrase(), null), phrase, PhraseChoice::stronger);
      }
    }
    return merged.values();
  }

  /**
   * Leaves out phrases of three and more tokens that hardly ever stand outside a longer phrase: the
   * steps on the way to it.
   */
  static List<Phrase> withoutFragments(Collection<Phrase> phrases) {
    Map<List<String>, Long> inLonger = new HashMap<>();
    for (Phrase phrase : phrases) {
      String[] tokens = phrase.phrase().split("_");
      for (int from = 0; from < tokens.length; from++) {
        for (int to = from + 3; to <= tokens.length; to++) {
          if (to - from < tokens.length) {
            String part = String.join("_", Arrays.asList(tokens).subList(from, to));
            inLonger.merge(key(phrase.language(), part, null), phrase.occurrences(), Math::max);
          }
        }
      }
    }
    return phrases.stream()
        .filter(
            phrase ->
                inLonger.getOrDefault(key(phrase.language(), phrase.phrase(), null), 0L)
                    < FRAGMENT_SHARE * phrase.occurrences())
        .toList();
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
