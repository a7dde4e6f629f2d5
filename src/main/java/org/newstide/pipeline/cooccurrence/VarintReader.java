package org.newstide.pipeline.cooccurrence;

/** Reads what a {@link VarintWriter} has written. */
final class VarintReader {

  private final byte[] bytes;
  private int position;

  VarintReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasNext() {
    return position < bytes.length;
  }

  long next() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[position++];
      value |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }
}
