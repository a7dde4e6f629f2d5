package org.newstide.core.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of an element up to a length: what a label needs, at a cost that does not grow with what
 * lies below it.
 */
final class BoundedText implements NodeFilter {

  /** Empty elements cost too: a label has few. */
  private static final int MOST_NODES = 400;

  private final int longest;
  private int nodes;
  private final StringBuilder text = new StringBuilder();

  private BoundedText(int longest) {
    this.longest = longest;
  }

  /** At most {@code longest} characters, runs of blanks as one; elements are set apart by one. */
  static String of(Element element, int longest) {
    BoundedText bounded = new BoundedText(longest);
    element.filter(bounded);
    String found = bounded.text.toString().strip();
    return found.length() <= longest ? found : found.substring(0, longest);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode part) {
      append(part.getWholeText());
    } else if (node instanceof Element && !text.isEmpty()) {
      append(" ");
    }
    return text.length() > longest || ++nodes > MOST_NODES
        ? FilterResult.STOP
        : FilterResult.CONTINUE;
  }

  private void append(String part) {
    for (int i = 0; i < part.length() && text.length() <= longest; i++) {
      char c = part.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00a0';
      if (!blank) {
        text.append(c);
      } else if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }
}
