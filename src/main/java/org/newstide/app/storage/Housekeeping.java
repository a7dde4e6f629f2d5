package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.actions.DeleteOrphanFiles;
import org.apache.iceberg.actions.ExpireSnapshots;
import org.apache.iceberg.actions.RewriteDataFiles;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.spark.actions.SparkActions;
import org.apache.spark.sql.SparkSession;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;
import org.newstide.tables.Tables;

/**
 * Keeps the tables of a warehouse small: by Iceberg's own actions, on what {@code runs} names. To
 * be used by the holder of the {@link WarehouseLease} alone, or it takes the files of a run that is
 * at work for those of a dead one.
 */
public final class Housekeeping {

  /** A file that holds less is worth being put together with others. */
  private static final long SMALL_BYTES = 96L << 20;

  private static final long TARGET_BYTES = 128L << 20;

  /** So many small files of a table are worth the writing. */
  private static final int FEWEST_FILES = 5;

  /**
   * The small files of a table.
   *
   * @param files how many
   * @param bytes all together
   */
  public record SmallFiles(int files, long bytes) {}

  /**
   * A table whose rows lie in fewer files now.
   *
   * @param snapshot the new one
   * @param before small files that were put together
   * @param after files that hold their rows
   */
  public record Compacted(long snapshot, int before, int after) {}

  /**
   * What has been, or would be, removed.
   *
   * @param snapshots of all tables
   * @param tables those that had any
   * @param files data files and files of the tables' accounts; 0 if nothing was removed
   */
  public record Expired(int snapshots, int tables, long files) {}

  private final SparkSession spark;
  private final WarehouseCatalog catalog;
  private final Catalog tables;
  private final boolean dryRun;

  private Housekeeping(SparkSession spark, WarehouseCatalog catalog, boolean dryRun) {
    this.spark = requireNonNull(spark, "spark");
    this.catalog = requireNonNull(catalog, "catalog");
    this.tables = catalog.open(hadoop());
    this.dryRun = dryRun;
  }

  /**
   * The house that the session was opened for.
   *
   * @param dryRun true to look and change nothing
   */
  public static Housekeeping open(SparkSession spark, WarehouseCatalog catalog, boolean dryRun) {
    return new Housekeeping(spark, catalog, dryRun);
  }

  /**
   * Undoes what killed runs have left in the tables: branches on which rows were staged, and rows
   * that one table of a job was moved on to when {@code runs} did not yet say so.
   *
   * @return the tables that had any
   */
  public List<String> takeBack() {
    RunLog log = RunLog.read(catalog, hadoop());
    List<String> found = new ArrayList<>();
    for (Table<?> each : present()) {
      org.apache.iceberg.Table table = load(each);
      long published = log.snapshot(each).orElse(current(table));
      boolean logged = each.equals(JobRun.TABLE);
      boolean ahead = !logged && log.snapshot(each).isPresent() && current(table) != published;
      SnapshotRef staged = table.refs().get(StagedTables.BRANCH);
      boolean left = staged != null && staged.snapshotId() != published;
      if (ahead || left) {
        found.add(each.name());
      }
      if (ahead && !dryRun) {
        table.manageSnapshots().replaceBranch(SnapshotRef.MAIN_BRANCH, published).commit();
      }
      // Where it is what was published it is no rest, but would keep the snapshot for ever.
      if (staged != null && !dryRun) {
        table.manageSnapshots().removeBranch(StagedTables.BRANCH).commit();
      }
    }
    return found;
  }

  /** The published tables that have many small files. */
  public Map<Table<?>, SmallFiles> scattered() {
    RunLog log = RunLog.read(catalog, hadoop());
    Map<Table<?>, SmallFiles> scattered = new LinkedHashMap<>();
    for (Table<?> each : present()) {
      org.apache.iceberg.Table table = load(each);
      boolean logged = each.equals(JobRun.TABLE);
      if (table.currentSnapshot() != null && (logged || log.snapshot(each).isPresent())) {
        long snapshot = logged ? current(table) : log.snapshot(each).getAsLong();
        SmallFiles small = small(table, snapshot);
        if (small.files() >= FEWEST_FILES) {
          scattered.put(each, small);
        }
      }
    }
    return scattered;
  }

