package org.newstide.core.extract;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Which fields of an archive's records hold which part of an article.
 *
 * <p>Every component is a list of field paths ({@code content.text}) in order of preference; an
 * empty list says that the archive has no such field. Of {@code text} all fields that are not blank
 * are joined as paragraphs in the order given; of {@code published} and {@code captured} all values
 * are evidence in the order given; of the rest the first value that is not blank wins.
 *
 * <p>A path in {@code published} whose name speaks of crawling ({@code crawl}, {@code fetch},
 * {@code captur}, {@code retriev}, {@code seen}) is evidence of the capture only, as if it stood in
 * {@code captured}.
 *
 * <p>The presets are listed in {@link #presetNames}:
 *
 * <table>
 * <caption>Presets</caption>
 * <tr><th>preset</th><th>title</th><th>text</th><th>published</th><th>captured</th><th>url</th></tr>
 * <tr><td>vi-baomoi</td><td>title</td><td>description, text</td><td></td><td>crawl_date</td><td></td></tr>
 * <tr><td>baomoi-recrawl</td><td>headline</td><td>content</td><td></td><td></td><td></td></tr>
 * <tr><td>vi-tintuc</td><td>title</td><td>summary</td><td>published</td><td>fetched</td><td>link</td></tr>
 * <tr><td>vi-crawl-csv</td><td>title</td><td>content.text</td><td>published_at</td><td></td><td>url</td></tr>
 * <tr><td>vi-dantri</td><td>title</td><td>text</td><td>date</td><td></td><td>url</td></tr>
 * <tr><td>vi-parquet</td><td>title</td><td>description</td><td>public_date</td><td></td><td>url</td></tr>
 * <tr><td>en-kcna</td><td>headline</td><td>story_text</td><td>date</td><td></td><td>link</td></tr>
 * <tr><td>en-reuters</td><td>title</td><td>body</td><td>datetime</td><td></td><td></td></tr>
 * <tr><td>en-ungdc</td><td></td><td>text</td><td>year</td><td></td><td></td></tr>
 * <tr><td>multilingual</td><td>title</td><td>text</td><td>date</td><td></td><td></td></tr>
 * <tr><td>plain-text</td><td>title</td><td>text</td><td></td><td></td><td></td></tr>
 * <tr><td>web-page</td><td colspan="5">the fields of web archives and HTML files: html, url,
 *     captured</td></tr>
 * <tr><td>auto</td><td colspan="5">common names of each, also below {@code article.}, {@code doc.}
 *     and {@code _source.}</td></tr>
 * </table>
 *
 * @param id the record's own id
 * @param url address of the page
 * @param source the outlet
 * @param section the outlet's section or category
 * @param author byline
 * @param language code or name of the language
 * @param title headline
 * @param text lead and body
 * @param html the page as HTML; what it says goes before {@code text} where both are there
 * @param published when it was published
 * @param captured when it was fetched
 */
public record FieldMapping(
    List<String> id,
    List<String> url,
    List<String> source,
    List<String> section,
    List<String> author,
    List<String> language,
    List<String> title,
    List<String> text,
    List<String> html,
    List<String> published,
    List<String> captured)
    implements Serializable {

  /** The names of the components, as a settings file writes them. */
  public static final List<String> PARTS =
      List.of(
          "id",
          "url",
          "source",
          "section",
          "author",
          "language",
          "title",
          "text",
          "html",
          "published",
          "captured");

  public FieldMapping {
    id = List.copyOf(requireNonNull(id, "id"));
    url = List.copyOf(requireNonNull(url, "url"));
    source = List.copyOf(requireNonNull(source, "source"));
    section = List.copyOf(requireNonNull(section, "section"));
    author = List.copyOf(requireNonNull(author, "author"));
    language = List.copyOf(requireNonNull(language, "language"));
    title = List.copyOf(requireNonNull(title, "title"));
    text = List.copyOf(requireNonNull(text, "text"));
    html = List.copyOf(requireNonNull(html, "html"));
    published = List.copyOf(requireNonNull(published, "published"));
    captured = List.copyOf(requireNonNull(captured, "captured"));
  }

  /**
   * A mapping from the names of its components.
   *
   * @param paths component name → field paths; a component that is left out is empty
   */
  public static FieldMapping of(Map<String, List<String>> paths) {
    for (String part : paths.keySet()) {
      checkPart(part);
    }
    List<List<String>> parts = new ArrayList<>(PARTS.size());
    for (String part : PARTS) {
      parts.add(paths.getOrDefault(part, List.of()));
    }
    return of(parts);
  }

  /** The mapping of a known archive layout; see the table above. */
  public static FieldMapping preset(String name) {
    return MappingPresets.named(name);
  }

  /** The names that {@link #preset} knows, in the order of the table above. */
  public static List<String> presetNames() {
    return MappingPresets.NAMES;
  }

  /** This mapping with other paths for one component, named as in {@link #PARTS}. */
  public FieldMapping with(String part, List<String> paths) {
    checkPart(part);
    List<List<String>> parts =
        new ArrayList<>(
            List.of(
                id, url, source, section, author, language, title, text, html, published,
                captured));
    parts.set(PARTS.indexOf(part), paths);
    return of(parts);
  }

  private static void checkPart(String part) {
    if (!PARTS.contains(part)) {
      throw new IllegalArgumentException(
          "part must be one of " + String.join(", ", PARTS) + ", found " + part);
    }
  }

  private static FieldMapping of(List<List<String>> parts) {
    return new FieldMapping(
        parts.get(0),
        parts.get(1),
        parts.get(2),
        parts.get(3),
        parts.get(4),
        parts.get(5),
        parts.get(6),
        parts.get(7),
        parts.get(8),
        parts.get(9),
        parts.get(10));
  }
}
