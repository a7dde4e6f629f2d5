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
  private static final int PIECES_OF_BLOCK = 20;
  private static final int SHORTEST_TEXT = 6;

  private record Part(Element element, Region region) {}

  private record Said(Element element, Role role) {}

  private final DateHeadline headline;
  private final boolean inArticle;
  private final DateSink sink;
  private final VisibleBlock block = new VisibleBlock();
  private final Deque<Part> parts = new ArrayDeque<>();
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, Region> regions = new HashMap<>();
  private final Deque<Said> said = new ArrayDeque<>();
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
    } else if (block.length() > 0) {
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
      String value = ProgramDate.of(element, time || role != null);
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

  private void mark(Element element, Kind kind, Role role, String names) {
    String attribute = kind == Kind.MARKED ? ProgramDate.of(element, false) : null;
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
      sink.headlineEnds(block.end());
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
    if (hidden == 0) {
      block.append(text);
    }
  }

  private void flush() {
    if (texts < MOST_TEXTS && block.length() >= SHORTEST_TEXT) {
      String whole = block.text();
      for (String piece : DateLook.pieces(whole, PIECES_OF_BLOCK)) {
        texts++;
        text(piece, VisibleBlock.isLine(piece, whole));
      }
    }
    block.begin();
  }

  private void text(String piece, boolean alone) {
    if (piece.indexOf('©') >= 0 || piece.regionMatches(true, 0, "copyright", 0, 9)) {
      sink.add(Kind.COPYRIGHT, Role.UNSTATED, region(), "text", piece, block.start());
      return;
    }
    for (DateLabels.Part part : DateLabels.split(piece)) {
      String place = part.label() == null ? "text" : "text: " + part.label();
      Role role =
          part.role() == Role.UNSTATED && !said.isEmpty() ? said.peek().role() : part.role();
      sink.add(alone ? Kind.LINE : Kind.TEXT, role, region(), place, part.text(), block.start());
    }
  }

  private void clue(Kind kind, Role role, String place, String value) {
    sink.add(kind, role, region(), place, value, block.end());
  }

  private static boolean isHidden(String tag) {
    return switch (tag) {
      case "script", "style", "noscript", "template", "select", "svg", "textarea", "iframe" -> true;
      default -> false;
    };
  }
}
