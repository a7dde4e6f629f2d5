package org.newstide.pipeline.articles;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.newstide.core.archive.ArchiveItem;
import org.newstide.core.archive.Checksum;
import org.newstide.core.extract.ArticleExtractor;
import org.newstide.core.extract.DateOrder;
import org.newstide.core.extract.Extraction;
import org.newstide.core.text.ContentHash;
import org.newstide.core.text.LanguageIdentifier;
import org.newstide.tables.Article;
import org.newstide.tables.Rejection;
import org.newstide.tables.RemovedSpan;

/** The records of one archive file, each into a row. */
final class RecordReading {

  private final String path;
  private final String checksum;
  private final TimedExtraction extractor;
  private long articles;
  private long rejections;

  RecordReading(String path, String checksum, ArchiveSpecification archive, DateOrder order) {
    this.path = path;
    this.checksum = checksum;
    this.extractor =
        new TimedExtraction(
            new ArticleExtractor(archive.extraction().change().dateOrder(order).build()),
            archive.deadline());
  }

  String checksum() {
    return checksum;
  }

  long articles() {
    return articles;
  }

  long rejections() {
    return rejections;
  }

  ReadPiece read(ArchiveItem item) {
    if (item instanceof ArchiveItem.Damage damage) {
      return rejection(damage.number(), damage.reason(), damage.detail());
    }
    ArchiveItem.ArchiveRecord record = (ArchiveItem.ArchiveRecord) item;
    Extraction extraction = extractor.extract(record.fields(), path);
    if (extraction instanceof Extraction.Rejected rejected) {
      return rejection(record.number(), rejected.reason(), rejected.detail());
    }
    articles++;
    return ReadPiece.of(article(record.number(), (Extraction.Extracted) extraction));
  }

  void close() {
    extractor.close();
  }

  private ReadPiece rejection(long number, String reason, String detail) {
    rejections++;
    return ReadPiece.of(new Rejection(path, number, reason, detail));
  }

  private Article article(long number, Extraction.Extracted extracted) {
    String language = extracted.language();
    if (language == null) {
      language =
          LanguageIdentifier.identify(extracted.title() + "\n" + extracted.text()).language();
    }
    List<RemovedSpan> removed =
        extracted.removed().stream()
            .map(span -> new RemovedSpan(span.reason().word(), span.text(), span.position()))
            .toList();
    return new Article(
        id(number),
        extracted.url(),
        extracted.source(),
        extracted.section(),
        extracted.author(),
        language,
        extracted.title(),
        extracted.text(),
        extracted.date().date(),
        extracted.date().instant(),
        extracted.date().precision().name().toLowerCase(Locale.ROOT),
        extracted.date().evidence(),
        extracted.date().confidence(),
        ContentHash.of(extracted.title(), extracted.text()),
        path,
        number,
        extracted.recordId(),
        removed);
  }

  /** 96 bits: among a thousand million articles, two alike are less likely than 1 in 10^11. */
  private String id(long number) {
    String record = checksum + "#" + number;
    return Checksum.sha256(record.getBytes(StandardCharsets.UTF_8)).substring(0, 24);
  }
}
