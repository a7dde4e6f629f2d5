package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who works on a warehouse.
 *
 * @param token tells this holder from every other, even of the same process
 * @param run the run's id
 * @param host the machine's name, for a person
 * @param processes which processes the holder can see: the start of the machine and, on Linux, the
 *     process namespace, so that a container is not taken for its host; null where unknown
 * @param pid the process, as seen there
 * @param since when the run began, UTC
 */
record LeaseHolder(
    String token, String run, String host, String processes, long pid, Instant since) {

  LeaseHolder {
    requireNonNull(token, "token");
    requireNonNull(run, "run");
    requireNonNull(host, "host");
    requireNonNull(since, "since");
  }

  /** This process, for a run. */
  static LeaseHolder here(String run, Instant since) {
    return new LeaseHolder(
        UUID.randomUUID().toString(),
        run,
        hostName(),
        processesHere(),
        ProcessHandle.current().pid(),
        since);
  }

  /** True if its process can be looked for from here, and there is none. */
  boolean isGone() {
    return processes != null
        && processes.equals(processesHere())
        && !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** For a message. */
  @Override
  public String toString() {
    return "run " + run + " (host " + host + ", process " + pid + ", since " + since + ")";
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return Optional.ofNullable(System.getenv("HOSTNAME")).orElse("unknown");
    }
  }

  private static String processesHere() {
    try {
      String started = Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip();
      return started + " " + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
    } catch (IOException | UnsupportedOperationException e) {
      return null;
    }
  }
}