  /**
   * Puts the small files of a table together, on a branch.
   *
   * @throws IllegalStateException if some could not be
   */
  Compacted compact(Table<?> each, String branch) {
    org.apache.iceberg.Table table = load(each);
    RewriteDataFiles.Result done =
        SparkActions.get(spark)
            .rewriteDataFiles(table)
            .binPack()
            .option(RewriteDataFiles.TARGET_FILE_SIZE_BYTES, Long.toString(TARGET_BYTES))
            .option("min-file-size-bytes", Long.toString(SMALL_BYTES))
            .option("min-input-files", Integer.toString(FEWEST_FILES))
            .toBranch(branch)
            .execute();
    if (done.failedDataFilesCount() > 0) {
      throw new IllegalStateException(
          "files of the table " + each + " could not be put together: " + done.rewriteFailures());
    }
    table.refresh();
    return new Compacted(
        table.refs().get(branch).snapshotId(),
        done.rewrittenDataFilesCount(),
        done.addedDataFilesCount());
  }

  /** The same for the log of runs, which its readers take as it stands. */
  public Compacted compactLog() {
    return compact(JobRun.TABLE, SnapshotRef.MAIN_BRANCH);
  }

  /**
   * Removes the snapshots that nobody reads: all but the published one of every table and those
   * that a run has published after a moment.
   */
  public Expired expire(Instant keptSince) {
    RunLog log = RunLog.read(catalog, hadoop());
    int snapshots = 0;
    int tablesWithAny = 0;
    long files = 0;
    for (Table<?> each : present()) {
      org.apache.iceberg.Table table = load(each);
      Set<Long> kept = kept(log, each, table, keptSince);
      List<Long> gone = new ArrayList<>();
      for (Snapshot snapshot : table.snapshots()) {
        if (!kept.contains(snapshot.snapshotId())) {
          gone.add(snapshot.snapshotId());
        }
      }
      if (!gone.isEmpty()) {
        snapshots += gone.size();
        tablesWithAny++;
        files += dryRun ? 0 : expire(table, gone);
      }
    }
    return new Expired(snapshots, tablesWithAny, files);
  }

  /**
   * Removes the files in the tables' folders that belong to none of their snapshots.
   *
   * @param before files changed later are left alone
   * @return how many
   */
  public long removeOrphans(Instant before) {
    long removed = 0;
    for (Table<?> each : present()) {
      DeleteOrphanFiles orphans =
          SparkActions.get(spark).deleteOrphanFiles(load(each)).olderThan(before.toEpochMilli());
      if (dryRun) {
        orphans = orphans.deleteWith(file -> {});
      }
      for (String file : orphans.execute().orphanFileLocations()) {
        removed += file.isEmpty() ? 0 : 1;
      }
    }
    return removed;
  }

  private long expire(org.apache.iceberg.Table table, List<Long> gone) {
    ExpireSnapshots expiry = SparkActions.get(spark).expireSnapshots(table).expireOlderThan(1);
    for (long snapshot : gone) {
      expiry = expiry.expireSnapshotId(snapshot);
    }
    ExpireSnapshots.Result done = expiry.execute();
    return done.deletedDataFilesCount()
        + done.deletedManifestsCount()
        + done.deletedManifestListsCount();
  }

  private static Set<Long> kept(
      RunLog log, Table<?> each, org.apache.iceberg.Table table, Instant since) {
    Set<Long> kept = new HashSet<>();
    log.snapshot(each).ifPresent(kept::add);
    table
        .refs()
        .forEach(
            (name, ref) -> {
              if (!name.equals(StagedTables.BRANCH)) {
                kept.add(ref.snapshotId());
              }
            });
    for (JobRun run : log.runs()) {
      String snapshot = run.outputs().get(each.name());
      if (snapshot != null && run.finishedAt().isAfter(since)) {
        kept.add(Long.parseLong(snapshot));
      }
    }
    return kept;
  }

  private static SmallFiles small(org.apache.iceberg.Table table, long snapshot) {
    int files = 0;
    long bytes = 0;
    try (CloseableIterable<FileScanTask> tasks =
        table.newScan().useSnapshot(snapshot).planFiles()) {
      for (FileScanTask task : tasks) {
        if (task.file().fileSizeInBytes() < SMALL_BYTES) {
          files++;
          bytes += task.file().fileSizeInBytes();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not list the files of " + table.name(), e);
    }
    return new SmallFiles(files, bytes);
  }

  private List<Table<?>> present() {
    List<Table<?>> present = new ArrayList<>();
    for (Table<?> table : Tables.ALL) {
      if (tables.tableExists(catalog.identifier(table))) {
        present.add(table);
      }
    }
    return present;
  }

  private org.apache.iceberg.Table load(Table<?> table) {
    TableIdentifier identifier = catalog.identifier(table);
    return tables.loadTable(identifier);
  }

  private static long current(org.apache.iceberg.Table table) {
    return table.currentSnapshot() == null ? -1 : table.currentSnapshot().snapshotId();
  }

  private Configuration hadoop() {
    return spark.sessionState().newHadoopConf();
  }
}
