package org.newstide.app.report;

import java.util.Locale;

/** A drawing, written shape by shape. Lengths are pixels from the upper left corner. */
final class Svg {

  static final String INK = "#16202a";
  static final String SOFT = "#52606d";
  static final String RULE = "#dde3e6";
  static final String ACCENT = "#0b6694";

  private final StringBuilder out = new StringBuilder();

  Svg(int width, int height, String title) {
    add(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\""
            + " font-family=\"system-ui, 'Noto Sans', 'Segoe UI', Arial, sans-serif\">",
        width, height, width, height);
    out.append("<title>").append(escaped(title)).append("</title>\n");
    add("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", width, height);
  }

  void rectangle(double x, double y, double width, double height, String fill) {
    add(
        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"/>",
        x, y, Math.max(0, width), Math.max(0, height), fill);
  }

  void line(double x1, double y1, double x2, double y2, String stroke, double width) {
    add(
        "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"%s\" stroke-width=\"%.1f\"/>",
        x1, y1, x2, y2, stroke, width);
  }

  /** Any shape, by its path data and further attributes of ours. */
  void path(CharSequence data, String attributes) {
    add("<path d=\"%s\" %s/>", data, attributes);
  }

  /**
   * @param anchor {@code start}, {@code middle} or {@code end}
   */
  void text(double x, double y, int size, String colour, String anchor, String text) {
    add(
        "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%d\" fill=\"%s\" text-anchor=\"%s\">%s</text>",
        x, y, size, colour, anchor, escaped(text));
  }

  /** The whole file. */
  String end() {
    return out + "</svg>\n";
  }

  /** Text as XML; what turns or hides other text is left out. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .filter(Svg::visible)
        .forEach(
            each -> {
              switch (each) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(each);
              }
            });
    return safe.toString();
  }

  private static boolean visible(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE;
  }

  private void add(String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
