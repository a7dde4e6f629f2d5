package org.newstide.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.newstide.pipeline.report.ReportQuery;
import org.newstide.pipeline.report.ReportResult;

/**
 * Answers as a hostile archive would give them: every text of the web tries to be more than text.
 */
final class HostileAnswers {

  static final LocalDate WEEK = LocalDate.parse("2024-01-01");
  static final String SCRIPT =
      "</script><script>window.taken = 1</script><img src=x onerror='window.taken = 1'>";
  static final String TURNED = "gnp.\u202Eexe\u2066 \u200Bhidden\u0007";
  static final String FORMULA = "=HYPERLINK(\"https://evil.example\",\"click\")";

  private HostileAnswers() {}

  /** A theme with one point of a few articles, a source table, and nothing else. */
  static List<ReportResult> few() {
    return all(List.of(SCRIPT, TURNED, FORMULA, "x".repeat(1_200_000)), 1);
  }

  /** A year of days for two dozen themes, each day with as many articles as a page takes. */
  static List<ReportResult> year() {
    return all(List.of("A headline of an ordinary length, in some town, on some day"), 24);
  }

  private static List<ReportResult> all(List<String> titles, int themes) {
    List<List<Object>> series = new ArrayList<>();
    List<List<Object>> passages = new ArrayList<>();
    for (int theme = 0; theme < themes; theme++) {
      for (String counting : List.of("articles", "stories", "reach")) {
        for (int day = 0; day < 365; day++) {
          series.add(point("theme-" + theme, counting, day));
        }
      }
      for (int i = 0; i < (themes == 1 ? titles.size() : 1_000); i++) {
        passages.add(
            passage(
                "theme-" + theme,
                i,
                themes == 1 ? titles.get(i) : titles.get(0).repeat(3) + i + theme));
      }
    }
    return List.of(
        result(
            "theme_series",
            "subject grain counting period mentioning total share low high complete",
            series),
        result(
            "theme_passages",
            "theme_id article_id title source language url published_date date_precision"
                + " date_evidence lead first_of_source members mentions field before matched after",
            passages),
        result(
            "themes",
            "theme_id language title description query",
            List.of(Arrays.asList("theme-0", "any", SCRIPT, TURNED, "\"</pre><script>\""))),
        result(
            "sources",
            "source articles first_day last_day days_with_articles without_a_day mean_characters",
            List.of(
                Arrays.asList(FORMULA, 5L, WEEK, WEEK, 1L, 0L, 10),
                Arrays.asList(SCRIPT, 3L, WEEK, WEEK, 1L, 0L, 10))));
  }

  private static List<Object> point(String theme, String counting, int day) {
    double share = (day % 7 + 1) / 100.0;
    boolean week = day < 30;
    return Arrays.asList(
        theme,
        week ? "week" : "day",
        counting,
        week ? WEEK.plusWeeks(day) : WEEK.plusDays(day),
        (long) (day % 7 + 1),
        100L,
        share,
        share / 2,
        share * 1.37,
        day < 29);
  }

  private static List<Object> passage(String theme, int number, String title) {
    String url =
        Stream.of(
                "javascript:window.taken=1",
                "https://paper.example/a?b=\"><script>",
                "data:text/html,<script>",
                "not an address")
            .toList()
            .get(number % 4);
    return Arrays.asList(
        theme,
        "id" + number,
        title,
        SCRIPT,
        "en",
        url,
        WEEK.plusDays(number % 7),
        "day",
        "record_field",
        true,
        true,
        1L,
        2L,
        "text",
        SCRIPT,
        TURNED + SCRIPT,
        FORMULA);
  }

  private static ReportResult result(String name, String columns, List<List<Object>> rows) {
    ReportQuery query =
        ReportQuery.ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    return new ReportResult(query, List.of(columns.split(" ")), rows);
  }
}
