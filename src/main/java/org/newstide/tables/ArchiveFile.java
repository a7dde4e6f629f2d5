package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * One row per archive file taken in.
 *
 * @param path where the file lay when it was read, as the file system names it
 * @param checksum SHA-256 of its bytes as stored, 64 hexadecimal digits
 * @param bytes its size as stored
 * @param modifiedAt its time of last change, UTC; with path and size it tells a file that was seen
 *     from a new one without reading it
 * @param format what its bytes are, for example {@code json_lines}
 * @param records pieces that the reader met, damaged ones included
 * @param articles of these, articles
 * @param rejections of these, no articles; {@code records = articles + rejections}
 * @param repaired records that came out although their bytes were not quite right, by kind, for
 *     example {@code invalid_utf8}; a record may count under several kinds
 * @param passedOver pieces of a web archive that are no pages and no damage, by kind, for example
 *     {@code request}, {@code media:image/gif}, {@code http_404}; not among the records
 * @param runId the run that took it in
 */
public record ArchiveFile(
    String path,
    String checksum,
    long bytes,
    Instant modifiedAt,
    String format,
    long records,
    long articles,
    long rejections,
    List<Tally> repaired,
    List<Tally> passedOver,
    String runId) {

  public static final Table<ArchiveFile> TABLE =
      Table.of("archive_files", ArchiveFile.class).key("path");

  public ArchiveFile {
    requireNonNull(path, "path");
    requireNonNull(checksum, "checksum");
    requireNonNull(modifiedAt, "modifiedAt");
    requireNonNull(format, "format");
    requireNonNull(repaired, "repaired");
    requireNonNull(passedOver, "passedOver");
    requireNonNull(runId, "runId");
    Table.check(
        records == articles + rejections,
        "records must be articles + rejections, found %d = %d + %d in %s",
        records,
        articles,
        rejections,
        path);
  }
}
