package org.newstide.app.extraction;

import java.util.LinkedHashMap;
import java.util.Map;
import org.newstide.core.archive.ArchiveItem;
import org.newstide.core.extract.ArticleExtractor;

/**
 * A record on its way to its line.
 *
 * @param id what its line is called
 * @param item the record or the damage
 * @param url address from the list; null if the list gives none
 * @param path of its file, as evidence of the date
 * @param extractor how the records of its file become articles
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
}
