package org.newstide.core.text;

/**
 * A {@link SegmentationModel} as bytes: the entries of its table in the order of their
 * fingerprints, each with its distance from the last one and its evidence, then classes of counts
 * and weights.
 */
final class SegmentationFile {

  /** Changes with every change of features or format. */
  private static final int VERSION = 1;

  private static final int HEAD = 0x4E535600 | VERSION;

  private SegmentationFile() {}

  /** Adaptive models, in the state in which both sides begin. */
  private static final class Models {
    final short[] distance = new short[256];
    final short[] row = new short[2];
    final short[][] judgement = new short[2][16];
    final short[][] ratio = new short[16][16];
    final short[][] association = new short[256][16];
    final short[][] rest = new short[256][16];
    final short[] count = new short[16];
    final short[][] weight = new short[GapFeatures.PLACES + 1][256];
  }

  static byte[] write(SegmentationModel model) {
    RangeEncoder out = new RangeEncoder();
    Models models = new Models();
    long[] entries = model.table().sorted();
    out.writePlain(32, HEAD);
    out.writePlain(32, entries.length);
    out.writePlain(32, model.counts().length);
    long last = 0;
    int rows = 0;
    int[] order = new int[model.counts().length];
    for (long slot : entries) {
      long fingerprint = slot >>> 32;
      out.writeSigned(models.distance, (int) (fingerprint - last));
      last = fingerprint;
      int row = NgramTable.row((int) slot);
      out.write(models.row, 1, row == 0 ? 0 : 1);
      if (row != 0) {
        order[++rows] = row;
      }
      writeEvidence(out, models, row == 0 ? 0 : 1, NgramTable.evidence((int) slot));
    }
    for (int r = 0; r < order.length; r++) {
      int row = r <= rows ? order[r] : 0;
      out.write(models.count, 4, model.counts()[row]);
      for (int place = 0; place < GapFeatures.PLACES; place++) {
        out.writeSigned(models.weight[place], model.weights()[row * GapFeatures.PLACES + place]);
      }
    }
    for (int w = order.length * GapFeatures.PLACES; w < model.weights().length; w++) {
      out.writeSigned(models.weight[GapFeatures.PLACES], model.weights()[w]);
    }
    return out.bytes();
  }

  private static void writeEvidence(RangeEncoder out, Models models, int row, int evidence) {
    int judgement = evidence >>> 12;
    int ratio = evidence & 15;
    int association = evidence >>> 4 & 15;
    out.write(models.judgement[row], 4, judgement);
    out.write(models.ratio[judgement], 4, ratio);
    out.write(models.association[judgement << 4 | ratio], 4, association);
    out.write(models.rest[association << 4 | ratio], 4, evidence >>> 8 & 15);
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException for bytes that are none of this version
   */
  static SegmentationModel read(byte[] bytes) {
    RangeDecoder in = new RangeDecoder(bytes);
    int head = in.readPlain(32);
    if (head != HEAD) {
      throw new IllegalArgumentException(
          "bytes must begin with the head of a model of version %d, found %08x"
              .formatted(VERSION, head));
    }
    Models models = new Models();
    int size = in.readPlain(32);
    NgramTable table = new NgramTable(size);
    byte[] counts = new byte[in.readPlain(32)];
    long last = 0;
    int rows = 0;
    for (int e = 0; e < size; e++) {
      last += in.readSigned(models.distance) & 0xFFFFFFFFL;
      int row = in.read(models.row, 1);
      int evidence = readEvidence(in, models, row);
      table.put((int) last, NgramTable.entry(row == 0 ? 0 : ++rows, evidence));
    }
    int[] weights = new int[counts.length * GapFeatures.PLACES + GapFeatures.DENSE];
    for (int r = 0; r < counts.length; r++) {
      counts[r] = (byte) in.read(models.count, 4);
      for (int place = 0; place < GapFeatures.PLACES; place++) {
        weights[r * GapFeatures.PLACES + place] = in.readSigned(models.weight[place]);
      }
    }
    for (int w = counts.length * GapFeatures.PLACES; w < weights.length; w++) {
      weights[w] = in.readSigned(models.weight[GapFeatures.PLACES]);
    }
    return new SegmentationModel(table, counts, weights);
  }

  private static int readEvidence(RangeDecoder in, Models models, int row) {
    int judgement = in.read(models.judgement[row], 4);
    int ratio = in.read(models.ratio[judgement], 4);
    int association = in.read(models.association[judgement << 4 | ratio], 4);
    int rest = in.read(models.rest[association << 4 | ratio], 4);
    return judgement << 12 | rest << 8 | association << 4 | ratio;
  }
}
