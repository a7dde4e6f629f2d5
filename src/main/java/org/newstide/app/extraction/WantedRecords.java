package org.newstide.app.extraction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which records of a file a list asks for. A file that is one page is that page, whatever address
 * the list gives it; in a file of many records the address decides, then the record's own id.
 */
final class WantedRecords {

  private final Map<String, ListedRecord> byAddress = new HashMap<>();
  private final Map<String, ListedRecord> byId = new HashMap<>();
  private final Map<String, ListedRecord> left = new LinkedHashMap<>();

  WantedRecords(List<ListedRecord> wanted) {
    for (ListedRecord record : wanted) {
      byId.put(record.id(), record);
      byAddress.put(record.url() == null ? record.id() : record.url(), record);
      left.put(record.id(), record);
    }
  }

  /** The only one that is asked for; null if there are several. */
  ListedRecord only() {
    return byId.size() == 1 ? byId.values().iterator().next() : null;
  }

  /** The wanted record with this address or id; null if it is not wanted. */
  ListedRecord find(String url, String recordId) {
    ListedRecord found = byAddress.get(url);
    return found == null ? byId.get(recordId) : found;
  }

  void found(ListedRecord record) {
    left.remove(record.id());
  }

  /** Those that have not been found, in the order of the list. */
  Iterable<ListedRecord> missing() {
    return left.values();
  }
}
