package org.newstide.core.archive;

import java.util.Locale;

/** What an archive file can turn out to be. */
enum ArchiveFormat {
  EMPTY,
  JSON_LINES,
  JSON_ARRAY,
  JSON_OBJECTS,
  CSV,
  TSV,
  TEXT,
  PARQUET,
  WARC,
  ARC,
  HTML,
  SGML,
  ZIP,
  TAR,
  XML,
  PDF,
  BINARY;

  /** Whether there is a reader for it. */
  boolean isReadable() {
    return compareTo(TAR) <= 0;
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
