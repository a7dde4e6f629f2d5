package org.newstide.app.report;

import java.util.Locale;

/** Ends and labels of an axis that begins at zero. */
final class Scale {

  private Scale() {}

  /** The next half of a power of ten, for example 0.2 for 0.17. */
  static double ceiling(double most) {
    double step = Math.pow(10, Math.floor(Math.log10(most))) / 2;
    return Math.ceil(most / step - 1e-9) * step;
  }

  /** A share in per cent, anything else as it is. */
  static String label(double value, boolean share) {
    if (share) {
      return String.format(Locale.ROOT, "%.1f %%", 100 * value);
    }
    boolean whole = value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", value);
  }
}
