package org.newstide.pipeline.cooccurrence;

import java.util.List;
import org.newstide.core.time.Grain;
import org.newstide.tables.Collocation;
import org.newstide.tables.Term;

/** Settings of counting, and counting with them, that tests share. */
final class PairSettings {

  static final List<CountingUnit> SETS = List.of(CountingUnit.SENTENCE, CountingUnit.DOCUMENT);
  static final List<Counting> STORIES = List.of(Counting.STORIES);

  private PairSettings() {}

  static CooccurrenceSettings everything(
      List<CountingUnit> units, List<Counting> counting, Grain grain, WindowEdge edge) {
    return new CooccurrenceSettings(
        100, true, units, counting, grain, 3, edge, 1, 1, 0, 12, 1 << 16, GraphSettings.DEFAULTS);
  }

  static CooccurrenceSettings withBufferedIds(CooccurrenceSettings settings, int ids) {
    return with(settings.maxTerms(), settings.actors(), ids, settings);
  }

  static CooccurrenceSettings withoutActors(CooccurrenceSettings settings) {
    return with(settings.maxTerms(), false, settings.bufferedIds(), settings);
  }

  static CooccurrenceSettings withMaxTerms(int maxTerms) {
    CooccurrenceSettings defaults = CooccurrenceSettings.DEFAULTS;
    return with(maxTerms, defaults.actors(), defaults.bufferedIds(), defaults);
  }

  private static CooccurrenceSettings with(
      int maxTerms, boolean actors, int bufferedIds, CooccurrenceSettings s) {
    return new CooccurrenceSettings(
        maxTerms,
        actors,
        s.units(),
        s.counting(),
        s.grain(),
        s.windowTokens(),
        s.windowEdge(),
        s.minObserved(),
        s.minObservedInPeriod(),
        s.minEvidence(),
        s.periodsBefore(),
        bufferedIds,
        s.graph());
  }

  static List<Collocation> count(
      List<Term> vocabulary, CooccurrenceSettings settings, CountedArticle... articles) {
    return count(vocabulary, settings, List.of(articles));
  }

  static List<Collocation> count(
      List<Term> vocabulary, CooccurrenceSettings settings, List<CountedArticle> articles) {
    return Cooccurrence.count(CountedArticle.input(vocabulary, articles), settings)
        .collocations()
        .collectAsList();
  }
}
