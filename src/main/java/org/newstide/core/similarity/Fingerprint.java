package org.newstide.core.similarity;

import static java.util.Objects.requireNonNull;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;

/**
 * What is kept of a text to find and to judge its reprints: the sketch finds, the words judge.
 *
 * <p>Words are tokens of {@link Tokenizer} in their comparison form: in Vietnamese syllables, so
 * that neither letter case nor the place of a tone mark nor a hyphen makes a difference.
 *
 * @param textHash equal for texts of the same words in the same order
 * @param sketch a sample of its shingles
 * @param words 32-bit hashes of all words, in order
 */
public record Fingerprint(long textHash, Sketch sketch, int[] words) {

  /** Goes up whenever the same text gets another fingerprint. */
  public static final int VERSION = 1;

  /** A text of fewer words is short: its headline counts, and it must resemble more. */
  static final int SHORT = 60;

  public Fingerprint {
    requireNonNull(sketch, "sketch");
    requireNonNull(words, "words");
  }

  /**
   * The fingerprint of an article. A few words are often the same every day, a summary's: in a text
   * of fewer than {@value #SHORT} the headline counts too.
   */
  public static Fingerprint of(String title, String text) {
    Fingerprint body = of(text);
    return body.words.length >= SHORT || title.isEmpty() ? body : of(title + "\n" + text);
  }

  /** The fingerprint of a text. Cost: linear; 12 bytes a word while it is made, 4 after. */
  public static Fingerprint of(String text) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    long[] hashes = new long[tokens.size()];
    int[] words = new int[hashes.length];
    long all = hashes.length;
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = WordHash.of(tokens.form(i));
      words[i] = (int) hashes[i];
      all = WordHash.joined(all, hashes[i]);
    }
    return new Fingerprint(all, Sketch.of(hashes), words);
  }

  /** A hash of characters, equal on every machine. */
  public static long hash(String characters) {
    return WordHash.of(characters);
  }

  /** The words as bytes, 4 for each, for {@link #words(byte[])}. */
  public byte[] wordBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * words.length);
    bytes.asIntBuffer().put(words);
    return bytes.array();
  }

  /** The words from {@link #wordBytes}. */
  public static int[] words(byte[] bytes) {
    int[] words = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(words);
    return words;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fingerprint that
        && textHash == that.textHash
        && sketch.equals(that.sketch)
        && Arrays.equals(words, that.words);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(textHash);
  }

  @Override
  public String toString() {
    return "Fingerprint[" + words.length + " words, " + sketch + "]";
  }
}
