package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One row per article: a record of an archive that is a news text.
 *
 * @param articleId 24 hexadecimal digits made from the checksum of the archive file and the number
 *     of the record in it, so it is the same in every run
 * @param url address of the page; null if the archive does not say
 * @param source the outlet; the name that the pipeline file gives to the archive where the record
 *     names none
 * @param section the outlet's section or category; null if unknown
 * @param author byline; null if unknown
 * @param language ISO 639-1 code, {@code und} where it cannot be told
 * @param title headline; empty if unknown
 * @param text the article's own words; paragraphs separated by one newline; Unicode NFC
 * @param publishedDate day of publication, the first day of the month or year where the precision
 *     is coarser; null if unknown
 * @param publishedAt moment of publication in UTC; null where only a day or less is known
 * @param datePrecision {@code day}, {@code month}, {@code year} or {@code none}
 * @param dateEvidence where the date was found, for example {@code record_field}, {@code
 *     text_prefix}, {@code capture}; null if there is no date
 * @param dateConfidence in [0, 1]; 0 where there is no date
 * @param contentHash 16 hexadecimal digits of the normalised title and text; equal for exact
 *     duplicates
 * @param archivePath the archive file that holds it
 * @param recordNumber place of the record in that file, from 0
 * @param recordId the record's own id in the archive; null if it has none
 * @param removed what was taken out of the text, in order of position
 */
public record Article(
    String articleId,
    String url,
    String source,
    String section,
    String author,
    String language,
    String title,
    String text,
    LocalDate publishedDate,
    Instant publishedAt,
    String datePrecision,
    String dateEvidence,
    double dateConfidence,
    String contentHash,
    String archivePath,
    long recordNumber,
    String recordId,
    List<RemovedSpan> removed) {

  public static final Table<Article> TABLE = Table.of("articles", Article.class).key("articleId");

  public Article {
    requireNonNull(articleId, "articleId");
    requireNonNull(source, "source");
    requireNonNull(language, "language");
    requireNonNull(title, "title");
    requireNonNull(text, "text");
    requireNonNull(datePrecision, "datePrecision");
    requireNonNull(contentHash, "contentHash");
    requireNonNull(archivePath, "archivePath");
    requireNonNull(removed, "removed");
    Table.check(
        (publishedDate == null) == datePrecision.equals("none"),
        "datePrecision must be none exactly where publishedDate is null, found %s and %s",
        datePrecision,
        publishedDate);
    Table.checkShare("dateConfidence", dateConfidence);
  }

  /** The same article with another text. */
  public Article withText(String newText, String newContentHash, List<RemovedSpan> newRemoved) {
    return new Article(
        articleId,
        url,
        source,
        section,
        author,
        language,
        title,
        newText,
        publishedDate,
        publishedAt,
        datePrecision,
        dateEvidence,
        dateConfidence,
        newContentHash,
        archivePath,
        recordNumber,
        recordId,
        newRemoved);
  }
}
