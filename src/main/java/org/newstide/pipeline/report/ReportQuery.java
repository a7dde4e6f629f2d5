package org.newstide.pipeline.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question that the report answers, in the SQL that Spark and DuckDB share. The same text makes
 * the report and is handed to the reader who wants to check a number.
 *
 * <p>{@code {articles}} stands for a table. {@code {each a.removed as r}} stands for one row per
 * element of an array, which the two dialects write differently.
 *
 * @param name of the result, for example {@code theme_series}
 * @param template the SQL with its places for tables
 */
public record ReportQuery(String name, String template) {

  private static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");
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
          "topics",
          "topic_terms",
          "topic_series",
          "topic_articles",
          "pairs",
          "pair_months",
          "sources",
          "source_weeks",
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
    return EACH.matcher(template).replaceAll(", unnest($1) as elements($2)");
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
