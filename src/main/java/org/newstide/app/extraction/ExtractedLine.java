package org.newstide.app.extraction;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.newstide.core.archive.ArchiveItem.Damage;
import org.newstide.core.extract.Extraction.Extracted;
import org.newstide.core.extract.Extraction.Rejected;
import org.newstide.core.extract.PublicationDate;
import org.newstide.core.extract.Removed;
import org.newstide.core.text.LanguageIdentifier;
import org.newstide.core.time.DatePrecision;

/** One record as one line of JSON; every line has the same fields in the same order. */
final class ExtractedLine {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExtractedLine() {}

  static String of(FoundRecord record) {
    if (record.item() instanceof Damage damage) {
      return damaged(record.id(), record.url(), damage.reason(), damage.detail());
    }
    Extracted read = record.extractor().read(record.fields(), record.path());
    ObjectNode line = JSON.createObjectNode();
    line.put("id", record.id());
    line.put("url", read.url());
    line.put("title", read.title());
    addDate(line, read.date());
    line.put("language", language(read));
    line.put("source", read.source());
    line.put("section", read.section());
    line.put("author", read.author());
    line.put("body", read.text());
    ArrayNode removed = line.putArray("removed");
    for (Removed each : read.removed()) {
      removed
          .addObject()
          .put("reason", each.reason().word())
          .put("text", each.text())
          .put("position", each.position());
    }
    Rejected rejected = record.extractor().judge(record.fields(), read);
    if (rejected != null) {
      addRejection(line, rejected.reason(), rejected.detail());
    } else {
      line.putNull("rejected");
    }
    return line.toString();
  }

  private static String damaged(String id, String url, String reason, String detail) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", id);
    line.put("url", url);
    line.putNull("title");
    addDate(line, null);
    for (String unknown : new String[] {"language", "source", "section", "author"}) {
      line.putNull(unknown);
    }
    line.put("body", "");
    line.putArray("removed");
    addRejection(line, reason, detail);
    return line.toString();
  }

  /**
   * The date as it is, and its day alone where it is one: a month is no day, and the day on which a
   * page was fetched is none of publication.
   */
  private static void addDate(ObjectNode line, PublicationDate date) {
    boolean known = date != null && date.isKnown();
    boolean fetched = known && date.evidence().equals(PublicationDate.CAPTURE);
    boolean day = known && !fetched && date.precision() == DatePrecision.DAY;
    line.put("published", known && !fetched ? written(date) : null);
    line.put("date", day ? date.date().toString() : null);
    line.put("precision", known ? date.precision().name().toLowerCase(Locale.ROOT) : "none");
    line.put("evidence", known ? date.evidence() : null);
    line.put("confidence", known ? date.confidence() : 0);
    line.put("date_note", date == null ? null : date.note());
  }

  private static String written(PublicationDate date) {
    if (date.instant() != null) {
      return date.instant().toString();
    }
    String day = date.date().toString();
    return switch (date.precision()) {
      case YEAR -> day.substring(0, 4);
      case MONTH -> day.substring(0, 7);
      default -> day;
    };
  }

  private static String language(Extracted read) {
    return read.language() != null
        ? read.language()
        : LanguageIdentifier.identify(read.title() + "\n" + read.text()).language();
  }

  private static void addRejection(ObjectNode line, String reason, String detail) {
    line.putObject("rejected").put("reason", reason).put("detail", detail);
  }
}
