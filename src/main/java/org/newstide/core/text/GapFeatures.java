package org.newstide.core.text;

/**
 * What speaks for or against joining two syllables, as indices of weights.
 *
 * <p>For the gap before syllable {@code i} these are: the rows of the syllables i−2 to i+1, of the
 * pairs (i−2, i−1), (i−1, i), (i, i+1) and of the triples that hold the gap, each row at a place of
 * its own; and classes of evidence, shape and counts in the treebank, also several together.
 */
final class GapFeatures {

  /** Weights in a row of the table: one for each place that a run can have beside a gap. */
  static final int PLACES = 4;

  /** The number of features of a gap. */
  static final int COUNT = 27;

  /** The number of features that count only if the gap before is joined. */
  static final int CHAIN = 7;

  private static final int EVIDENCES = 4096;

  private static final int SHAPES = 0;
  private static final int PAIR = SHAPES + 4096;
  private static final int TRIPLE_LEFT = PAIR + EVIDENCES;
  private static final int TRIPLE_RIGHT = TRIPLE_LEFT + EVIDENCES;
  private static final int RATIOS = TRIPLE_RIGHT + EVIDENCES;
  private static final int ASSOCIATIONS = RATIOS + 4096;
  private static final int TRIPLE_RATIOS = ASSOCIATIONS + 4096;
  private static final int TREEBANK = TRIPLE_RATIOS + 4096;
  private static final int TREEBANK_TRIPLES = TREEBANK + 4096;
  private static final int SHAPES_RATIO = TREEBANK_TRIPLES + 4096;
  private static final int SINGLE_BEFORE = SHAPES_RATIO + 1024;
  private static final int SINGLE_BEHIND = SINGLE_BEFORE + EVIDENCES;
  private static final int SOUNDS = SINGLE_BEHIND + EVIDENCES;
  private static final int RATIO_TREEBANK = SOUNDS + 64;
  private static final int JUDGEMENTS = RATIO_TREEBANK + 256;
  private static final int JUDGEMENT_RATIO = JUDGEMENTS + 4096;
  private static final int JUDGEMENT_SHAPES = JUDGEMENT_RATIO + 4096;
  private static final int JUDGEMENT_TRIPLES = JUDGEMENT_SHAPES + 1024;
  private static final int BIAS = JUDGEMENT_TRIPLES + 4096;
  private static final int CHAIN_BIAS = BIAS + 1;
  private static final int CHAIN_SHAPES = CHAIN_BIAS + 1;
  private static final int CHAIN_TRIPLE = CHAIN_SHAPES + 512;
  private static final int CHAIN_RATIOS = CHAIN_TRIPLE + EVIDENCES;
  private static final int CHAIN_TREEBANK = CHAIN_RATIOS + 4096;

  private static final int CHAIN_JUDGEMENTS = CHAIN_TREEBANK + 256;

  /** The number of weights that belong to no row. */
  static final int DENSE = CHAIN_JUDGEMENTS + 4096;

  private final byte[] counts;
  private final int dense;

  /**
   * @param counts for each row how often the treebank joins and parts it, as a class in [0, 16)
   */
  GapFeatures(byte[] counts) {
    this.counts = counts;
    this.dense = counts.length * PLACES;
  }

  /** The index of the weight that every gap has, with so many rows. */
  static int bias(int rows) {
    return rows * PLACES + BIAS;
  }

