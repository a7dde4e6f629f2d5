package org.newstide.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Nodes that stand together, tied by lines; what belongs together has one colour. */
final class NetworkFigure {

  /** A pair and its evidence. */
  record Tie(String a, String b, double evidence) {}

  private static final int WIDTH = 960;
  private static final int HEIGHT = 760;
  private static final int SIDE = 50;
  private static final int ROOM_FOR_NAMES = 150;
  private static final int TOP = 84;
  private static final int LONGEST_NAME = 28;
  private static final double LETTER = 6.2;

  /** Told apart by the colour-blind too; a further community is grey. */
  private static final List<String> COLOURS =
      List.of("#0b6694", "#c9740a", "#00876a", "#b3509a", "#4ba3d9", "#8c7a00", "#c0402a");

  private final List<Tie> ties;
  private final List<String> nodes;
  private final Map<String, Integer> degrees = new LinkedHashMap<>();
  private final double[][] places;

  private NetworkFigure(List<Tie> ties) {
    this.ties = ties;
    Set<String> names = new LinkedHashSet<>();
    for (Tie tie : ties) {
      for (String name : List.of(tie.a(), tie.b())) {
        names.add(name);
        degrees.merge(name, 1, Integer::sum);
      }
    }
    nodes = List.copyOf(names);
    List<int[]> edges =
        ties.stream()
            .map(tie -> new int[] {nodes.indexOf(tie.a()), nodes.indexOf(tie.b())})
            .toList();
    places = ForceLayout.place(nodes.size(), edges);
  }

  /**
   * The figure.
   *
   * @param ties at least one, the strongest first
   * @param communities number of each node's, from 0, the largest first
   */
  static String draw(
      String title, String source, List<Tie> ties, Map<String, Integer> communities) {
    Svg svg = new Svg(WIDTH, HEIGHT, title);
    svg.text(24, 32, 22, Svg.INK, "start", title);
    svg.text(24, 53, 13, Svg.SOFT, "start", source);
    NetworkFigure figure = new NetworkFigure(ties);
    figure.lines(svg);
    figure.circles(svg, communities);
    figure.names(svg);
    return svg.end();
  }

  private void lines(Svg svg) {
    double most = ties.stream().mapToDouble(Tie::evidence).max().orElse(1);
    for (Tie tie : ties) {
      int a = nodes.indexOf(tie.a());
      int b = nodes.indexOf(tie.b());
      double width = 0.6 + 3 * Math.sqrt(Math.max(0, tie.evidence() / most));
      svg.line(x(a), y(a), x(b), y(b), Svg.RULE, width);
    }
  }

  private void circles(Svg svg, Map<String, Integer> communities) {
    List<Integer> shown =
        nodes.stream()
            .map(communities::get)
            .filter(each -> each != null)
            .distinct()
            .sorted()
            .toList();
    for (int i = 0; i < nodes.size(); i++) {
      int place = shown.indexOf(communities.get(nodes.get(i)));
      boolean coloured = place >= 0 && place < COLOURS.size();
      double radius = radius(i);
      svg.path(
          String.format(
              Locale.ROOT,
              "M%.1f %.1fm-%3$.1f 0a%3$.1f %3$.1f 0 1 0 %4$.1f 0a%3$.1f %3$.1f 0 1 0 -%4$.1f 0",
              x(i),
              y(i),
              radius,
              2 * radius),
          "fill=\"" + (coloured ? COLOURS.get(place) : Svg.SOFT) + "\" stroke=\"#ffffff\"");
    }
  }

  /** The best connected are named first; a name that would lie on another is left out. */
  private void names(Svg svg) {
    List<double[]> taken = new ArrayList<>();
    IntStream.range(0, nodes.size())
        .boxed()
        .sorted((i, j) -> degrees.get(nodes.get(j)) - degrees.get(nodes.get(i)))
        .forEach(
            i -> {
              String name = shortened(nodes.get(i).replace('_', ' '));
              double left = x(i) + radius(i) + 3;
              double[] box = {left, y(i) - 7, left + LETTER * name.length(), y(i) + 7};
              if (taken.stream().noneMatch(other -> overlap(box, other))) {
                taken.add(box);
                svg.text(left, y(i) + 4, 12, Svg.INK, "start", name);
              }
            });
  }

  private static boolean overlap(double[] one, double[] other) {
    return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
  }

  private static String shortened(String name) {
    int points = name.codePointCount(0, name.length());
    return points <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…";
  }

  private double radius(int node) {
    return 3 + 1.6 * Math.sqrt(degrees.get(nodes.get(node)));
  }

  private double x(int node) {
    return SIDE + places[0][node] * (WIDTH - SIDE - ROOM_FOR_NAMES);
  }

  private double y(int node) {
    return TOP + places[1][node] * (HEIGHT - TOP - SIDE);
  }
}
