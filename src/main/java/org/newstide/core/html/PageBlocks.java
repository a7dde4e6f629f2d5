package org.newstide.core.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a page as {@linkplain Block blocks} in reading order, and its elements numbered in
 * the order of the source, so that what is known of an element can lie in arrays beside the tree.
 * One walk, without recursion.
 */
final class PageBlocks implements NodeVisitor {

  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr");

  /** Not read, and no boundary either: they may stand within a sentence. */
  private static final Set<String> SILENT =
      Set.of("script", "style", "noscript", "template", "svg", "img", "math", "rt", "rp", "map");

  private static final Set<String> UNREAD =
      Set.of(
          "iframe",
          "object",
          "embed",
          "canvas",
          "audio",
          "video",
          "select",
          "datalist",
          "textarea",
          "button",
          "input",
          "head",
          "noframes",
          "dialog");

  private static final int LONGEST_LINK = 800;

  /** A line in bold type heads what follows, whatever its element. */
  private static final int LONGEST_BOLD_HEADING = 120;

  private static final Set<String> BOLD = Set.of("b", "strong");

  private final List<Element> elements = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private int[] parents = new int[256];
  private int current = -1;

  private final StringBuilder text = new StringBuilder();
  private int size;
  private int linked;
  private int plain;
  private int bold;
  private int links;
  private int linkStart;
  private int unread;
  private int pre;
  private int container;
  private boolean lineEnded;

  private PageBlocks() {}

  static PageBlocks of(Document document) {
    PageBlocks page = new PageBlocks();
    document.body().traverse(page);
    page.close();
    return page;
  }

  List<Block> blocks() {
    return blocks;
  }

  int elementCount() {
    return elements.size();
  }

  Element element(int number) {
    return elements.get(number);
  }

  /** Number of the parent, which is smaller; -1 for the body. */
  int parent(int number) {
    return parents[number];
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode part) {
      if (unread == 0) {
        append(part.getWholeText());
      }
    } else if (node instanceof Element element) {
      enter(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    String tag = element.normalName();
    if (SILENT.contains(tag)) {
      unread--;
    } else if (!INLINE.contains(tag)) {
      if (!tag.equals("br")) {
        close();
      }
      unread -= UNREAD.contains(tag) ? 1 : 0;
      pre -= tag.equals("pre") ? 1 : 0;
    }
    bold -= BOLD.contains(tag) ? 1 : 0;
    if (tag.equals("a")) {
      links--;
      unlinkChapter();
    }
    current = parents[current];
  }

  private void enter(Element element) {
    String tag = element.normalName();
    if (tag.equals("br")) {
      lineBreak();
    } else if (SILENT.contains(tag)) {
      unread++;
    } else if (!INLINE.contains(tag)) {
      close();
      unread += UNREAD.contains(tag) ? 1 : 0;
      pre += tag.equals("pre") ? 1 : 0;
    }
    bold += BOLD.contains(tag) ? 1 : 0;
    if (tag.equals("a")) {
      links++;
      linkStart = blocks.size();
    }
    int number = elements.size();
    if (number == parents.length) {
      parents = Arrays.copyOf(parents, number * 2);
    }
    parents[number] = current;
    elements.add(element);
    current = number;
  }

  /** One break ends a paragraph if the line is a whole one, two breaks do so always. */
  private void lineBreak() {
    if (unread > 0 || text.isEmpty()) {
      return;
    }
    if (pre > 0) {
      text.append('\n');
    } else if (lineEnded || TextMeasure.endsSentence(text)) {
      close();
    } else {
      lineEnded = true;
      blank();
    }
  }

  private void append(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (Blanks.isBlank(c)) {
        if (pre > 0 && c == '\n' && !text.isEmpty()) {
          text.append('\n');
        } else {
          blank();
        }
      } else if (!Blanks.isInvisible(c)) {
        if (text.isEmpty()) {
          container = current;
        }
        text.append(c);
        lineEnded = false;
        int weight = TextMeasure.weight(c);
        size += weight;
        linked += links > 0 ? weight : 0;
        plain += bold > 0 ? 0 : weight;
      }
    }
  }

  private void blank() {
    if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
  }

  private void close() {
    lineEnded = false;
    if (text.isEmpty()) {
      return;
    }
    String found = text.toString().strip();
    int block = blockLevel(container);
    blocks.add(new Block(block, kind(block, found), found, size, Math.min(linked, size)));
    text.setLength(0);
    size = 0;
    linked = 0;
    plain = 0;
  }

  /** A link around whole paragraphs is one that was never closed. */
  private void unlinkChapter() {
    int prose = 0;
    for (int b = linkStart; b < blocks.size(); b++) {
      prose += blocks.get(b).size();
    }
    if (prose > LONGEST_LINK) {
      for (int b = linkStart; b < blocks.size(); b++) {
        blocks.set(b, blocks.get(b).unlinked());
      }
    }
    linkStart = blocks.size();
  }

  private int blockLevel(int number) {
    int at = number;
    while (parents[at] >= 0 && INLINE.contains(elements.get(at).normalName())) {
      at = parents[at];
    }
    return at;
  }

  private Block.Kind kind(int number, String found) {
    Block.Kind kind = kind(number);
    boolean line = plain == 0 && size <= LONGEST_BOLD_HEADING && !TextMeasure.endsSentence(found);
    return kind == Block.Kind.TEXT && line ? Block.Kind.HEADING : kind;
  }

  /** What the nearest few elements around a block make of it. */
  private Block.Kind kind(int number) {
    int at = number;
    for (int up = 0; at >= 0 && up < 4; up++, at = parents[at]) {
      switch (elements.get(at).normalName().toLowerCase(Locale.ROOT)) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return Block.Kind.HEADING;
        }
        case "li", "dd", "dt" -> {
          return Block.Kind.ITEM;
        }
        case "td", "th" -> {
          return Block.Kind.CELL;
        }
        case "pre" -> {
          return Block.Kind.CODE;
        }
        default -> {}
      }
    }
    return Block.Kind.TEXT;
  }
}
