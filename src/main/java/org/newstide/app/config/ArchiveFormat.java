package org.newstide.app.config;

/** How the records of an archive are written. */
public enum ArchiveFormat {
  /** Told from each file's name and first bytes. */
  AUTO,
  /** One JSON object a line. */
  JSON_LINES,
  /** One array of JSON objects. */
  JSON_ARRAY,
  /** Fields between commas, names in the first row. */
  CSV,
  /** Fields between tabs, names in the first row. */
  TSV,
  PARQUET,
  /** One article a file. */
  TEXT
}
