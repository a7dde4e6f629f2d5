package org.newstide.app.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.newstide.pipeline.report.ReportQuery;
import org.newstide.pipeline.report.ReportResult;

/**
 * The report as one file that opens from disk: style, scripts and answers are in it, and its
 * Content-Security-Policy lets nothing else run and nothing be fetched.
 */
public final class ReportPage {

  /** A page that opens at once and can be mailed; the articles behind the points give way. */
  static final int MOST_BYTES = 5_000_000;

  private static final List<String> SCRIPTS =
      List.of(
          "echarts.min.js",
          "words.js",
          "answers.js",
          "dom.js",
          "figure.js",
          "overview.js",
          "articles.js",
          "themes.js",
          "topics.js",
          "cooccurrence.js",
          "sources.js",
          "quality.js",
          "method.js",
          "main.js");

  private ReportPage() {}

  /**
   * The page.
   *
   * @param manifest of the release
   * @param previous manifest of the release before it; null if there is none
   * @param results what was gathered from the release's tables
   */
  public static String render(ObjectNode manifest, JsonNode previous, List<ReportResult> results) {
    String style = resource("report.css");
    List<String> scripts = SCRIPTS.stream().map(ReportPage::resource).toList();
    String page =
        resource("page.html")
            .replace("{policy}", policy(style, scripts))
            .replace("<!--style-->", style)
            .replace(
                "<!--scripts-->",
                scripts.stream()
                    .map(script -> "<script>" + script + "</script>")
                    .collect(Collectors.joining("\n")));
    int room = MOST_BYTES - utf8(page).length;
    return page.replace("<!--answers-->", answers(manifest, previous, results, room));
  }

  /** As many of the articles behind the points as the room allows, all of everything else. */
  private static String answers(
      ObjectNode manifest, JsonNode previous, List<ReportResult> results, int room) {
    int passages = Integer.MAX_VALUE;
    while (true) {
      String json = json(manifest, previous, results, passages);
      int bytes = utf8(json).length;
      int kept = Math.min(passages, passages(results));
      if (bytes <= room || kept == 0) {
        return json;
      }
      passages = (int) Math.max(0, kept * 0.9 * room / bytes - 50);
    }
  }

  private static String json(
      ObjectNode manifest, JsonNode previous, List<ReportResult> results, int passages) {
    ObjectNode root = ReportJson.object();
    root.set("release", withoutFiles(manifest));
    root.set("previous", previous == null ? null : withoutFiles(previous).without("jobs"));
    ObjectNode answers = root.putObject("answers");
    for (ReportResult result : results) {
      boolean cut = isPassages(result) && result.rows().size() > passages;
      answers.set(result.query().name(), ReportJson.result(cut ? result.first(passages) : result));
    }
    root.putObject("questions")
        .put(ReportQuery.THEME_POINT.name(), ReportQuery.THEME_POINT.forDuckDb());
    return ReportJson.write(root);
  }

  /** A big release has thousands of files: their list is for programs. */
  private static ObjectNode withoutFiles(JsonNode manifest) {
    ObjectNode slim = manifest.deepCopy();
    slim.path("tables").forEach(table -> ((ObjectNode) table).remove(List.of("files", "snapshot")));
    return slim;
  }

  private static int passages(List<ReportResult> results) {
    return results.stream()
        .filter(ReportPage::isPassages)
        .mapToInt(result -> result.rows().size())
        .sum();
  }

  private static boolean isPassages(ReportResult result) {
    return result.query().name().equals("theme_passages");
  }

  private static String policy(String style, List<String> scripts) {
    String allowed = scripts.stream().map(ReportPage::hash).collect(Collectors.joining(" "));
    // The chart library sets style attributes on the shapes that it draws; they can fetch nothing.
    return "default-src 'none'; script-src "
        + allowed
        + "; style-src-elem "
        + hash(style)
        + "; style-src-attr 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
  }

  private static String hash(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(utf8(text));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    String path = "/org/newstide/report/" + name;
    try (InputStream in = ReportPage.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + path + " in the jar", e);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
