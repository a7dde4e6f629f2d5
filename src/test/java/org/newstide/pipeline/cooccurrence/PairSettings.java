package org.newstide.pipeline.cooccurrence;

import java.util.List;
import org.newstide.core.time.Grain;

/** Settings of counting that tests share. */
final class PairSettings {

  static final List<CountingUnit> SETS = List.of(CountingUnit.SENTENCE, CountingUnit.DOCUMENT);
  static final List<Counting> STORIES = List.of(Counting.STORIES);

  private PairSettings() {}

  static CooccurrenceSettings everything(
      List<CountingUnit> units, List<Counting> counting, Grain grain, WindowEdge edge) {
    return new CooccurrenceSettings(
        100, true, units, counting, grain, 3, edge, 1, 1, 0, 12, 1 << 16, GraphSettings.DEFAULTS);
  }

  static CooccurrenceSettings withBufferedIds(CooccurrenceSettings s, int ids) {
    return new CooccurrenceSettings(
        s.maxTerms(),
        s.actors(),
        s.units(),
        s.counting(),
        s.grain(),
        s.windowTokens(),
        s.windowEdge(),
        s.minObserved(),
        s.minObservedInPeriod(),
        s.minEvidence(),
        s.periodsBefore(),
        ids,
        s.graph());
  }
}
