package org.newstide.core.extract;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.newstide.core.extract.Extraction.Extracted;
import org.newstide.core.extract.Extraction.Rejected;
import org.newstide.core.html.DateClues;
import org.newstide.core.html.RemovedBlock;
import org.newstide.core.html.WebArticle;
import org.newstide.core.html.WebPage;

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

  private static final WebArticle NO_PAGE =
      new WebArticle(null, null, null, null, null, null, List.of(), List.of(), List.of());

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
    Extracted read = read(fields, archivePath);
    Rejected rejected = judge(fields, read);
    return rejected != null ? rejected : read;
  }

  /**
   * All that a record gives, whether that makes an article or not: title and text may be empty.
   * Never throws for what a record holds.
   *
   * @param fields as for {@link #extract}
   * @param archivePath as for {@link #extract}
   */
  public Extracted read(Map<String, String> fields, String archivePath) {
    requireNonNull(archivePath, "archivePath");
    MappedFields mapped = new MappedFields(options.mapping(), fields);
    String html = mapped.html();
    if (html != null) {
      WebPage page = WebPage.parse(html, mapped.first(options.mapping().url()));
      WebArticle web = page.article();
      PageLines lines =
          web.paragraphs().isEmpty() && !mapped.text().isBlank() ? text(mapped) : pageLines(web);
      return article(mapped, web, page.dates(), lines, archivePath);
    }
    return article(mapped, NO_PAGE, DateClues.NONE, text(mapped), archivePath);
  }

  private static PageLines text(MappedFields mapped) {
    return new PageLines(PlainText.lines(mapped.text()));
  }

  /** The paragraphs of a web page, with what its extractor took out between them. */
  private static PageLines pageLines(WebArticle web) {
    StringBuilder text = new StringBuilder();
    int[] lines = new int[web.paragraphs().size() + 1];
    int count = 0;
    for (int i = 0; i < web.paragraphs().size(); i++) {
      lines[i] = count;
      String paragraph = PlainText.normalised(web.paragraphs().get(i));
      if (!paragraph.isEmpty()) {
        text.append(text.isEmpty() ? "" : "\n").append(paragraph);
        count += 1 + (int) paragraph.chars().filter(c -> c == '\n').count();
      }
    }
    lines[web.paragraphs().size()] = count;
    PageLines page = new PageLines(text.toString());
    note(page, web.removed(), lines);
    return page;
  }

  /** A list of a hundred links that went together is one stretch that went. */
  private static void note(PageLines page, List<RemovedBlock> removed, int[] lines) {
    for (int i = 0; i < removed.size(); ) {
      RemovedBlock first = removed.get(i);
      StringBuilder words = new StringBuilder();
      while (i < removed.size()
          && removed.get(i).reason().equals(first.reason())
          && removed.get(i).paragraph() == first.paragraph()) {
        words.append(words.isEmpty() ? "" : "\n").append(removed.get(i++).text());
      }
      int before = Math.min(Math.max(first.paragraph(), 0), lines.length - 1);
      page.note(
          lines[before], PlainText.normalised(words.toString()), RemovalReason.of(first.reason()));
    }
  }

  /**
   * Why a record is no article; null if it is one.
   *
   * @param fields the record
   * @param read what {@link #read} made of it
   */
  public Rejected judge(Map<String, String> fields, Extracted read) {
    if (!new MappedFields(options.mapping(), fields).hasTitleOrText()) {
      return new Rejected(
          "no_fields_matched", "the record has the fields " + String.join(", ", fields.keySet()));
    }
    String title = read.title();
    String text = read.text();
    if (title.length() > LONGEST_TITLE) {
      // A whole article in the title field is a shifted column, not a headline.
      return new Rejected("title_too_long", "the title has " + title.length() + " characters");
    }
    int letters = Letters.count(text, options.minimumLetters());
    if (letters >= options.minimumLetters()) {
      return null;
    }
    if (letters > 0) {
      return new Rejected(
          "too_short", letters + " letters, fewer than " + options.minimumLetters() + ": " + text);
    }
    if (!options.titleOnly() && read.removed().stream().anyMatch(ArticleExtractor::hasLetters)) {
      return new Rejected("only_furniture", "nothing was left of: " + words(read.removed()));
    }
    if (Letters.count(title, 1) == 0) {
      return new Rejected("no_text", "title and text are blank");
    }
    return options.titleOnly() ? null : new Rejected("title_only", "a title and no text: " + title);
  }

  private static boolean hasLetters(Removed removed) {
    return Letters.count(removed.text(), 1) > 0;
  }

  private static String words(List<Removed> removed) {
    StringBuilder words = new StringBuilder();
    for (Removed each : removed) {
      if (words.length() < Rejected.LONGEST_DETAIL) {
        words.append(words.isEmpty() ? "" : "\n").append(each.text());
      }
    }
    return words.toString();
  }

  private Extracted article(
      MappedFields mapped, WebArticle web, DateClues dates, PageLines page, String archivePath) {
    FieldMapping mapping = options.mapping();
    String title = PlainText.line(mapped.title());
    if (title.isEmpty()) {
      title = PlainText.line(web.title());
    }
    String prefix = DatePrefix.cut(page);
    // What fills a title field with an article would be searched for in vain.
    String found =
        options.clean() && title.length() <= LONGEST_TITLE
            ? PageCleaning.clean(page, title)
            : title;
    String url = or(mapped.first(mapping.url()), web.canonicalUrl());
    DateEvidence evidence =
        new DateEvidence(
            mapped.published(),
            mapped.captured(),
            options.datesFromUrls() ? url : null,
            prefix,
            dateParagraphs(page),
            archivePath,
            dates);
    return new Extracted(
        mapped.first(mapping.id()),
        url,
        source(mapped.first(mapping.source()), url, web.outlet()),
        or(mapped.first(mapping.section()), web.section()),
        or(mapped.first(mapping.author()), web.byline()),
        language(or(mapped.first(mapping.language()), web.language())),
        found,
        page.text(),
        Dating.weigh(evidence, options),
        page.removed());
  }

  private static String or(String value, String other) {
    return value != null ? value : other;
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

  private String source(String named, String url, String outlet) {
    if (named != null) {
      return named;
    }
    if (options.defaultSource() != null) {
      return options.defaultSource();
    }
    // Pages of one outlet spell its name in several ways or not at all; its host is always there.
    String host = url == null ? "" : host(url);
    return !host.isEmpty() ? host : or(outlet, UNKNOWN_SOURCE);
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
