package org.newstide.core.similarity;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A sample of a text's shingles of five words: those whose hash is a multiple of 2<sup>level</sup>,
 * with the smallest level that leaves at most {@value #LARGEST}, repeats counted.
 *
 * <p>Such samples of two texts have in common what the texts have in common at the coarser of both
 * levels (A. Broder, On the resemblance and containment of documents, 1997, section 4:
 * M<sub>m</sub>), so unlike a MinHash signature of fixed length they also tell that a short text
 * stands within a long one.
 *
 * <p>Five, because three syllables of Vietnamese are hardly two words and occur in many articles.
 *
 * @param level 0 keeps all
 * @param shingles 64-bit hashes, ascending, each once; of a text with fewer than five words the one
 *     shingle of them all; empty only where there is no word
 */
public record Sketch(int level, long[] shingles) {

  /** Between half of this and this many shingles are sampled of a text that has more. */
  public static final int LARGEST = 64;

  private static final int WIDTH = 5;

  public Sketch {
    requireNonNull(shingles, "shingles");
  }

  /**
   * The sketch of a text.
   *
   * @param words well mixed 64-bit hashes of its words, in order
   */
  static Sketch of(long[] words) {
    long[] shingles = shingles(words);
    int[] exactly = new int[Long.SIZE + 1];
    for (long shingle : shingles) {
      exactly[Long.numberOfTrailingZeros(shingle)]++;
    }
    int level = 0;
    int left = shingles.length;
    // A text of one phrase over and over keeps that phrase.
    while (left > LARGEST && left > exactly[level]) {
      left -= exactly[level++];
    }
    long[] sample = new long[left];
    int size = 0;
    for (long shingle : shingles) {
      if (Long.numberOfTrailingZeros(shingle) >= level) {
        sample[size++] = shingle;
      }
    }
    return new Sketch(level, distinct(sample));
  }

  private static long[] shingles(long[] words) {
    if (words.length == 0) {
      return words;
    }
    int width = Math.min(WIDTH, words.length);
    long[] shingles = new long[words.length - width + 1];
    for (int i = 0; i < shingles.length; i++) {
      long shingle = words[i];
      for (int j = 1; j < width; j++) {
        shingle = WordHash.joined(shingle, words[i + j]);
      }
      shingles[i] = shingle;
    }
    return shingles;
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

  /** The shingles as bytes, 8 for each, for {@link #shingles(byte[])}. */
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * shingles.length);
    bytes.asLongBuffer().put(shingles);
    return bytes.array();
  }

  /** The shingles from {@link #toBytes}. */
  public static long[] shingles(byte[] bytes) {
    long[] shingles = new long[bytes.length / Long.BYTES];
    ByteBuffer.wrap(bytes).asLongBuffer().get(shingles);
    return shingles;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sketch that
        && level == that.level
        && Arrays.equals(shingles, that.shingles);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(shingles);
  }

  @Override
  public String toString() {
    return "Sketch[" + shingles.length + " shingles at " + level + "]";
  }
}
