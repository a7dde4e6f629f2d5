package org.newstide.core.similarity;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;

/**
 * What is kept of a text to find and to judge its reprints.
 *
 * <p>Words are tokens of {@link Tokenizer} in their comparison form: in Vietnamese syllables, so
 * that neither letter case nor the place of a tone mark nor a hyphen makes a difference.
 *
 * <p>Five, because three syllables of Vietnamese are hardly two words and occur in many articles.
 *
 * <p>The sketch is a sample of the shingles of five words: those whose hash is a multiple of
 * 2<sup>level</sup>, with the smallest level that leaves at most {@value #LARGEST_SKETCH}, repeats
 * counted. Such samples of two texts have in common what the texts have in common at the coarser of
 * both levels (A. Broder, On the resemblance and containment of documents, 1997, section 4:
 * M<sub>m</sub>), so unlike a MinHash signature of fixed length they also tell that a short text
 * stands within a long one.
 *
 * @param tokens number of words
 * @param words 32-bit hashes of all words, ascending, as often as they occur
 * @param pairs 32-bit hashes of the different pairs of neighbouring words, ascending
 * @param sketch 64-bit hashes of the sampled shingles, ascending; of a text with fewer than five
 *     words the one shingle of them all; empty only where there is no word
 * @param level see above; 0 keeps all
 */
public record Fingerprint(int tokens, int[] words, int[] pairs, long[] sketch, int level) {

  /** Between half of this and this many shingles are sampled of a text that has more. */
  public static final int LARGEST_SKETCH = 64;

  private static final int SHINGLE = 5;

  public Fingerprint {
    requireNonNull(words, "words");
    requireNonNull(pairs, "pairs");
    requireNonNull(sketch, "sketch");
  }

  /** The fingerprint of a text. Cost: one tokenisation and three sorts of its words. */
  public static Fingerprint of(String text) {
    TokenizedText tokenized = Tokenizer.tokenize(text);
    int size = tokenized.size();
    long[] hashes = new long[size];
    for (int i = 0; i < size; i++) {
      hashes[i] = hash(tokenized.form(i));
    }
    int[] words = new int[size];
    for (int i = 0; i < size; i++) {
      words[i] = (int) hashes[i];
    }
    Arrays.sort(words);
    int[] pairs = new int[Math.max(0, size - 1)];
    for (int i = 0; i + 1 < size; i++) {
      pairs[i] = (int) joined(hashes[i], hashes[i + 1]);
    }
    long[] shingles = shingles(hashes);
    int level = level(shingles);
    return new Fingerprint(size, words, distinct(pairs), sampled(shingles, level), level);
  }

  private static long hash(String word) {
    long hash = 0x9E3779B97F4A7C15L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mixed(hash);
  }

  private static long joined(long first, long second) {
    return mixed(first * 0xD6E8FEB86659FD93L + second);
  }

  /** Every bit of the result depends on every bit (the finaliser of MurmurHash3, A. Appleby). */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
    z = (z ^ (z >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return z ^ (z >>> 33);
  }

  private static long[] shingles(long[] words) {
    if (words.length == 0) {
      return words;
    }
    int width = Math.min(SHINGLE, words.length);
    long[] shingles = new long[words.length - width + 1];
    for (int i = 0; i < shingles.length; i++) {
      long shingle = words[i];
      for (int j = 1; j < width; j++) {
        shingle = joined(shingle, words[i + j]);
      }
      shingles[i] = shingle;
    }
    return shingles;
  }

  private static int level(long[] shingles) {
    for (int level = 0; ; level++) {
      // A text of one phrase over and over keeps that phrase.
      if (countAt(shingles, level) <= LARGEST_SKETCH || countAt(shingles, level + 1) == 0) {
        return level;
      }
    }
  }

  private static int countAt(long[] shingles, int level) {
    int count = 0;
    for (long shingle : shingles) {
      count += Long.numberOfTrailingZeros(shingle) >= level ? 1 : 0;
    }
    return count;
  }

  private static long[] sampled(long[] shingles, int level) {
    long[] sample = new long[countAt(shingles, level)];
    int size = 0;
    for (long shingle : shingles) {
      if (Long.numberOfTrailingZeros(shingle) >= level) {
        sample[size++] = shingle;
      }
    }
    return distinct(sample);
  }

  private static long[] distinct(long[] values) {
    Arrays.sort(values);
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[size++] = values[i];
      }
    }
    return Arrays.copyOf(values, size);
  }

  private static int[] distinct(int[] values) {
    Arrays.sort(values);
    int size = 0;
    for (int i = 0; i < values.length; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[size++] = values[i];
      }
    }
    return Arrays.copyOf(values, size);
  }

  /** How many shingles this text would have sampled at a coarser level; about, not exactly. */
  public static double sizeAt(int sketch, int level, int coarser) {
    return Math.scalb(sketch, level - coarser);
  }

  /** The fingerprint as bytes, for {@link #parsed}: 4 for every word and pair, 8 for a shingle. */
  public byte[] toBytes() {
    ByteBuffer bytes =
        ByteBuffer.allocate(16 + 8 * sketch.length + 4 * (words.length + pairs.length));
    bytes.putInt(level).putInt(sketch.length).putInt(words.length).putInt(pairs.length);
    bytes.asLongBuffer().put(sketch);
    bytes.position(16 + 8 * sketch.length);
    bytes.asIntBuffer().put(words).put(pairs);
    return bytes.array();
  }

  /** A fingerprint from {@link #toBytes}. */
  public static Fingerprint parsed(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    int level = buffer.getInt();
    long[] sketch = new long[buffer.getInt()];
    int[] words = new int[buffer.getInt()];
    int[] pairs = new int[buffer.getInt()];
    buffer.asLongBuffer().get(sketch);
    buffer.position(16 + 8 * sketch.length);
    buffer.asIntBuffer().get(words).get(pairs);
    return new Fingerprint(words.length, words, pairs, sketch, level);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that
        && tokens == that.tokens
        && level == that.level
        && Arrays.equals(words, that.words)
        && Arrays.equals(pairs, that.pairs)
        && Arrays.equals(sketch, that.sketch);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sketch);
  }

  @Override
  public String toString() {
    return "Fingerprint[" + tokens + " words, " + sketch.length + " sampled at " + level + "]";
  }
}
