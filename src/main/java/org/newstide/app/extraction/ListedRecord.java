package org.newstide.app.extraction;

import static java.util.Objects.requireNonNull;

/**
 * A record that a list asks for.
 *
 * @param id what its line is to be called
 * @param url address of the page, for its date and to find it in a file of many records; null if
 *     unknown
 */
record ListedRecord(String id, String url) {

  ListedRecord {
    requireNonNull(id, "id");
  }
}
