package org.newstide.pipeline.articles;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.newstide.tables.ArchiveFile;
import org.newstide.tables.Table;
import org.newstide.tables.Tally;
import scala.Tuple2;

/**
 * Files with the very bytes of another: an archive copied or moved. Their articles would have the
 * ids of those that are there, so they give no rows; their account says {@code copy}.
 */
final class FileCopies {

  private static final List<Tally> COPY = List.of(new Tally("copy", 1));

  private final Dataset<Row> paths;
  private final boolean none;

  private FileCopies(Dataset<Row> paths) {
    this.paths = paths;
    this.none = paths.isEmpty();
  }

  /** Of files alike, the first by path counts; of those alike with a file known before, none. */
  static FileCopies among(Dataset<ArchiveFile> fresh, Dataset<ArchiveFile> known) {
    Dataset<Row> firsts =
        fresh
            .join(known.select("checksum").distinct(), "checksum", "left_anti")
            .groupBy("checksum")
            .agg(min("path").as("archivePath"))
            .select("archivePath");
    return new FileCopies(
        fresh
            .select(col("path").as("archivePath"))
            .join(firsts, "archivePath", "left_anti")
            .persist());
  }

  /** The rows that do not come of a copy. */
  <T extends Record> Dataset<T> without(Dataset<T> rows, Table<T> table) {
    if (none) {
      return rows;
    }
    return rows.join(
            broadcast(paths),
            rows.col("archivePath").equalTo(paths.col("archivePath")),
            "left_anti")
        .as(table.encoder());
  }

  /** The accounts, of copies without a record. */
  Dataset<ArchiveFile> marked(Dataset<ArchiveFile> files) {
    if (none) {
      return files;
    }
    Dataset<String> copies = paths.as(Encoders.STRING());
    return files
        .joinWith(copies, files.col("path").equalTo(copies.col("archivePath")), "left_outer")
        .map(
            (MapFunction<Tuple2<ArchiveFile, String>, ArchiveFile>)
                pair -> pair._2() == null ? pair._1() : emptied(pair._1()),
            ArchiveFile.TABLE.encoder());
  }

  private static ArchiveFile emptied(ArchiveFile copy) {
    return new ArchiveFile(
        copy.path(),
        copy.checksum(),
        copy.bytes(),
        copy.modifiedAt(),
        copy.format(),
        0,
        0,
        0,
        List.of(),
        COPY,
        copy.runId());
  }
}
