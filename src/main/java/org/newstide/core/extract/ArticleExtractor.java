package org.newstide.core.extract;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newstide.core.extract.Extraction.Extracted;
import org.newstide.core.extract.Extraction.Rejected;

/**
 * Makes articles of the records of one archive: maps fields, cleans the text, finds the date.
 *
 * <p>Immutable; one serves all threads. Time is linear in the length of a record.
 */
public final class ArticleExtractor {

  /** The outlet of a record that names none, has no address, and whose archive has no default. */
  static final String UNKNOWN_SOURCE = "unknown";

  /** Paragraphs in which a dateline may stand, behind a caption or a subheading. */
  private static final int DATELINE_PARAGRAPHS = 3;

  private static final int LONGEST_TITLE = 1000;

  private final ExtractionOptions options;

  public ArticleExtractor(ExtractionOptions options) {
    this.options = requireNonNull(options, "options");
  }

  /**
   * Makes an article of a record, or says why it is none. Never throws for what a record holds.
   *
   * @param fields field path → value; see {@link FieldMapping}
   * @param archivePath path of the archive file, as evidence of the date; empty if unknown
   */
  public Extraction extract(Map<String, String> fields, String archivePath) {
    requireNonNull(archivePath, "archivePath");
    MappedFields mapped = new MappedFields(options.mapping(), fields);
    if (!mapped.hasTitleOrText()) {
      return new Rejected(
          "no_fields_matched", "the record has the fields " + String.join(", ", fields.keySet()));
    }
    String raw = mapped.text();
    String title = PlainText.line(mapped.title());
    if (title.length() > LONGEST_TITLE) {
      // A whole article in the title field is a shifted column, not a headline.
      return new Rejected("title_too_long", "the title has " + title.length() + " characters");
    }
    String plain = PlainText.lines(raw);
    PageLines page = new PageLines(plain);
    String prefix = DatePrefix.cut(page);
    String found = options.clean() ? PageCleaning.clean(page, title) : title;
    Rejected rejected = rejection(page.text(), plain, found);
    return rejected != null ? rejected : article(mapped, page, found, prefix, archivePath);
  }

  private Rejected rejection(String text, String plain, String title) {
    int letters = Letters.count(text, options.minimumLetters());
    if (letters > 0) {
      return letters >= options.minimumLetters()
          ? null
          : new Rejected(
              "too_short",
              letters + " letters, fewer than " + options.minimumLetters() + ": " + text);
    }
    if (Letters.count(plain, 1) > 0 && !options.titleOnly()) {
      return new Rejected("only_furniture", "nothing was left of: " + plain);
    }
    if (Letters.count(title, 1) == 0) {
      return new Rejected("no_text", "title and text are blank");
    }
    return options.titleOnly() ? null : new Rejected("title_only", "a title and no text: " + title);
  }

  private Extracted article(
      MappedFields mapped, PageLines page, String title, String prefix, String archivePath) {
    FieldMapping mapping = options.mapping();
    String url = mapped.first(mapping.url());
    DateEvidence evidence =
        new DateEvidence(
            mapped.published(), mapped.captured(), url, prefix, dateParagraphs(page), archivePath);
    return new Extracted(
        mapped.first(mapping.id()),
        url,
        source(mapped.first(mapping.source()), url),
        mapped.first(mapping.section()),
        mapped.first(mapping.author()),
        language(mapped.first(mapping.language())),
        title,
        page.text(),
        Dating.weigh(evidence, options),
        page.removed());
  }

  private static List<String> dateParagraphs(PageLines page) {
    List<String> paragraphs = new ArrayList<>(DATELINE_PARAGRAPHS + 1);
    for (Removed removed : page.removed()) {
      if (removed.reason() == RemovalReason.DATELINE) {
        paragraphs.add(removed.text());
      }
    }
    int line = page.next(0);
    for (int n = 0; n < DATELINE_PARAGRAPHS && line < page.size(); n++) {
      paragraphs.add(page.line(line));
      line = page.next(line + 1);
    }
    return paragraphs;
  }

  private String source(String named, String url) {
    if (named != null) {
      return named;
    }
    if (options.defaultSource() != null) {
      return options.defaultSource();
    }
    String host = url == null ? "" : host(url);
    return host.isEmpty() ? UNKNOWN_SOURCE : host;
  }

  private static String host(String url) {
    int scheme = url.indexOf("://");
    int start = scheme < 0 ? 0 : scheme + 3;
    int end = start;
    while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
      end++;
    }
    String host =
        url.substring(
            url.lastIndexOf('@', end) + 1 > start ? url.lastIndexOf('@', end) + 1 : start, end);
    host = host.toLowerCase(Locale.ROOT);
    return host.startsWith("www.") ? host.substring(4) : host.contains(".") ? host : "";
  }

  private String language(String value) {
    String code = value == null ? null : Languages.code(value);
    return code == null ? options.defaultLanguage() : code;
  }
}
