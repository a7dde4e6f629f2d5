package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import org.apache.spark.sql.Dataset;

/**
 * What is different between two snapshots of a table. A row that changed is among both, and so is
 * one that stayed the same in a file that was written anew.
 *
 * @param came rows of files that are new
 * @param gone rows of files that are there no more
 */
public record RowChanges<T extends Record>(Dataset<T> came, Dataset<T> gone) {

  public RowChanges {
    requireNonNull(came, "came");
    requireNonNull(gone, "gone");
  }
}
