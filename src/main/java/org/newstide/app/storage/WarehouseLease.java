package org.newstide.app.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;

/**
 * The right to change a warehouse: one run has it at a time. Held by a file in the warehouse that
 * is written anew as a sign of life; needs no Spark and no lock of the file system.
 *
 * <p>A holder that was killed blocks nobody: a lease is taken over when it has not been renewed for
 * {@link #STALE}, at once where its process can be seen to live no more. A run that only slept for
 * so long finds out by {@link #requireHeld} before it publishes.
 */
public final class WarehouseLease implements AutoCloseable {

  /** A lease that was last renewed longer ago is nobody's. Clocks may differ by less than that. */
  static final Duration STALE = Duration.ofMinutes(2);

  private static final Duration RENEWED = Duration.ofSeconds(20);
  private static final Duration LOOKED = Duration.ofSeconds(1);

  private final LeaseFolder folder;
  private final LeaseHolder holder;
  private final long number;
  private final ScheduledExecutorService heart;
  private boolean held = true;

  private WarehouseLease(LeaseFolder folder, LeaseHolder holder, long number) {
    this.folder = folder;
    this.holder = holder;
    this.number = number;
    this.heart =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "warehouse-lease");
              thread.setDaemon(true);
              return thread;
            });
    long millis = RENEWED.toMillis();
    heart.scheduleAtFixedRate(this::renew, millis, millis, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes the warehouse for a run.
   *
   * @param warehouse folder or URI; made if it is not there
   * @param wait how long to wait for another run
   * @param say is told what is waited for
   * @throws WarehouseBusyException if another run still holds it then
   * @throws UncheckedIOException if the warehouse cannot be written to
   */
  public static WarehouseLease take(
      String warehouse, String run, Duration wait, Consumer<String> say, Configuration hadoop) {
    Instant began = Instant.now();
    LeaseHolder holder = LeaseHolder.here(run, began);
    boolean told = false;
    try {
      LeaseFolder folder = new LeaseFolder(warehouse, hadoop);
      while (true) {
        Optional<LeaseFolder.Lease> found = folder.newest();
        long next = found.map(LeaseFolder.Lease::number).orElse(0L) + 1;
        if (found.isEmpty() || isFree(found.get())) {
          if (folder.create(next, holder)) {
            folder.removeBefore(next);
            return new WarehouseLease(folder, holder, next);
          }
          continue;
        }
        if (!Instant.now().isBefore(began.plus(wait))) {
          throw new WarehouseBusyException(refusal(warehouse, folder, found.get()));
        }
        if (!told) {
          say.accept("waiting for " + name(found.get()) + ", which works on " + warehouse);
          told = true;
        }
        Thread.sleep(LOOKED.toMillis());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "could not take the lease of the warehouse in " + warehouse + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while it waited for " + warehouse, e);
    }
  }

  /**
   * To be asked before anything is published.
   *
   * @throws WarehouseBusyException if another run has taken the warehouse over meanwhile
   */
  public synchronized void requireHeld() {
    try {
      LeaseFolder.Lease newest = folder.newest().orElse(null);
      if (newest == null || newest.number() != number) {
        held = false;
        throw new WarehouseBusyException(
            "run "
                + holder.run()
                + " must hold the warehouse to publish, found that "
                + (newest == null ? "somebody removed " + folder.path() : name(newest) + " does")
                + "; nothing more is published by this one: run it again");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the lease in " + folder.path(), e);
    }
  }

  @Override
  public synchronized void close() {
    heart.shutdownNow();
    if (!held) {
      return;
    }
    held = false;
    try {
      if (folder.newest().map(newest -> newest.number() == number).orElse(false)) {
        folder.release(number, holder);
      }
    } catch (IOException e) {
      // The work is done or has failed by its own fault; the next run takes over what is stale.
      System.getLogger(WarehouseLease.class.getName())
          .log(System.Logger.Level.WARNING, "the lease was not given back", e);
    }
  }

  private synchronized void renew() {
    try {
      if (held && folder.newest().map(newest -> newest.number() == number).orElse(false)) {
        folder.renew(number, holder);
      }
    } catch (IOException e) {
      // A file system that is away for a moment; the next beat tries again.
      System.getLogger(WarehouseLease.class.getName())
          .log(System.Logger.Level.WARNING, "the lease was not renewed", e);
    }
  }

  private static boolean isFree(LeaseFolder.Lease lease) {
    return lease.released()
        || lease.renewedAt().plus(STALE).isBefore(Instant.now())
        || lease.holder().map(LeaseHolder::isGone).orElse(false);
  }

  private static String refusal(String warehouse, LeaseFolder folder, LeaseFolder.Lease found) {
    return "the warehouse "
        + warehouse
        + " must be free, found that "
        + name(found)
        + " works on it, last seen "
        + found.renewedAt()
        + "\nrun again later or with --wait MINUTES; a run that was killed gives way after "
        + STALE.toMinutes()
        + " minutes, and if you know that it is dead, remove "
        + folder.path();
  }

  private static String name(LeaseFolder.Lease lease) {
    return lease.holder().map(LeaseHolder::toString).orElse("another run");
  }
}
