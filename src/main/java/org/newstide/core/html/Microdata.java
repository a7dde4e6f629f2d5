package org.newstide.core.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * The microdata of a page ({@code itemscope}, {@code itemprop}) as {@linkplain Thing things}, in
 * one walk. Running text is left where it is: a property's text is kept up to {@link #LONGEST_TEXT}
 * characters and {@code articleBody} not at all.
 */
final class Microdata implements NodeVisitor {

  private static final int LONGEST_TEXT = 500;

  private record Scope(
      Element element, String path, Scope outer, Map<String, List<String>> values) {

    /** Properties of a nested thing belong to its parents too, under a longer path. */
    void add(String property, String value) {
      Scope scope = this;
      StringBuilder name = new StringBuilder(property);
      for (int level = 0; scope != null && level < 4; level++) {
        scope.values.computeIfAbsent(name.toString(), key -> new ArrayList<>(1)).add(value);
        if (scope.path.isEmpty()) {
          return;
        }
        name.insert(0, scope.path + ".");
        scope = scope.outer;
      }
    }
  }

  private final List<Thing> things = new ArrayList<>();
  private final Deque<Scope> open = new ArrayDeque<>();

  private Microdata() {}

  static List<Thing> of(Element root) {
    Microdata data = new Microdata();
    root.traverse(data);
    return data.things;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    boolean scope = element.hasAttr("itemscope");
    String property = element.attr("itemprop").strip();
    if (scope) {
      open.push(new Scope(element, property, open.peek(), new LinkedHashMap<>()));
    } else if (!property.isEmpty() && !open.isEmpty() && !property.equals("articleBody")) {
      String value = value(element);
      if (!value.isEmpty()) {
        for (String name : property.split("\\s+")) {
          open.peek().add(name, value);
        }
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!open.isEmpty() && open.peek().element() == node) {
      Scope closed = open.pop();
      Set<String> types = new LinkedHashSet<>();
      for (String type : closed.element().attr("itemtype").strip().split("\\s+")) {
        types.add(SchemaName.of(type));
      }
      types.remove("");
      if (!types.isEmpty()) {
        things.add(new Thing(types, closed.values()));
      }
    }
  }

  private static String value(Element element) {
    for (String attribute : new String[] {"content", "datetime", "href", "src"}) {
      String value = element.attr(attribute).strip();
      if (!value.isEmpty()) {
        return value;
      }
    }
    String text = BoundedText.of(element, LONGEST_TEXT);
    return text.strip();
  }
}
