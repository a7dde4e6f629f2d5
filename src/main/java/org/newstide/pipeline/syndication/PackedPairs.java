package org.newstide.pipeline.syndication;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.newstide.core.similarity.CandidateRule;
import org.newstide.core.similarity.PairSums;
import org.newstide.core.similarity.PairWriter;
import org.newstide.core.similarity.SharedShingles;
import org.newstide.core.similarity.Sketch;

/**
 * The pairs that one part of the shingles has found for one block of texts.
 *
 * @param block number of the block in which the later texts lie
 * @param pairs see {@link PairWriter}
 */
public record PackedPairs(int block, byte[] pairs) {

  /**
   * Two texts that are to be compared.
   *
   * @param earlier number of the one printed first
   * @param later number of the other one
   */
  public record Candidate(int earlier, int later) {}

  /** The pairs of one part, whose sketches come by number of the text. */
  static Iterator<PackedPairs> of(
      Iterator<SketchPart> sketches, int window, CandidateRule candidates) {
    SharedShingles shared = new SharedShingles(window);
    List<SketchPart> texts = new ArrayList<>();
    sketches.forEachRemaining(
        text -> {
          texts.add(text);
          shared.add(text.day(), Sketch.shingles(text.shingles()));
        });
    List<PackedPairs> blocks = new ArrayList<>();
    PairWriter writer = new PairWriter();
    int[] block = {0};
    shared.forEach(
        (earlier, later, count) -> {
          SketchPart one = texts.get(earlier);
          SketchPart other = texts.get(later);
          if (other.text() / PairSums.TEXTS != block[0]) {
            end(block[0], writer, blocks);
            block[0] = other.text() / PairSums.TEXTS;
          }
          int asked = candidates.asked(one.sampled(), one.level(), other.sampled(), other.level());
          writer.put(one.text(), other.text(), asked, count);
        });
    end(block[0], writer, blocks);
    return blocks.iterator();
  }

  private static void end(int block, PairWriter writer, List<PackedPairs> blocks) {
    if (!writer.isEmpty()) {
      blocks.add(new PackedPairs(block, writer.take()));
    }
  }

  /** The pairs of one block that share enough in all parts together. */
  static Iterator<Candidate> candidates(Iterator<PackedPairs> parts) {
    List<Candidate> candidates = new ArrayList<>();
    if (parts.hasNext()) {
      PackedPairs first = parts.next();
      PairSums sums = new PairSums(first.block());
      sums.add(first.pairs());
      parts.forEachRemaining(part -> sums.add(part.pairs()));
      sums.forEachCandidate((earlier, later) -> candidates.add(new Candidate(earlier, later)));
    }
    return candidates.iterator();
  }
}
