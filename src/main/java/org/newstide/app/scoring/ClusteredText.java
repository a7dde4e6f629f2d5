package org.newstide.app.scoring;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A text of an archive, with its place.
 *
 * @param file its archive file, relative to the data
 * @param number of the record in it, from 0
 * @param line what was extracted
 */
record ClusteredText(String file, long number, JsonNode line) {

  String id() {
    return line.path("id").asText();
  }

  String url() {
    return line.path("url").asText();
  }

  String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  boolean isDamaged() {
    return file.startsWith("damaged/");
  }
}
