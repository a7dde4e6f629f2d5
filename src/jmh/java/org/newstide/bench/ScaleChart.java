package org.newstide.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Cost by size, both on logarithmic scales: one panel for processor seconds and one for live heap,
 * one line for each job. A job that is linear runs along the grey line.
 */
final class ScaleChart {

  private static final int WIDTH = 460;
  private static final int HEIGHT = 360;
  private static final int LEFT = 60;
  private static final int TOP = 40;
  private static final String[] COLOURS = {
    "#1b6ca8", "#c8553d", "#3d8b37", "#8e5ea2", "#b8860b", "#2f4f4f", "#d1495b", "#00798c",
    "#6b4226", "#777777", "#5f0f40"
  };

  private record Point(double x, double y) {}

  private ScaleChart() {}

  /**
   * Draws.
   *
   * @param rows of {@code scale.csv}, with its header
   */
  static String draw(List<String> rows) {
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1180 470' font-family='sans-serif'"
            + " font-size='12'>\n<rect width='1180' height='470' fill='white'/>\n");
    panel(svg, 0, "processor seconds by megabytes", lines(rows, 4));
    panel(svg, 500, "live heap, MB, by megabytes", lines(rows, 6));
    int n = 0;
    for (String job : lines(rows, 4).keySet()) {
      int y = TOP + 20 * n;
      svg.append(text(1035, y + 4, "start", job));
      svg.append(
          String.format(
              "<rect x='1018' y='%d' width='10' height='10' fill='%s'/>\n", y - 6, colour(n++)));
    }
    return svg.append("</svg>\n").toString();
  }

  private static Map<String, List<Point>> lines(List<String> rows, int column) {
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    for (String row : rows.subList(1, rows.size())) {
      String[] cells = row.split(",");
      lines
          .computeIfAbsent(cells[2], job -> new ArrayList<>())
          .add(
              new Point(
                  Double.parseDouble(cells[0]), Math.max(0.1, Double.parseDouble(cells[column]))));
    }
    return lines;
  }

  private static void panel(
      StringBuilder svg, int left, String title, Map<String, List<Point>> lines) {
    double[] x = range(lines, Point::x);
    double[] y = range(lines, Point::y);
    svg.append(text(left + LEFT, TOP - 18, "start", title));
    axis(svg, left, x, y);
    int n = 0;
    for (List<Point> points : lines.values()) {
      StringBuilder path = new StringBuilder();
      points.stream()
          .sorted((a, b) -> Double.compare(a.x(), b.x()))
          .forEach(
              p ->
                  path.append(
                      String.format(
                          Locale.ROOT,
                          "%.1f,%.1f ",
                          left + LEFT + place(p.x(), x) * (WIDTH - LEFT),
                          TOP + (1 - place(p.y(), y)) * HEIGHT)));
      svg.append(
          String.format(
              "<polyline points='%s' fill='none' stroke='%s' stroke-width='2'/>\n",
              path.toString().strip(), colour(n++)));
    }
  }

  private static void axis(StringBuilder svg, int left, double[] x, double[] y) {
    for (double power = y[0]; power <= y[1] + 1e-9; power++) {
      double at = TOP + (1 - (power - y[0]) / (y[1] - y[0])) * HEIGHT;
      svg.append(line(left + LEFT, at, left + WIDTH, at));
      svg.append(text(left + LEFT - 6, at + 4, "end", number(power)));
    }
    for (double power = x[0]; power <= x[1] + 1e-9; power++) {
      double at = left + LEFT + (power - x[0]) / (x[1] - x[0]) * (WIDTH - LEFT);
      svg.append(line(at, TOP, at, TOP + HEIGHT));
      svg.append(text(at, TOP + HEIGHT + 18, "middle", number(power)));
    }
    double decades = Math.min(x[1] - x[0], y[1] - y[0]);
    svg.append(
        String.format(
            Locale.ROOT,
            "<line x1='%d' y1='%d' x2='%.1f' y2='%.1f' stroke='#bbb' stroke-dasharray='4 4'/>\n",
            left + LEFT,
            TOP + HEIGHT,
            left + LEFT + decades / (x[1] - x[0]) * (WIDTH - LEFT),
            TOP + (1 - decades / (y[1] - y[0])) * HEIGHT));
  }

  /** Powers of ten around all points. */
  private static double[] range(Map<String, List<Point>> lines, ToDoubleFunction<Point> of) {
    double[] values = lines.values().stream().flatMap(List::stream).mapToDouble(of).toArray();
    double least = Math.floor(Math.log10(java.util.Arrays.stream(values).min().orElse(1)));
    double most = Math.ceil(Math.log10(java.util.Arrays.stream(values).max().orElse(10)));
    return new double[] {least, Math.max(most, least + 1)};
  }

  private static double place(double value, double[] range) {
    return (Math.log10(value) - range[0]) / (range[1] - range[0]);
  }

  private static String number(double power) {
    double value = Math.pow(10, power);
    return value < 1 ? Double.toString(value) : String.format(Locale.ROOT, "%,.0f", value);
  }

  private static String line(double x1, double y1, double x2, double y2) {
    return String.format(
        Locale.ROOT,
        "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='#e5e5e5'/>\n",
        x1,
        y1,
        x2,
        y2);
  }

  private static String text(double x, double y, String anchor, String text) {
    return String.format(
        Locale.ROOT,
        "<text x='%.1f' y='%.1f' text-anchor='%s'>%s</text>\n",
        x,
        y,
        anchor,
        text);
  }

  private static String colour(int n) {
    return COLOURS[n % COLOURS.length];
  }
}
