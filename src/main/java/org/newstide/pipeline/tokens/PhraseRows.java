package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newstide.core.text.TermDictionary;
import org.newstide.core.text.TermRule;
import org.newstide.pipeline.tokens.LanguageNgrams.Count;
import org.newstide.pipeline.tokens.PhraseChoice.Candidate;
import org.newstide.tables.Phrase;

/** Puts what was learned and what the dictionary says into one list of phrases. */
final class PhraseRows {

  private static final Comparator<Phrase> BEST_FIRST =
      Comparator.comparing(Phrase::logLikelihoodRatio).reversed().thenComparing(Phrase::phrase);

  private PhraseRows() {}

  /** The rows, the dictionary's first, then by language, the best by G² first. */
  static List<Phrase> of(
      Map<String, PhraseChoice> choices, TermDictionary dictionary, PhraseSettings settings) {
    Map<List<String>, Phrase> rows = new LinkedHashMap<>();
    for (TermRule rule : dictionary.rules()) {
      PhraseChoice choice = choices.get(rule.language());
      rows.put(
          List.of(rule.language(), rule.form()),
          ruled(rule, choice == null ? null : choice.ngrams()));
    }
    choices.forEach(
        (language, choice) -> {
          for (Phrase phrase : learned(language, choice.choose(), settings)) {
            rows.putIfAbsent(List.of(language, phrase.phrase()), phrase);
          }
        });
    return List.copyOf(rows.values());
  }

  private static List<Phrase> learned(
      String language, Collection<Candidate> chosen, PhraseSettings settings) {
    // One text may be cut into words in two ways; the better evidenced one has the row.
    Map<String, Phrase> byPhrase = new LinkedHashMap<>();
    chosen.stream()
        .map(candidate -> learned(language, candidate))
        .sorted(BEST_FIRST)
        .forEach(phrase -> byPhrase.putIfAbsent(phrase.phrase(), phrase));
    return byPhrase.values().stream().limit(settings.maxPhrases()).toList();
  }

  private static Phrase learned(String language, Candidate candidate) {
    String phrase = joined(candidate.words());
    List<String> words = List.of(candidate.words().split(" "));
    return evidenced(
        new Row(language, phrase, Phrase.LEARNED, phrase, null, words),
        candidate.count(),
        candidate.association());
  }

  /** A rule, with the counts of its words if the articles have them side by side. */
  private static Phrase ruled(TermRule rule, LanguageNgrams ngrams) {
    List<String> tokens = List.of(rule.form().split("_"));
    String origin = rule.kind().name().toLowerCase(Locale.ROOT);
    Row row = new Row(rule.language(), rule.form(), origin, rule.term(), rule.reason(), tokens);
    if (ngrams == null || rule.kind() == TermRule.Kind.ALIAS) {
      return evidenced(row, null, null);
    }
    if (rule.kind() == TermRule.Kind.ADDED) {
      return evidenced(row, ngrams.count(rule.form()), null);
    }
    for (String words : ways(tokens)) {
      Count count = ngrams.count(words);
      if (count != null) {
        return evidenced(row, count, ngrams.weakest(words, count.occurrences()));
      }
    }
    return evidenced(row, null, null);
  }

  /** The ways in which tokens may have been cut into two and more words. */
  static List<String> ways(List<String> tokens) {
    List<String> ways = new ArrayList<>(List.of(tokens.get(0)));
    for (String token : tokens.subList(1, tokens.size())) {
      ways =
          ways.stream().flatMap(w -> List.of(w + ' ' + token, w + '_' + token).stream()).toList();
    }
    return ways.stream().filter(way -> way.indexOf(' ') > 0).toList();
  }

  static String joined(String words) {
    return words.replace(' ', '_');
  }

  /** The part of a row that is no evidence. */
  private record Row(
      String language,
      String phrase,
      String origin,
      String term,
      String reason,
      List<String> words) {}

  private static Phrase evidenced(Row row, Count count, PairAssociation association) {
    return new Phrase(
        row.language(),
        row.phrase(),
        row.origin(),
        row.term(),
        row.reason(),
        row.words(),
        count == null ? null : (Long) count.documents(),
        count == null ? null : (Long) count.occurrences(),
        association == null ? null : (Double) association.expected(),
        association == null ? null : (Double) association.logLikelihoodRatio(),
        association == null ? null : (Double) association.npmi());
  }
}
