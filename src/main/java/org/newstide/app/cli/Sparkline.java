package org.newstide.app.cli;

/** Quantities as block characters. */
final class Sparkline {

  private static final String HEIGHTS = "▁▂▃▄▅▆▇█";
  private static final String WIDTHS = "▏▎▍▌▋▊▉█";

  private Sparkline() {}

  /**
   * One character a value, the largest highest.
   *
   * @param values at least 0; NaN leaves a gap
   */
  static String of(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, Double.isNaN(value) ? 0 : value);
    }
    StringBuilder line = new StringBuilder();
    for (double value : values) {
      line.append(Double.isNaN(value) ? ' ' : HEIGHTS.charAt(step(most == 0 ? 0 : value / most)));
    }
    return line.toString();
  }

  /** A bar of up to {@code width} characters, exact to an eighth of one. */
  static String bar(double part, int width) {
    int eighths = (int) Math.round(Math.min(1, Math.max(0, part)) * width * 8);
    String rest = eighths % 8 == 0 ? "" : WIDTHS.substring(eighths % 8 - 1, eighths % 8);
    return "█".repeat(eighths / 8) + rest;
  }

  private static int step(double part) {
    return (int) Math.min(7, Math.floor(part * 8));
  }
}
