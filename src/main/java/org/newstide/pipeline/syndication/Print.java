package org.newstide.pipeline.syndication;

import java.util.Arrays;
import java.util.Iterator;
import org.newstide.core.similarity.Fingerprint;

/**
 * One text that was printed, by its earliest article.
 *
 * @param key 64-bit hash of the article's id
 * @param day of publication, days since 1970; undated ones come last
 * @param fingerprint {@link Fingerprint#toBytes}
 */
public record Print(long key, int day, byte[] fingerprint) {

  private static final int FEWEST_WORDS = 60;

  static Print of(long key, int day, String title, String text) {
    // A few words are often the same every day: a summary's. The headline tells them apart.
    Fingerprint whole = Fingerprint.of(text);
    Fingerprint fingerprint =
        whole.tokens() >= FEWEST_WORDS ? whole : Fingerprint.of(title + "\n" + text);
    return new Print(key, day, fingerprint.toBytes());
  }

  /** The sketch, a row for each shingle. */
  Iterator<SketchedShingle> shingles() {
    Fingerprint found = Fingerprint.parsed(fingerprint);
    int sketched = found.sketch().length;
    return Arrays.stream(found.sketch())
        .mapToObj(shingle -> new SketchedShingle(shingle, day, key, found.level(), sketched))
        .iterator();
  }
}
