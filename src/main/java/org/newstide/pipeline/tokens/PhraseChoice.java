package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.newstide.pipeline.tokens.LanguageNgrams.Count;

/**
 * Chooses the phrases of a language among its counted sequences.
 *
 * <p>Strong is a sequence that neither begins nor ends with a stop word and meets the thresholds at
 * the place where it holds together least; they are higher where a word of it is empty. A strong
 * sequence is a fragment if it mostly stands in longer strong ones that need it ({@code joint
 * chiefs}, in {@code joint chiefs of staff}). A phrase is what is strong, no fragment, and hides no
 * strong sequence but fragments, and no name that mostly stands elsewhere: {@code kim jong un} is
 * one, {@code respected comrade kim jong un} and {@code tổng_thống donald_trump} are not, so that a
 * name is the same term wherever it stands.
 */
final class PhraseChoice {

  /** A sequence is a fragment if this share of its occurrences lies in longer ones. */
  private static final double FRAGMENT_SHARE = 0.7;

  /** A longer sequence needs a part if this share of the part, or of the rest, lies in it. */
  private static final double NEED_SHARE = 0.5;

  private final Map<String, Candidate> strong = new TreeMap<>();
  private final Map<String, Long> inLonger = new HashMap<>();
  private final LanguageNgrams ngrams;
  private final PhraseSettings settings;
  private final Predicate<String> allowed;

  /** A sequence with its evidence. */
  record Candidate(String words, Count count, PairAssociation association) {

    long occurrences() {
      return count.occurrences();
    }
  }

  /**
   * Nothing is considered yet.
   *
   * @param ngrams the counts, which may still grow
   * @param allowed false for sequences that must not become phrases
   */
  PhraseChoice(LanguageNgrams ngrams, PhraseSettings settings, Predicate<String> allowed) {
    this.ngrams = ngrams;
    this.settings = settings;
    this.allowed = allowed;
  }

  LanguageNgrams ngrams() {
    return ngrams;
  }

  /**
   * Takes a sequence of two words or more if it is strong.
   *
   * @param words whose counts and whose parts' are among the n-grams
   */
  void consider(String words) {
    boolean stopAtEdge = ngrams.isStopWord(first(words)) || ngrams.isStopWord(last(words));
    Count count = ngrams.count(words);
    if (stopAtEdge || count.documents() < settings.minDocumentFrequency() || !allowed.test(words)) {
      return;
    }
    PairAssociation weakest = ngrams.weakest(words, count.occurrences());
    if (weakest != null
        && weakest.together() > weakest.expected()
        && weakest.logLikelihoodRatio() >= settings.minLogLikelihoodRatio()
        && weakest.npmi() >= leastNpmi(words)) {
      strong.put(words, new Candidate(words, count, weakest));
    }
  }

  /** The phrases among what was considered. */
  Collection<Candidate> choose() {
    // Beyond the longest length there may be sequences that make fragments of shorter ones.
    return chosen().stream()
        .filter(candidate -> candidate.words().split(" ").length <= settings.maxWords())
        .toList();
  }

  private double leastNpmi(String words) {
    String[] single = words.split(" ");
    for (String word : single) {
      if (ngrams.isEmpty(word)) {
        return Math.max(settings.minNpmi(), settings.minNpmiWithStopWord());
      }
    }
    return settings.minNpmi();
  }

  private Collection<Candidate> chosen() {
    strong.values().forEach(this::countNeeds);
    List<Candidate> fragments = new ArrayList<>();
    Map<String, Candidate> chosen = new LinkedHashMap<>();
    Map<String, Long> covered = new HashMap<>();
    for (Candidate candidate : strong.values()) {
      if (isFragment(candidate.words())) {
        fragments.add(candidate);
      } else if (hidesOnlyFragments(candidate)) {
        take(candidate, chosen, covered);
      }
    }
    Map<String, Long> opened = new HashMap<>();
    Map<String, Long> closed = new HashMap<>();
    for (Candidate phrase : chosen.values()) {
      opened.merge(first(phrase.words()), phrase.occurrences(), Math::max);
      closed.merge(last(phrase.words()), phrase.occurrences(), Math::max);
    }
    // A fragment of something that was not chosen in the end stands for itself, unless it would
    // tear a word from a stronger phrase: of comrade anna stone only anna stone is left.
    fragments.sort(
        Comparator.comparingInt((Candidate c) -> -c.words().split(" ").length)
            .thenComparing(Candidate::words));
    for (Candidate fragment : fragments) {
      boolean alone =
          covered.getOrDefault(fragment.words(), 0L) < FRAGMENT_SHARE * fragment.occurrences();
      boolean tears =
          opened.getOrDefault(last(fragment.words()), 0L) > fragment.occurrences()
              || closed.getOrDefault(first(fragment.words()), 0L) > fragment.occurrences();
      if (alone && !tears && hidesOnlyFragments(fragment)) {
        take(fragment, chosen, covered);
      }
    }
    return chosen.values();
  }

  private static void take(
      Candidate candidate, Map<String, Candidate> chosen, Map<String, Long> covered) {
    chosen.put(candidate.words(), candidate);
    for (String part : parts(candidate.words())) {
      covered.merge(part, candidate.occurrences(), Long::sum);
    }
  }

  /** Adds the occurrences of a sequence to those of its longest strong beginning and end. */
  private void countNeeds(Candidate candidate) {
    String words = candidate.words();
    for (int cut = words.lastIndexOf(' '); cut > 0; cut = words.lastIndexOf(' ', cut - 1)) {
      String part = words.substring(0, cut);
      if (strong.containsKey(part)) {
        countNeed(candidate, part, words.substring(cut + 1), part + " …");
        break;
      }
    }
    for (int cut = words.indexOf(' '); cut > 0; cut = words.indexOf(' ', cut + 1)) {
      String part = words.substring(cut + 1);
      if (strong.containsKey(part)) {
        countNeed(candidate, part, words.substring(0, cut), "… " + part);
        break;
      }
    }
  }

  private void countNeed(Candidate candidate, String part, String rest, String key) {
    long least = Math.min(ngrams.count(part).occurrences(), ngrams.count(rest).occurrences());
    if (candidate.occurrences() >= NEED_SHARE * least) {
      inLonger.merge(key, candidate.occurrences(), Long::sum);
    }
  }

  private boolean isFragment(String words) {
    long most =
        Math.max(inLonger.getOrDefault(words + " …", 0L), inLonger.getOrDefault("… " + words, 0L));
    return most >= FRAGMENT_SHARE * ngrams.count(words).occurrences();
  }

  private boolean hidesOnlyFragments(Candidate candidate) {
    for (String word : candidate.words().split(" ")) {
      long most = (long) (candidate.occurrences() / FRAGMENT_SHARE);
      if (ngrams.isName(word) && ngrams.count(word).occurrences() > most) {
        return false;
      }
    }
    return parts(candidate.words()).stream()
        .allMatch(part -> !strong.containsKey(part) || isFragment(part));
  }

  private static String first(String words) {
    return words.substring(0, words.indexOf(' '));
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
  }

  /** The shorter sequences of two and more words in a sequence. */
  private static List<String> parts(String words) {
    String[] single = words.split(" ");
    List<String> parts = new ArrayList<>();
    for (int from = 0; from < single.length; from++) {
      StringBuilder part = new StringBuilder(single[from]);
      for (int to = from + 1; to < single.length; to++) {
        part.append(' ').append(single[to]);
        if (to - from + 1 < single.length) {
          parts.add(part.toString());
        }
      }
    }
    return parts;
  }
}
