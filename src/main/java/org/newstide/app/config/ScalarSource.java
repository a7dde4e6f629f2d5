package org.newstide.app.config;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Leads from a character of a value back to the place in the file where it was typed. A value is
 * not its source: indentation is gone, lines are folded, quotes are unescaped. But what is not
 * blank stands in both in the same order, so walking over both at once finds it.
 */
final class ScalarSource {

  private final String text;
  private final ScalarStyle style;
  private int at;

  private ScalarSource(YamlFile file, ScalarNode node) {
    this.text = file.text();
    this.style = node.getScalarStyle();
    this.at = text.offsetByCodePoints(0, node.getStartMark().getIndex());
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      at = Math.max(at, text.indexOf('\n', at));
    } else if (style != ScalarStyle.PLAIN) {
      at++;
    }
  }

  /**
   * The place of a character of the value.
   *
   * @param position in the value, in [0, length]; for a blank and for the end, the place is that
   *     behind the last character before it that is not blank
   */
  static Place place(YamlFile file, ScalarNode node, int position) {
    ScalarSource source = new ScalarSource(file, node);
    String value = node.getValue();
    for (int i = 0; i < Math.min(position, value.length()); i++) {
      if (!isBlank(value.charAt(i))) {
        source.advanceTo(value.charAt(i));
        source.step();
      }
    }
    if (position < value.length() && !isBlank(value.charAt(position))) {
      source.advanceTo(value.charAt(position));
    }
    return file.place(Math.min(source.at, file.text().length()));
  }

  private void advanceTo(char wanted) {
    while (at < text.length() && (isBlank(text.charAt(at)) || meaning() != wanted)) {
      step();
    }
  }

  private void step() {
    at += width();
  }

  /** The character of the value that the source has here; a blank for escaped blanks. */
  private char meaning() {
    int width = width();
    if (width == 1) {
      return text.charAt(at);
    }
    char escaped = text.charAt(at + 1);
    if (width > 2) {
      return (char) Integer.parseInt(text, at + 2, at + width, 16);
    }
    return Character.isLetterOrDigit(escaped) ? ' ' : escaped;
  }

  /** How many characters of the source stand for one of the value. */
  private int width() {
    if (at + 1 >= text.length()) {
      return 1;
    }
    char c = text.charAt(at);
    char next = text.charAt(at + 1);
    if (style == ScalarStyle.SINGLE_QUOTED && c == '\'' && next == '\'') {
      return 2;
    }
    if (style != ScalarStyle.DOUBLE_QUOTED || c != '\\') {
      return 1;
    }
    return switch (next) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '\u00A0' || c == '\u0085';
  }
}
