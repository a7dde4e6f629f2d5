package org.newstide.app.jobs;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.sql.SparkSession;
import org.newstide.app.logs.JsonLog;
import org.newstide.app.storage.Housekeeping;
import org.newstide.app.storage.OldFolders;
import org.newstide.app.storage.RunLog;
import org.newstide.app.storage.SweepFolder;
import org.newstide.app.storage.Warehouse;
import org.newstide.app.storage.WarehouseLease;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;

/**
 * Keeps a warehouse and its releases small: takes back what killed runs left, puts small files
 * together, and removes what nobody reads. What readers see does not change by it.
 */
public final class Maintenance {

  /**
   * What is asked for.
   *
   * @param keep how many releases stay; empty for all
   * @param age what changed later than so long ago stays: snapshots that were published, files that
   *     belong to none, unfinished releases, checkpoints
   * @param dryRun true to say what would be done and change nothing
   * @param patience how long to wait for another run on the same warehouse
   */
  public record Wishes(OptionalInt keep, Duration age, boolean dryRun, Duration patience) {

    public Wishes {
      requireNonNull(keep, "keep");
      requireNonNull(age, "age");
      requireNonNull(patience, "patience");
    }
  }

  private final PipelineInputs inputs;
  private final Clock clock;
  private final Wishes wishes;
  private final List<String> account = new ArrayList<>();

  public Maintenance(PipelineInputs inputs, Clock clock, Wishes wishes) {
    this.inputs = inputs;
    this.clock = clock;
    this.wishes = wishes;
  }

  /**
   * Does it.
   *
   * @param master where to run; null for what the pipeline file or spark-submit says
   * @return what was done, line by line
   */
  public List<String> run(String master, Progress progress) {
    String runId = RunIds.next(clock, inputs.settings().name());
    JsonLog.run(runId);
    String warehouse = inputs.catalog().location();
    try (WarehouseLease lease =
        WarehouseLease.take(warehouse, runId, wishes.patience(), progress::say, inputs.hadoop())) {
      SparkSession spark =
          SparkSessions.open(
              inputs.settings().name(),
              master != null ? master : inputs.settings().spark().master(),
              inputs.catalog(),
              inputs.settings().spark().conf());
      try {
        tables(spark, runId, lease);
      } finally {
        spark.stop();
      }
      folders();
    }
    return account;
  }

  private void tables(SparkSession spark, String runId, WarehouseLease lease) {
    Housekeeping house = Housekeeping.open(spark, inputs.catalog(), wishes.dryRun());
    List<String> back = house.takeBack();
    say("unpublished rows", back.isEmpty() ? "none" : "taken back in " + String.join(", ", back));
    compact(spark, house, runId, lease);
    Housekeeping.Expired expired = house.expire(before());
    say(
        "snapshots",
        "%,d of %,d tables expired%s",
        expired.snapshots(),
        expired.tables(),
        expired.files() == 0 ? "" : String.format(Locale.ROOT, ", %,d files", expired.files()));
    say("orphan files", "%,d removed", house.removeOrphans(before()));
  }

  private void compact(SparkSession spark, Housekeeping house, String runId, WarehouseLease lease) {
    Map<Table<?>, Housekeeping.SmallFiles> scattered = house.scattered();
    if (wishes.dryRun()) {
      int files = scattered.values().stream().mapToInt(Housekeeping.SmallFiles::files).sum();
      say("small files", "%,d of %,d tables put together", files, scattered.size());
      return;
    }
    JobMetrics metrics = JobMetrics.of(spark);
    metrics.begin();
    Instant started = clock.instant();
    Warehouse warehouse = Warehouse.open(spark, inputs.catalog());
    RunLog log = warehouse.log();
    Map<String, String> read = new LinkedHashMap<>();
    int before = 0;
    int after = 0;
    for (Table<?> table : scattered.keySet()) {
      if (!table.equals(JobRun.TABLE)) {
        read.put(table.name(), Long.toString(log.snapshot(table).getAsLong()));
        Housekeeping.Compacted compacted = warehouse.stageCompacted(table, house);
        before += compacted.before();
        after += compacted.after();
      }
    }
    if (!read.isEmpty()) {
      lease.requireHeld();
      warehouse.publish(row(runId, started, read, warehouse, metrics));
    }
    if (scattered.containsKey(JobRun.TABLE)) {
      lease.requireHeld();
      Housekeeping.Compacted compacted = house.compactLog();
      before += compacted.before();
      after += compacted.after();
    }
    say("small files", "%,d of %,d tables put together into %,d", before, scattered.size(), after);
  }

  /** Says that the outputs hold the rows of the inputs. */
  private JobRun row(
      String runId,
      Instant started,
      Map<String, String> read,
      Warehouse warehouse,
      JobMetrics metrics) {
    return new JobRun(
        runId,
        RunLog.MAINTAIN,
        "",
        started,
        clock.instant(),
        CodeVersion.current(),
        "{}",
        read,
        warehouse.staged(),
        warehouse.stagedRows(),
        metrics.soFar(),
        0);
  }

  private void folders() {
    OldFolders folders = new OldFolders(inputs.hadoop(), wishes.dryRun());
    String releases = inputs.settings().releases().toString();
    String checkpoints = SweepFolder.in(inputs.catalog().location());
    say("topic checkpoints", "%,d removed", folders.checkpoints(checkpoints, before()).size());
    say(
        "unfinished releases",
        "%,d removed",
        folders.unfinishedReleases(releases, before()).size());
    int all = folders.releases(releases);
    int gone =
        wishes.keep().isEmpty()
            ? 0
            : folders.releasesBut(wishes.keep().getAsInt(), releases).size();
    say("releases", "%,d removed, %,d left", gone, all - gone);
  }

  private Instant before() {
    return clock.instant().minus(wishes.age());
  }

  private void say(String what, String how, Object... figures) {
    account.add(
        String.format(Locale.ROOT, "  %-20s ", what) + String.format(Locale.ROOT, how, figures));
  }
}
