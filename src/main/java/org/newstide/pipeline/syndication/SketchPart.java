package org.newstide.pipeline.syndication;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.newstide.core.similarity.Sketch;

/**
 * Those shingles of a text's sketch that are looked up in one part.
 *
 * @param part number of the part
 * @param day of the text's first print
 * @param text its number, by day
 * @param level of the whole sketch
 * @param sampled how many shingles the whole sketch has
 * @param shingles of this part, as in {@link Sketch#toBytes}
 */
public record SketchPart(int part, int day, int text, int level, int sampled, byte[] shingles) {

  /** A sketch in as many parts as have shingles of it. */
  static Iterator<SketchPart> of(int day, int text, int level, byte[] sketch, int parts) {
    long[] shingles = Sketch.shingles(sketch);
    ByteBuffer[] contents = new ByteBuffer[parts];
    int[] sizes = new int[parts];
    for (long shingle : shingles) {
      sizes[part(shingle, parts)]++;
    }
    List<SketchPart> made = new ArrayList<>(Math.min(parts, shingles.length));
    for (long shingle : shingles) {
      int part = part(shingle, parts);
      if (contents[part] == null) {
        contents[part] = ByteBuffer.allocate(Long.BYTES * sizes[part]);
        made.add(new SketchPart(part, day, text, level, shingles.length, contents[part].array()));
      }
      contents[part].putLong(shingle);
    }
    return made.iterator();
  }

  private static int part(long shingle, int parts) {
    // The low bits of sampled shingles are all 0.
    return (int) ((shingle >>> 33) % parts);
  }
}
