package org.newstide.pipeline.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question that the report answers, in the SQL that Spark and DuckDB share. The same text makes
 * the report and is handed to the reader who wants to check a number.
 *
 * <p>{@code {articles}} stands for a table. {@code {each a.removed as r}} stands for one row per
 * element of an array, which the two dialects write differently. A question may say on its first
 * line which column it {@code needs}; a release without it is not asked.
 *
 * @param name of the result, for example {@code theme_series}
 * @param template the SQL with its places for tables
 */
public record ReportQuery(String name, String template) {

  private static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");
  private static final Pattern NEEDS = Pattern.compile("^-- needs ([a-z_]+)\\.([a-z_]+)\n");
  private static final Pattern EACH = Pattern.compile("\\{each ([a-z_.]+) as ([a-z_]+)}");

  /** Questions that are asked when the report is made, in the order of its pages. */
  public static final List<ReportQuery> ALL =
      read(
          "archive_account",
          "article_account",
          "story_account",
          "days",
          "rejections",
          "themes",
          "theme_series",
          "theme_passages",
          "bursts",
          "change_points",
          "explanations",
          "trends",
          "anomalies",
          "topics",
          "topic_terms",
          "topic_series",
          "topic_articles",
          "topic_alignment",
          "topic_changes",
          "topic_fits",
          "topic_drift",
          "node_pairs",
          "node_pair_months",
          "communities",
          "risen_pairs",
          "sources",
          "source_weeks",
          "source_status",
          "dates",
          "removed",
          "reprints",
          "reprinted",
          "languages");

  /**
   * The articles behind one point of a theme's chart. The reader's click asks it, with values for
   * {@code :theme}, {@code :from}, {@code :until}, {@code :precisions} and {@code :counting}.
   */
  public static final ReportQuery THEME_POINT = read("theme_point").get(0);

  public ReportQuery {
    requireNonNull(name, "name");
    requireNonNull(template, "template");
  }

  /** Whether a release with these tables, by name, can be asked. */
  boolean fits(Map<String, List<String>> columns) {
    Matcher needs = NEEDS.matcher(template);
    return columns.keySet().containsAll(tables())
        && (!needs.find() || columns.get(needs.group(1)).contains(needs.group(2)));
  }

  /** The tables that it reads. */
  public Set<String> tables() {
    return TABLE
        .matcher(template)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** For Spark, with each table as a view of its name. */
  String forSpark() {
    String unrolled = EACH.matcher(template).replaceAll("lateral view explode($1) elements as $2");
    return TABLE.matcher(unrolled).replaceAll("$1");
  }

  /** For DuckDB, with the places for tables left open. */
  public String forDuckDb() {
    return EACH.matcher(NEEDS.matcher(template).replaceFirst(""))
        .replaceAll(", unnest($1) as elements($2)");
  }

  /** For DuckDB, over the Parquet of a release in that folder. */
  public String forDuckDb(String folder) {
    String quoted = Matcher.quoteReplacement(folder.replace("'", "''"));
    return TABLE.matcher(forDuckDb()).replaceAll("'" + quoted + "/$1/*.parquet'");
  }

  private static List<ReportQuery> read(String... names) {
    return Arrays.stream(names).map(name -> new ReportQuery(name, text(name))).toList();
  }

  private static String text(String name) {
    String path = "/org/newstide/report/queries/" + name + ".sql";
    try (InputStream sql = ReportQuery.class.getResourceAsStream(path)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + path + " in the jar", e);
    }
  }
}
