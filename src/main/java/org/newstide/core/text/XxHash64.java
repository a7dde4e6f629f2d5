package org.newstide.core.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * XXH64 with seed 0: a fast 64-bit hash that gives the same number on every machine and in every
 * language that has it. Not for secrets.
 *
 * <p>Source: Yann Collet, "XXHash64 fast digest algorithm", specification 0.1.1 (2018).
 */
final class XxHash64 {

  private static final long P1 = 0x9E3779B185EBCA87L;
  private static final long P2 = 0xC2B2AE3D27D4EB4FL;
  private static final long P3 = 0x165667B19E3779F9L;
  private static final long P4 = 0x85EBCA77C2B2AE63L;
  private static final long P5 = 0x27D4EB2F165667C5L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private XxHash64() {}

  /** The hash of the first {@code length} bytes. */
  static long hash(byte[] bytes, int length) {
    int at = 0;
    long hash;
    if (length >= 32) {
      long a = P1 + P2;
      long b = P2;
      long c = 0;
      long d = -P1;
      for (; at <= length - 32; at += 32) {
        a = round(a, (long) LONGS.get(bytes, at));
        b = round(b, (long) LONGS.get(bytes, at + 8));
        c = round(c, (long) LONGS.get(bytes, at + 16));
        d = round(d, (long) LONGS.get(bytes, at + 24));
      }
      hash =
          Long.rotateLeft(a, 1)
              + Long.rotateLeft(b, 7)
              + Long.rotateLeft(c, 12)
              + Long.rotateLeft(d, 18);
      hash = merge(merge(merge(merge(hash, a), b), c), d);
    } else {
      hash = P5;
    }
    return avalanche(tail(hash + length, bytes, at, length));
  }

  private static long round(long lane, long input) {
    return Long.rotateLeft(lane + input * P2, 31) * P1;
  }

  private static long merge(long hash, long lane) {
    return (hash ^ round(0, lane)) * P1 + P4;
  }

  private static long tail(long hash, byte[] bytes, int from, int length) {
    int at = from;
    long mixed = hash;
    for (; at <= length - 8; at += 8) {
      mixed = Long.rotateLeft(mixed ^ round(0, (long) LONGS.get(bytes, at)), 27) * P1 + P4;
    }
    if (at <= length - 4) {
      long four = (int) INTS.get(bytes, at) & 0xFFFFFFFFL;
      mixed = Long.rotateLeft(mixed ^ four * P1, 23) * P2 + P3;
      at += 4;
    }
    for (; at < length; at++) {
      mixed = Long.rotateLeft(mixed ^ (bytes[at] & 0xFF) * P5, 11) * P1;
    }
    return mixed;
  }

  private static long avalanche(long hash) {
    long mixed = (hash ^ hash >>> 33) * P2;
    mixed = (mixed ^ mixed >>> 29) * P3;
    return mixed ^ mixed >>> 32;
  }
}
