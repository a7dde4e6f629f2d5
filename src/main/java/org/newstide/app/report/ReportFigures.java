package org.newstide.app.report;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newstide.pipeline.report.ReportResult;

/** The report's charts as pictures for slides: one SVG each, named by what it shows. */
public final class ReportFigures {

  private static final int MOST_BARS = 25;
  private static final int MOST_TIES = 80;

  private final String run;
  private final Map<String, ReportResult> results;
  private final Map<String, String> figures = new TreeMap<>();

  private ReportFigures(String run, List<ReportResult> results) {
    this.run = run;
    this.results =
        results.stream().collect(Collectors.toMap(result -> result.query().name(), each -> each));
  }

  /**
   * The pictures, by name without ending; those whose tables have no rows are left out.
   *
   * @param run names the release in each picture
   */
  public static Map<String, String> draw(String run, List<ReportResult> results) {
    ReportFigures drawing = new ReportFigures(run, results);
    drawing.days();
    drawing.themes();
    drawing.bars("rejections", "Rejected records, by reason", "reason", "records", false);
    drawing.bars("sources", "Articles, by source", "source", "articles", false);
    drawing.bars("dates", "Articles, by evidence of the date", "date_evidence", "articles", false);
    drawing.bars("languages", "Articles, by language", "language", "articles", false);
    drawing.topics();
    drawing.networks();
    return drawing.figures;
  }

  private void days() {
    List<CurveFigure.Point> points =
        rows("days").stream()
            .map(
                row ->
                    new CurveFigure.Point(
                        day(row, "day"), number(row, "articles"), null, null, true))
            .sorted(Comparator.comparing(CurveFigure.Point::day))
            .toList();
    if (!points.isEmpty()) {
      put("articles-a-day", CurveFigure.draw("Articles a day", from("days"), points, false));
    }
  }

  private void themes() {
    Map<String, String> titles = new LinkedHashMap<>();
    rows("themes")
        .forEach(row -> titles.put((String) row.get("theme_id"), (String) row.get("title")));
    rows("theme_series").stream()
        .filter(row -> row.get("grain").equals("week") && row.get("counting").equals("articles"))
        .filter(row -> row.get("share") != null)
        .collect(Collectors.groupingBy(row -> (String) row.get("subject")))
        .forEach((theme, weeks) -> theme(theme, titles.getOrDefault(theme, theme), weeks));
  }

  private void theme(String theme, String title, List<Map<String, Object>> weeks) {
    List<CurveFigure.Point> points = new ArrayList<>();
    for (Map<String, Object> week : weeks) {
      points.add(
          new CurveFigure.Point(
              day(week, "period"),
              number(week, "share"),
              (Double) week.get("low"),
              (Double) week.get("high"),
              (Boolean) week.get("complete")));
    }
    points.sort(Comparator.comparing(CurveFigure.Point::day));
    String source = "share of articles a week, 95 % interval; " + from("theme_series");
    put("theme-" + theme, CurveFigure.draw(title, source, points, true));
  }

  private void topics() {
    rows("topics").stream()
        .collect(Collectors.groupingBy(row -> (String) row.get("language")))
        .forEach(
            (language, topics) ->
                bars(
                    "topics-" + language,
                    "Topics, by share of the words (" + language + ")",
                    from("topics"),
                    topics.stream()
                        .map(row -> new BarFigure.Bar(label(row), number(row, "share")))
                        .toList(),
                    true));
  }

  /** Pairs of one unit, as on the report's page: of sentences where these were counted. */
  private void networks() {
    rows("node_pairs").stream()
        .collect(Collectors.groupingBy(row -> (String) row.get("language"), TreeMap::new, toList()))
        .forEach(
            (language, pairs) -> {
              Set<String> units =
                  pairs.stream()
                      .map(row -> (String) row.get("unit"))
                      .collect(toCollection(TreeSet::new));
              String unit = units.contains("sentence") ? "sentence" : units.iterator().next();
              List<NetworkFigure.Tie> ties =
                  pairs.stream()
                      .filter(row -> row.get("unit").equals(unit))
                      .sorted(Comparator.comparingLong(row -> (long) number(row, "place")))
                      .limit(MOST_TIES)
                      .map(ReportFigures::tie)
                      .toList();
              String title = "Who appears with whom, by " + unit + " (" + language + ")";
              String source =
                  "the " + ties.size() + " pairs of most evidence; " + from("node_pairs");
              put(
                  "network-" + language,
                  NetworkFigure.draw(title, source, ties, communities(language)));
            });
  }

  private Map<String, Integer> communities(String language) {
    return rows("communities").stream()
        .filter(row -> row.get("language").equals(language))
        .collect(
            Collectors.toMap(
                row -> named(row, "kind", "node"),
                row -> ((Number) row.get("community")).intValue(),
                Math::min));
  }

  private static NetworkFigure.Tie tie(Map<String, Object> row) {
    return new NetworkFigure.Tie(
        named(row, "kind_a", "node_a"),
        named(row, "kind_b", "node_b"),
        number(row, "log_likelihood_ratio"));
  }

  /** A theme and an actor may be called as a term. */
  private static String named(Map<String, Object> row, String kind, String node) {
    String name = (String) row.get(node);
    boolean defined = Set.of("theme", "actor").contains(row.get(kind));
    return defined ? name + " (" + row.get(kind) + ")" : name;
  }

  private void bars(String answer, String title, String name, String value, boolean share) {
    if (rows(answer).isEmpty()) {
      return;
    }
    Map<String, Double> sums = new LinkedHashMap<>();
    rows(answer)
        .forEach(row -> sums.merge(String.valueOf(row.get(name)), number(row, value), Double::sum));
    List<BarFigure.Bar> bars =
        sums.entrySet().stream()
            .map(each -> new BarFigure.Bar(each.getKey(), each.getValue()))
            .toList();
    bars(answer, title, from(answer), bars, share);
  }

  private void bars(
      String file, String title, String source, List<BarFigure.Bar> bars, boolean share) {
    List<BarFigure.Bar> foremost =
        bars.stream()
            .sorted(Comparator.comparingDouble(BarFigure.Bar::value).reversed())
            .limit(MOST_BARS)
            .toList();
    put(file, BarFigure.draw(title, source, foremost, share));
  }

  private List<Map<String, Object>> rows(String answer) {
    ReportResult result = results.get(answer);
    return result == null ? List.of() : result.records();
  }

  private String from(String answer) {
    String tables =
        results.get(answer).query().tables().stream().sorted().collect(Collectors.joining(", "));
    return tables + ", run " + run;
  }

  /** Names are of our own making but for theme ids and languages, which settings and data give. */
  private void put(String name, String svg) {
    figures.put(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]+", "-"), svg);
  }

  private static String label(Map<String, Object> topic) {
    return String.valueOf(topic.get("label")).replace('_', ' ');
  }

  private static LocalDate day(Map<String, Object> row, String column) {
    return (LocalDate) row.get(column);
  }

  private static double number(Map<String, Object> row, String column) {
    return ((Number) row.get(column)).doubleValue();
  }
}
