package org.newstide.pipeline.topics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** Objects as bytes for a checkpoint that the same build reads again. */
final class Frozen {

  private Frozen() {}

  static byte[] bytes(Serializable value) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    try (ObjectOutputStream out =
        new ObjectOutputStream(new DeflaterOutputStream(bytes, fast, 1 << 16))) {
      out.writeObject(value);
    } catch (IOException e) {
      throw new UncheckedIOException("could not write a checkpoint", e);
    } finally {
      fast.end();
    }
    return bytes.toByteArray();
  }

  static <T> T read(byte[] bytes, Class<T> type) {
    try (ObjectInputStream in =
        new ObjectInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
      return type.cast(in.readObject());
    } catch (IOException e) {
      throw new UncheckedIOException("could not read a checkpoint", e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a checkpoint is of another build", e);
    }
  }
}
