package org.newstide.core.text;

/** Reads what a {@link RangeEncoder} wrote, with the same calls in the same order. */
final class RangeDecoder {

  private final byte[] bytes;
  private int at = 1;
  private long range = 0xFFFFFFFFL;
  private long code;

  RangeDecoder(byte[] bytes) {
    this.bytes = bytes;
    for (int i = 0; i < 4; i++) {
      code = code << 8 | next();
    }
  }

  int read(short[] model, int bits) {
    int node = 1;
    for (int b = 0; b < bits; b++) {
      node = node << 1 | bit(model, node);
    }
    return node - (1 << bits);
  }

  int readSigned(short[] model) {
    int width = read(model, 6);
    int folded = width == 0 ? 0 : 1;
    for (int b = width - 2; b >= 0; b--) {
      folded = folded << 1 | bit(model, 64 + width * 4 + Math.min(3, width - 2 - b));
    }
    return folded >>> 1 ^ -(folded & 1);
  }

  int readPlain(int bits) {
    int value = 0;
    for (int b = 0; b < bits; b++) {
      range >>>= 1;
      int bit = code >= range ? 1 : 0;
      code -= bit * range;
      value = value << 1 | bit;
      shift();
    }
    return value;
  }

  private int bit(short[] model, int place) {
    int zero = 1024 + model[place];
    long bound = (range >>> 11) * zero;
    int bit;
    if (code < bound) {
      range = bound;
      model[place] += (short) (2048 - zero >> 5);
      bit = 0;
    } else {
      code -= bound;
      range -= bound;
      model[place] -= (short) (zero >> 5);
      bit = 1;
    }
    shift();
    return bit;
  }

  private void shift() {
    while (range < 1 << 24) {
      range = range << 8 & 0xFFFFFFFFL;
      code = (code << 8 | next()) & 0xFFFFFFFFL;
    }
  }

  private int next() {
    return at < bytes.length ? bytes[at++] & 0xFF : 0;
  }
}
