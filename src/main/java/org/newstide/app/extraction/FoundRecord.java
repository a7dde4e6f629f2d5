package org.newstide.app.extraction;

import java.util.LinkedHashMap;
import java.util.Map;
import org.newstide.core.archive.ArchiveItem;
import org.newstide.core.extract.ArticleExtractor;
import org.newstide.core.extract.Extraction;

/**
 * A record on its way to its line.
 *
 * @param id what its line is called
 * @param item the record or the damage
 * @param url address from the list; null if the list gives none
 * @param path of its file, as evidence of the date
 * @param extractor how the records of its file become articles; null for damage of a whole file
 */
record FoundRecord(
    String id, ArchiveItem item, String url, String path, ArticleExtractor extractor) {

  /** The record's fields with the list's address. */
  Map<String, String> fields() {
    Map<String, String> fields = ((ArchiveItem.ArchiveRecord) item).fields();
    if (url == null) {
      return fields;
    }
    Map<String, String> addressed = new LinkedHashMap<>(fields);
    addressed.put("url", url);
    return addressed;
  }

  /** {@code article}, or the reason why the record is none. */
  String outcome() {
    if (item instanceof ArchiveItem.Damage damage) {
      return damage.reason();
    }
    Extraction extraction = extractor.extract(fields(), path);
    return extraction instanceof Extraction.Rejected rejected ? rejected.reason() : "article";
  }

  /** {@code record}, or the reason why there is none. */
  String reading() {
    return item instanceof ArchiveItem.Damage damage ? damage.reason() : "record";
  }
}
