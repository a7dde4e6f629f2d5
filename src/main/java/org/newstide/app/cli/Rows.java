package org.newstide.app.cli;

import java.lang.reflect.RecordComponent;

/** Rows as text. */
final class Rows {

  private Rows() {}

  static String value(Record row, RecordComponent component) {
    try {
      return String.valueOf(component.getAccessor().invoke(row));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("could not read " + component + " of " + row, e);
    }
  }
}
