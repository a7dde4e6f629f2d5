package org.newstide.core.sample;

/** How an outlet's records lie in its files. */
enum Format {
  JSON_LINES("jsonl"),
  JSON_LINES_GZIP("jsonl.gz"),
  JSON_ARRAY("json"),
  CSV("csv"),
  TEXT("txt");

  private final String suffix;

  Format(String suffix) {
    this.suffix = suffix;
  }

  String suffix() {
    return suffix;
  }

  boolean isLines() {
    return this == JSON_LINES || this == JSON_LINES_GZIP;
  }
}
