package org.newstide.app.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A quantity over time, with its interval; periods that are not finished are shown hollow. */
final class CurveFigure {

  /**
   * A point.
   *
   * @param low lower end of its interval; null if there is none
   * @param high upper end; null as above
   * @param complete false if the value may still change
   */
  record Point(LocalDate day, double value, Double low, Double high, boolean complete) {}

  private static final int WIDTH = 960;
  private static final int HEIGHT = 400;
  private static final int LEFT = 64;
  private static final int RIGHT = 44;
  private static final int TOP = 72;
  private static final int BOTTOM = 40;

  private final List<Point> points;
  private final boolean share;
  private final long first;
  private final double days;
  private final double top;

  private CurveFigure(List<Point> points, boolean share) {
    this.points = points;
    this.share = share;
    this.first = points.get(0).day().toEpochDay();
    this.days = Math.max(1, points.get(points.size() - 1).day().toEpochDay() - first);
    double most =
        points.stream()
            .filter(Point::complete)
            .mapToDouble(point -> point.high() == null ? point.value() : point.high())
            .max()
            .orElse(1);
    this.top = Scale.ceiling(Math.max(most, 1e-6));
  }

  /**
   * The figure.
   *
   * @param points at least one, in order of time
   * @param share true if the values are shares, to be written in per cent
   */
  static String draw(String title, String source, List<Point> points, boolean share) {
    return new CurveFigure(points, share).draw(title, source);
  }

  private String draw(String title, String source) {
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    svg.text(LEFT, 32, 22, Svg.INK, "start", title);
    svg.text(LEFT, 53, 13, Svg.SOFT, "start", source);
    axes(svg);
    band(svg);
    curve(svg);
    return svg.end();
  }

  private void axes(Svg svg) {
    for (int i = 0; i <= 4; i++) {
      double value = top * i / 4;
      svg.line(LEFT, y(value), WIDTH - RIGHT, y(value), Svg.RULE, 1);
      svg.text(LEFT - 8, y(value) + 4, 12, Svg.SOFT, "end", Scale.label(value, share));
    }
    int ticks = Math.min(8, points.size());
    for (int i = 0; i < ticks; i++) {
      LocalDate day = LocalDate.ofEpochDay(first + Math.round(days * i / Math.max(1, ticks - 1)));
      svg.text(x(day), HEIGHT - 14, 12, Svg.SOFT, "middle", day.toString());
    }
  }

  private void band(Svg svg) {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    for (Point point : points) {
      if (point.low() != null && point.high() != null) {
        above.append(place(above.isEmpty() ? 'M' : 'L', point.day(), point.high()));
        below.insert(0, place('L', point.day(), point.low()));
      }
    }
    if (!above.isEmpty()) {
      svg.path(
          above.append(below).append('Z'), "fill=\"" + Svg.ACCENT + "\" fill-opacity=\"0.16\"");
    }
  }

  private void curve(Svg svg) {
    StringBuilder line = new StringBuilder();
    points.forEach(
        point -> line.append(place(line.isEmpty() ? 'M' : 'L', point.day(), point.value())));
    svg.path(line, "fill=\"none\" stroke=\"" + Svg.ACCENT + "\" stroke-width=\"2\"");
    for (Point point : points) {
      if (!point.complete()) {
        String circle =
            place('M', point.day(), point.value()) + "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0";
        svg.path(circle, "fill=\"#ffffff\" stroke=\"" + Svg.ACCENT + "\" stroke-width=\"1.5\"");
      }
    }
  }

  private String place(char command, LocalDate day, double value) {
    return String.format(Locale.ROOT, "%c%.1f %.1f", command, x(day), y(value));
  }

  private double x(LocalDate day) {
    return LEFT + (day.toEpochDay() - first) / days * (WIDTH - LEFT - RIGHT);
  }

  private double y(double value) {
    double part = Math.min(1, value / top);
    return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
  }
}
