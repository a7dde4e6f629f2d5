package org.newstide.tables;

import static java.util.Objects.requireNonNull;

/**
 * One row per record of an archive that is no article, with the reason.
 *
 * @param archivePath the archive file
 * @param recordNumber place of the record in that file, from 0
 * @param reason a fixed word, for example {@code not_json}, {@code no_text}, {@code file_cut_short}
 * @param detail what was found, in words; at most 500 characters
 */
public record Rejection(String archivePath, long recordNumber, String reason, String detail) {

  public static final Table<Rejection> TABLE =
      Table.of("rejections", Rejection.class).key("archivePath", "recordNumber");

  public Rejection {
    requireNonNull(archivePath, "archivePath");
    requireNonNull(reason, "reason");
    requireNonNull(detail, "detail");
  }
}
