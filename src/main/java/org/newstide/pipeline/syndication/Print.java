package org.newstide.pipeline.syndication;

import java.util.ArrayList;
import java.util.List;
import org.newstide.core.similarity.Fingerprint;

/**
 * One text that was printed, by its earliest article.
 *
 * @param key 64-bit hash of the article's id
 * @param day of publication, days since 1970; undated ones come last
 * @param fingerprint {@link Fingerprint#toBytes}
 * @param shingles the sketch
 */
public record Print(long key, int day, byte[] fingerprint, List<SketchedShingle> shingles) {

  static Print of(long key, int day, String title, String text) {
    // A caption of a few words is told from another by its headline.
    Fingerprint whole = Fingerprint.of(text);
    Fingerprint fingerprint =
        whole.tokens() >= FEWEST_WORDS ? whole : Fingerprint.of(title + "\n" + text);
    List<SketchedShingle> shingles = new ArrayList<>(fingerprint.sketch().length);
    for (long shingle : fingerprint.sketch()) {
      shingles.add(
          new SketchedShingle(shingle, day, key, fingerprint.level(), fingerprint.sketch().length));
    }
    return new Print(key, day, fingerprint.toBytes(), shingles);
  }

  private static final int FEWEST_WORDS = 8;
}
