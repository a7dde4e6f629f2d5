package org.newstide.core.archive;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/** One piece of an archive file: a record, or damage where a record should be. */
public sealed interface ArchiveItem {

  /**
   * Place in the file; rises, records and damage together. Counted from 0, or the place in bytes
   * where a file can be read in parts: see {@link ArchiveFormats}.
   */
  long number();

  /**
   * A record as flat text fields.
   *
   * @param number place in the file
   * @param fields field path → value, in the order of the file. Nested objects give paths with dots
   *     ({@code content.text}); an array of plain values is joined by newlines; objects in an array
   *     have their position in the path ({@code authors.0.name}); a null has no entry
   */
  record ArchiveRecord(long number, Map<String, String> fields) implements ArchiveItem {
    public ArchiveRecord {
      requireNonNull(fields, "fields");
    }
  }

  /**
   * A place where a record could not be read.
   *
   * @param number place in the file
   * @param reason a fixed word in snake case, for example {@code not_json}
   * @param detail what was found and where (line, byte offset), at most 500 characters
   */
  record Damage(long number, String reason, String detail) implements ArchiveItem {
    public Damage {
      requireNonNull(reason, "reason");
      requireNonNull(detail, "detail");
    }
  }
}
