package org.newstide.core.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Region;
import org.newstide.core.html.DateClue.Role;

/** The signs of a date in the visible page, in one walk. */
final class DateWalk implements NodeVisitor {

  private static final int MOST_MARKED = 300;
  private static final int MOST_TIMES = 300;
  private static final int MOST_TEXTS = 400;
  private static final int MOST_IMAGES = 20;
  private static final int LONGEST_MARKED = 160;
  private static final int LONGEST_BLOCK = 4000;
  private static final int LONGEST_LINE = 60;
  private static final int PIECES_OF_BLOCK = 20;

  private record Part(Element element, Region region) {}

  private record Said(Element element, Role role) {}

  private final DateHeadline headline;
  private final boolean inArticle;
  private final DateSink sink;
  private final StringBuilder block = new StringBuilder();
  private final Deque<Part> parts = new ArrayDeque<>();
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Region> regions = new HashMap<>();
  private final Deque<Said> said = new ArrayDeque<>();
  private int blockOffset;
  private int characters;
  private int hidden;
  private int marked;
  private int times;
  private int texts;
  private int images;

  private DateWalk(DateHeadline headline, DateSink sink) {
    this.headline = headline;
    this.sink = sink;
    inArticle = headline.around().stream().anyMatch(each -> each.normalName().equals("article"));
  }

  static void collect(Document document, DateHeadline headline, List<DateClue> found) {
    DateSink sink = new DateSink();
    DateWalk walk = new DateWalk(headline, sink);
    document.body().traverse(walk);
    walk.flush();
    sink.drain(headline.element() != null, found);
  }