  /** Puts {@link #COUNT} indices into {@code out}. */
  void gap(SyllableRuns s, int i, int[] out) {
    boolean left = s.adjoins[i - 1];
    boolean right = s.adjoins[i + 1];
    int before = left ? s.singles[i - 2] : 0;
    int behind = right ? s.singles[i + 1] : 0;
    int pairLeft = s.pairs[i - 2];
    int pair = s.pairs[i - 1];
    int pairRight = s.pairs[i];
    int tripleLeft = s.triples[i - 2];
    int tripleRight = s.triples[i - 1];
    int shapeLeft = left ? s.shapes[i - 2] : SyllableShape.NONE;
    int shapeRight = right ? s.shapes[i + 1] : SyllableShape.NONE;
    int shapes = s.shapes[i - 1] << 3 | s.shapes[i];

    out[0] = row(before, 0);
    out[1] = row(s.singles[i - 1], 1);
    out[2] = row(s.singles[i], 2);
    out[3] = row(behind, 3);
    out[4] = row(pairLeft, 0);
    out[5] = row(pair, 1);
    out[6] = row(pairRight, 2);
    out[7] = row(tripleLeft, 0);
    out[8] = row(tripleRight, 1);
    out[9] = dense + SHAPES + (shapeLeft << 9 | shapes << 3 | shapeRight);
    out[10] = dense + PAIR + evidence(pair);
    out[11] = dense + TRIPLE_LEFT + evidence(tripleLeft);
    out[12] = dense + TRIPLE_RIGHT + evidence(tripleRight);
    out[13] = dense + RATIOS + (ratio(pairLeft) << 8 | ratio(pair) << 4 | ratio(pairRight));
    out[14] =
        dense
            + ASSOCIATIONS
            + (association(pairLeft) << 8 | association(pair) << 4 | association(pairRight));
    out[15] =
        dense + TRIPLE_RATIOS + (ratio(tripleLeft) << 8 | ratio(pair) << 4 | ratio(tripleRight));
    out[16] = dense + TREEBANK + (count(pairLeft) << 8 | count(pair) << 4 | count(pairRight));
    out[17] =
        dense + TREEBANK_TRIPLES + (count(tripleLeft) << 8 | count(pair) << 4 | count(tripleRight));
    out[18] = dense + SHAPES_RATIO + (shapes << 4 | ratio(pair));
    out[19] = dense + SINGLE_BEFORE + evidence(s.singles[i - 1]);
    out[20] = dense + SINGLE_BEHIND + evidence(s.singles[i]);
    out[21] = dense + BIAS;
    out[22] = dense + RATIO_TREEBANK + (ratio(pair) << 4 | count(pair));
    int judgement = judgement(pair);
    out[23] =
        dense + JUDGEMENTS + (judgement(pairLeft) << 8 | judgement << 4 | judgement(pairRight));
    out[24] = dense + JUDGEMENT_RATIO + (ratio(pair) << 8 | judgement << 4 | count(pair));
    out[25] = dense + JUDGEMENT_SHAPES + (shapes << 4 | judgement);
    out[26] =
        dense + JUDGEMENT_TRIPLES + (ratio(tripleLeft) << 8 | judgement << 4 | ratio(tripleRight));
  }

  /** Puts the {@link #CHAIN} indices that count behind a joined gap into {@code out}. */
  void chain(SyllableRuns s, int i, int[] out) {
    int tripleLeft = s.triples[i - 2];
    int shapes = s.shapes[i - 2] << 6 | s.shapes[i - 1] << 3 | s.shapes[i];
    out[0] = dense + CHAIN_BIAS;
    out[1] = dense + CHAIN_SHAPES + shapes;
    out[2] = dense + CHAIN_TRIPLE + evidence(tripleLeft);
    out[3] =
        dense
            + CHAIN_RATIOS
            + (ratio(s.pairs[i - 2]) << 8 | ratio(s.pairs[i - 1]) << 4 | ratio(tripleLeft));
    out[4] = dense + CHAIN_TREEBANK + (count(tripleLeft) << 4 | count(s.pairs[i - 1]));
    out[5] = row(tripleLeft, 2);
    out[6] =
        dense
            + CHAIN_JUDGEMENTS
            + (judgement(s.pairs[i - 2]) << 8 | judgement(s.pairs[i - 1]) << 4 | ratio(tripleLeft));
  }

  private static int row(int entry, int place) {
    return NgramTable.row(entry) * PLACES + place;
  }

  private static int evidence(int entry) {
    return entry & EVIDENCES - 1;
  }

  /** Whether a pair is one word by all that is known of it as a type, as a class in [0, 16). */
  private static int judgement(int entry) {
    return entry >>> 12 & 15;
  }

  /** How often a run is one word in the archives, as a class in [0, 16). */
  private static int ratio(int entry) {
    return entry & 15;
  }

  /** How much oftener than by chance the syllables of a run meet, as a class in [0, 16). */
  private static int association(int entry) {
    return entry >>> 4 & 15;
  }

  private int count(int entry) {
    return counts[NgramTable.row(entry)];
  }
}
