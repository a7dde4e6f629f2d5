package org.newstide.pipeline.syndication;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.newstide.core.similarity.CandidateRule;
import org.newstide.core.similarity.SharedShingles;
import org.newstide.core.similarity.Sketch;

/**
 * How many sampled shingles two texts share.
 *
 * @param earlier number of the one printed first
 * @param later number of the other one
 * @param asked how many they must share to be compared
 * @param shared found in one part
 */
public record SharedCount(long earlier, long later, int asked, int shared) {

  /** The counts of one part, whose sketches come by day and text. */
  static Iterator<SharedCount> of(
      Iterator<SketchPart> sketches, int window, CandidateRule candidates) {
    SharedShingles shared = new SharedShingles(window);
    List<SketchPart> texts = new ArrayList<>();
    sketches.forEachRemaining(
        text -> {
          texts.add(text);
          shared.add(text.day(), Sketch.shingles(text.shingles()));
        });
    List<SharedCount> counts = new ArrayList<>();
    shared.forEach(
        (earlier, later, count) ->
            counts.add(counted(texts.get(earlier), texts.get(later), count, candidates)));
    return counts.iterator();
  }

  private static SharedCount counted(
      SketchPart one, SketchPart other, int count, CandidateRule candidates) {
    int asked = candidates.asked(one.sampled(), one.level(), other.sampled(), other.level());
    return new SharedCount(one.text(), other.text(), asked, count);
  }
}