  private Region region() {
    return parts.isEmpty() ? Region.MAIN : parts.peek().region();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      append(text.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void open(Element element) {
    String tag = element.normalName();
    if (isHidden(tag)) {
      hidden++;
    }
    if (hidden > 0) {
      return;
    }
    if (element.isBlock() || tag.equals("br") || tag.equals("time")) {
      flush();
    } else if (!block.isEmpty()) {
      append(" ");
    }
    String names = DateMarks.names(element);
    Region region = headline.around().contains(element) ? null : part(element, tag, names);
    if (region != null && region.compareTo(region()) > 0) {
      parts.push(new Part(element, region));
    }
    if (tag.equals("img")) {
      image(element);
    } else {
      dated(element, tag, names);
    }
  }

  private Region part(Element element, String tag, String names) {
    if (inArticle && tag.equals("article") && isOutside(element)) {
      return Region.SIDE;
    }
    // Pages repeat the few names that they have.
    return names.isEmpty()
        ? DateMarks.region(tag, "")
        : regions.computeIfAbsent(tag + ' ' + names, key -> DateMarks.region(tag, names));
  }

  /** A second article beside the one with the headline is another story. */
  private boolean isOutside(Element article) {
    Element parent = article.parent();
    for (int up = 0; parent != null && up < 6; up++) {
      if (parent.normalName().equals("article") && headline.around().contains(parent)) {
        return false;
      }
      parent = parent.parent();
    }
    return true;
  }

  private void dated(Element element, String tag, String names) {
    String property = element.attr("itemprop") + element.attr("property");
    Role role = property.isEmpty() ? null : DateMeta.role(DateMeta.letters(schema(property)));
    boolean time = tag.equals("time");
    boolean program = time || role != null || tag.equals("abbr") || tag.equals("relative-time");
    if (program && times < MOST_TIMES) {
      times++;
      String value = programValue(element, time || role != null);
      if (value != null) {
        boolean published =
            element.hasAttr("pubdate")
                || hasName(names, "published")
                || names.contains("dt-published");
        Role named =
            role != null
                ? role
                : published
                    ? Role.PUBLISHED
                    : names.contains("updated") ? Role.MODIFIED : Role.UNSTATED;
        clue(Kind.TIME, named, tag + place(property, names), value);
        said.push(new Said(element, named));
        return;
      }
    }
    Kind kind = names.isEmpty() ? null : kinds.computeIfAbsent(names, DateMarks::kind);
    if ((kind != null || role != null) && marked < MOST_MARKED) {
      marked++;
      mark(element, role != null ? Kind.MARKED : kind, role, names);
    }
  }

  private static String schema(String property) {
    return property.substring(property.lastIndexOf(':') + 1);
  }

  private static String place(String property, String names) {
    String place = property.isEmpty() ? names : property;
    return place.isEmpty() ? "" : "." + place;
  }

  private static boolean hasName(String names, String name) {
    return (" " + names + " ").contains(" " + name + " ");
  }

  private static String programValue(Element element, boolean text) {
    for (String attribute :
        new String[] {
          "datetime",
          "content",
          "data-datetime",
          "data-utime",
          "data-time",
          "data-timestamp",
          "data-date",
          "data-published",
          "title"
        }) {
      String value = element.attr(attribute).strip();
      if (value.length() >= 6
          && value.length() <= 60
          && value.chars().anyMatch(Character::isDigit)) {
        return value;
      }
    }
    String value = text ? BoundedText.of(element, LONGEST_MARKED) : "";
    return value.isEmpty() ? null : value;
  }

  private void mark(Element element, Kind kind, Role role, String names) {
    String attribute = kind == Kind.MARKED ? programValue(element, false) : null;
    if (attribute != null) {
      clue(kind, role == null ? Role.UNSTATED : role, names, attribute);
    }
    String text = BoundedText.of(element, LONGEST_MARKED);
    if (text.chars().noneMatch(Character::isDigit) && (kind == Kind.BYLINE || text.length() > 40)) {
      return;
    }
    for (DateLabels.Part part : DateLabels.split(text)) {
      Role said = part.role() == Role.UNSTATED && role != null ? role : part.role();
      if (said == Role.UNSTATED && names.contains("updated") && !names.contains("published")
          || said == Role.UNSTATED && names.contains("modified")) {
        said = Role.MODIFIED;
      }
      clue(kind, said, names, part.text());
    }
  }

  private void image(Element element) {
    String address = element.attr("src");
    if (region() == Region.MAIN && images < MOST_IMAGES && address.length() < 1000) {
      images++;
      clue(Kind.IMAGE, Role.UNSTATED, "img", address);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    if (isHidden(element.normalName())) {
      hidden--;
      return;
    }
    if (hidden == 0 && (element.isBlock() || element.normalName().equals("time"))) {
      flush();
    }
    if (element == headline.element()) {
      sink.headlineEnds(characters);
    }
    if (!said.isEmpty() && said.peek().element() == element) {
      flush();
      said.pop();
    }
    if (!parts.isEmpty() && parts.peek().element() == element) {
      flush();
      parts.pop();
    }
  }

  private void append(String text) {
    if (hidden > 0) {
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean blank = Character.isWhitespace(c) || c == '\u00a0';
      boolean last = block.isEmpty() || block.charAt(block.length() - 1) == ' ';
      if (blank && last) {
        continue;
      }
      characters++;
      if (block.length() < LONGEST_BLOCK) {
        block.append(blank ? ' ' : c);
      }
    }
  }

  private void flush() {
    if (texts < MOST_TEXTS && block.length() >= 6) {
      String whole = block.toString().strip();
      for (String piece : DateLook.pieces(whole, PIECES_OF_BLOCK)) {
        texts++;
        text(piece, isLine(piece, whole));
      }
    }
    block.setLength(0);
    blockOffset = characters;
  }

  /** A date with few words around it, not one within a sentence. */
  private static boolean isLine(String piece, String whole) {
    char last = whole.charAt(whole.length() - 1);
    if (last == '。' || last == '！' || last == '?' || !whole.startsWith(piece)) {
      return false;
    }
    int weight = 0;
    for (int i = 0; i < whole.length() && i <= LONGEST_MARKED; i++) {
      weight += whole.charAt(i) >= 0x2e80 ? 3 : 1;
    }
    return piece.length() == whole.length() && weight <= LONGEST_LINE
        || Character.isDigit(whole.charAt(0)) && weight <= LONGEST_MARKED;
  }

  private void text(String piece, boolean alone) {
    if (piece.indexOf('©') >= 0 || piece.regionMatches(true, 0, "copyright", 0, 9)) {
      sink.add(Kind.COPYRIGHT, Role.UNSTATED, region(), "text", piece, blockOffset);
      return;
    }
    for (DateLabels.Part part : DateLabels.split(piece)) {
      String place = part.label() == null ? "text" : "text: " + part.label();
      Role role =
          part.role() == Role.UNSTATED && !said.isEmpty() ? said.peek().role() : part.role();
      sink.add(alone ? Kind.LINE : Kind.TEXT, role, region(), place, part.text(), blockOffset);
    }
  }

  private void clue(Kind kind, Role role, String place, String value) {
    sink.add(kind, role, region(), place, value, characters);
  }

  private static boolean isHidden(String tag) {
    return switch (tag) {
      case "script", "style", "noscript", "template", "select", "svg", "textarea", "iframe" -> true;
      default -> false;
    };
  }
}
