package org.newstide.app.report;

import java.util.List;

/** Named quantities side by side, the largest first. */
final class BarFigure {

  /** A bar. */
  record Bar(String name, double value) {}

  private static final int WIDTH = 960;
  private static final int LEFT = 320;
  private static final int ROW = 26;
  private static final int TOP = 76;
  private static final int LONGEST_NAME = 40;

  private BarFigure() {}

  /**
   * The figure.
   *
   * @param bars at least one, in the order in which to draw them
   * @param share true if the values are shares, to be written in per cent
   */
  static String draw(String title, String source, List<Bar> bars, boolean share) {
    Svg svg = new Svg(WIDTH, TOP + bars.size() * ROW + 16, title);
    svg.text(24, 32, 22, Svg.INK, "start", title);
    svg.text(24, 53, 13, Svg.SOFT, "start", source);
    double most = bars.stream().mapToDouble(Bar::value).max().orElse(1);
    double room = WIDTH - LEFT - 110.0;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      double y = TOP + i * ROW;
      double length = most <= 0 ? 0 : bar.value() / most * room;
      svg.text(LEFT - 10, y + 13, 14, Svg.INK, "end", shortened(bar.name()));
      svg.rectangle(LEFT, y, length, ROW - 9, Svg.ACCENT);
      svg.text(LEFT + length + 8, y + 13, 13, Svg.SOFT, "start", Scale.label(bar.value(), share));
    }
    return svg.end();
  }

  private static String shortened(String name) {
    int end =
        name.offsetByCodePoints(0, Math.min(LONGEST_NAME, name.codePointCount(0, name.length())));
    return end == name.length() ? name : name.substring(0, end) + "…";
  }
}
