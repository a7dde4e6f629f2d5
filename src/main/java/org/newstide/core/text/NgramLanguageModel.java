package org.newstide.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import opennlp.tools.langdetect.LanguageDetectorModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * OpenNLP's maximum-entropy model of character n-grams (1 to 3) for 103 languages, in a layout that
 * is evaluated without making a string per n-gram: about eight times as fast as OpenNLP's own
 * evaluation. An n-gram is packed into a long, its weights lie side by side.
 *
 * <p>Immutable and shared by all threads; reading it takes about two seconds once.
 */
final class NgramLanguageModel {

  private static final String RESOURCE = "/langdetect-183.bin";
  private static final int LONGEST_NGRAM = 3;

  private final String[] languages;
  private final long[] keys;
  private final int[] features;
  // An n-gram that most languages have: one weight per outcome, added without a jump.
  private final float[][] dense;
  // Any other feature f: weights from begins[f] to before begins[f + 1].
  private final int[] begins;
  private final byte[] outcomes;
  private final float[] weights;

  private NgramLanguageModel(Map<String, Context> weightsByNgram, String[] languages) {
    this.languages = languages.clone();
    int slots = Integer.highestOneBit(weightsByNgram.size()) * 4;
    keys = new long[slots];
    features = new int[slots];
    dense = new float[weightsByNgram.size()][];
    begins = new int[weightsByNgram.size() + 1];
    int total = weightsByNgram.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
    outcomes = new byte[total];
    weights = new float[total];
    int feature = 0;
    for (Map.Entry<String, Context> entry : weightsByNgram.entrySet()) {
      begins[feature + 1] = begins[feature];
      if (entry.getKey().length() <= LONGEST_NGRAM) {
        enter(feature, entry.getKey(), entry.getValue());
      }
      feature++;
    }
  }

  /** Shared by all; loaded at the first call. */
  static NgramLanguageModel shared() {
    return Loaded.MODEL;
  }

  /** ISO 639-3 codes, by outcome. */
  String[] languages() {
    return languages.clone();
  }

  /**
   * Log odds of each language, up to a constant, by outcome.
   *
   * @param sample lower case, without surrogates
   * @param length of the sample
   */
  float[] logOdds(char[] sample, int length) {
    float[] sums = new float[languages.length];
    for (int i = 0; i < length; i++) {
      long key = 0;
      int end = Math.min(length, i + LONGEST_NGRAM);
      for (int j = i; j < end; j++) {
        key = key << 16 | sample[j];
        int slot = slot(key);
        if (keys[slot] == key) {
          addWeights(features[slot], sums);
        }
      }
    }
    return sums;
  }

  private void addWeights(int feature, float[] sums) {
    float[] row = dense[feature];
    if (row != null) {
      for (int l = 0; l < sums.length; l++) {
        sums[l] += row[l];
      }
      return;
    }
    for (int w = begins[feature]; w < begins[feature + 1]; w++) {
      sums[outcomes[w]] += weights[w];
    }
  }

  private void enter(int feature, String ngram, Context context) {
    long key = 0;
    for (int i = 0; i < ngram.length(); i++) {
      key = key << 16 | ngram.charAt(i);
    }
    int slot = slot(key);
    keys[slot] = key;
    features[slot] = feature;
    int[] ids = context.getOutcomes();
    double[] parameters = context.getParameters();
    if (ids.length * 3 > languages.length) {
      dense[feature] = new float[languages.length];
      for (int i = 0; i < ids.length; i++) {
        dense[feature][ids[i]] = (float) parameters[i];
      }
      return;
    }
    for (int i = 0; i < ids.length; i++) {
      outcomes[begins[feature] + i] = (byte) ids[i];
      weights[begins[feature] + i] = (float) parameters[i];
    }
    begins[feature + 1] = begins[feature] + ids.length;
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static final class Loaded {
    static final NgramLanguageModel MODEL = load();

    @SuppressWarnings("unchecked")
    private static NgramLanguageModel load() {
      try (InputStream bytes = LanguageDetectorModel.class.getResourceAsStream(RESOURCE)) {
        AbstractModel model = (AbstractModel) new LanguageDetectorModel(bytes).getMaxentModel();
        Object[] structures = model.getDataStructures();
        return new NgramLanguageModel(
            (Map<String, Context>) structures[1], (String[]) structures[2]);
      } catch (IOException e) {
        throw new UncheckedIOException("reading the language model " + RESOURCE, e);
      }
    }
  }
}
