package org.newstide.app.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time works on a warehouse, and the dead block nobody. */
class WarehouseLeaseTest {

  private static final Configuration HADOOP = new Configuration();

  @TempDir Path warehouse;

  private final List<String> said = new ArrayList<>();

  @Test
  void a_second_run_is_refused_and_told_by_whom() {
    try (WarehouseLease first = take("first", Duration.ZERO)) {
      first.requireHeld();
      assertThatThrownBy(() -> take("second", Duration.ZERO))
          .isInstanceOf(WarehouseBusyException.class)
          .hasMessageContaining("run first")
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--wait MINUTES")
          .hasMessageContaining(warehouse.resolve("_lease").toString());
    }
  }

  @Test
  void what_was_given_back_is_free() throws IOException {
    take("first", Duration.ZERO).close();
    take("second", Duration.ZERO).close();

    assertThat(leases()).hasSize(1);
  }

  @Test
  void a_run_that_waits_goes_on_when_the_other_ends() throws Exception {
    WarehouseLease first = take("first", Duration.ZERO);
    ExecutorService other = Executors.newSingleThreadExecutor();
    CountDownLatch waits = new CountDownLatch(1);
    try {
      Future<WarehouseLease> second =
          other.submit(
              () ->
                  WarehouseLease.take(
                      warehouse.toString(),
                      "second",
                      Duration.ofHours(1),
                      line -> {
                        said.add(line);
                        waits.countDown();
                      },
                      HADOOP));
      waits.await();
      assertThat(second.isDone()).isFalse();
      first.close();
      try (WarehouseLease taken = second.get()) {
        taken.requireHeld();
      }
    } finally {
      other.shutdownNow();
    }

    assertThat(said).hasSize(1).first().asString().contains("waiting for run first");
  }

  @Test
  void of_many_at_once_one_gets_it() throws Exception {
    ExecutorService many = Executors.newFixedThreadPool(8);
    CountDownLatch start = new CountDownLatch(1);
    List<Callable<WarehouseLease>> runs = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String run = "run" + i;
      runs.add(
          () -> {
            start.await();
            try {
              return take(run, Duration.ZERO);
            } catch (WarehouseBusyException e) {
              return null;
            }
          });
    }
    List<Future<WarehouseLease>> taken = runs.stream().map(many::submit).toList();
    start.countDown();
    List<WarehouseLease> holders = new ArrayList<>();
    for (Future<WarehouseLease> each : taken) {
      if (each.get() != null) {
        holders.add(each.get());
      }
    }
    many.shutdown();

    assertThat(holders).hasSize(1);
    holders.get(0).requireHeld();
    holders.get(0).close();
  }

  @Test
  void a_lease_of_another_machine_is_taken_over_when_it_is_stale() throws IOException {
    Path lease = left(new LeaseHolder("x", "lost", "elsewhere", "boot pid", 1, Instant.EPOCH));

    assertThatThrownBy(() -> take("second", Duration.ZERO))
        .hasMessageContaining("run lost (host elsewhere");
    Files.setLastModifiedTime(
        lease, FileTime.from(Instant.now().minus(WarehouseLease.STALE).minusSeconds(1)));

    try (WarehouseLease second = take("second", Duration.ZERO)) {
      second.requireHeld();
    }
  }

  @Test
  void a_lease_whose_process_lives_no_more_is_taken_over_at_once() throws Exception {
    Process ended = new ProcessBuilder("true").start();
    ended.waitFor();
    LeaseHolder here = LeaseHolder.here("killed", Instant.now());
    left(new LeaseHolder("x", "killed", here.host(), here.processes(), ended.pid(), here.since()));

    try (WarehouseLease second = take("second", Duration.ZERO)) {
      second.requireHeld();
    }
  }

  @Test
  void a_lease_that_was_half_written_blocks_until_it_is_stale() throws IOException {
    Path lease = left(LeaseHolder.here("half", Instant.now()));
    Files.writeString(lease, "{\"tok");

    assertThatThrownBy(() -> take("second", Duration.ZERO)).hasMessageContaining("another run");
    Files.setLastModifiedTime(lease, FileTime.from(Instant.EPOCH));

    take("second", Duration.ZERO).close();
  }

  @Test
  void who_was_taken_over_while_asleep_publishes_nothing_more() throws IOException {
    WarehouseLease sleeper = take("sleeper", Duration.ZERO);
    Files.setLastModifiedTime(leases().get(0), FileTime.from(Instant.EPOCH));
    try (WarehouseLease second = take("second", Duration.ZERO)) {
      assertThatThrownBy(sleeper::requireHeld)
          .isInstanceOf(WarehouseBusyException.class)
          .hasMessageContaining("run second");
      sleeper.close();
      second.requireHeld();
    }
  }

  @Test
  void a_warehouse_that_cannot_be_written_to_is_named() throws IOException {
    Path file = Files.writeString(warehouse.resolve("file"), "no folder");

    assertThatThrownBy(
            () ->
                WarehouseLease.take(
                    file.resolve("inside").toString(), "run", Duration.ZERO, said::add, HADOOP))
        .hasMessageContaining("could not take the lease of the warehouse in " + file);
  }

  private WarehouseLease take(String run, Duration wait) {
    return WarehouseLease.take(warehouse.toString(), run, wait, said::add, HADOOP);
  }

  private Path left(LeaseHolder holder) throws IOException {
    assertThat(new LeaseFolder(warehouse.toString(), HADOOP).create(1, holder)).isTrue();
    return leases().get(0);
  }

  private List<Path> leases() throws IOException {
    try (var files = Files.list(warehouse.resolve("_lease"))) {
      return files.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
    }
  }
}
