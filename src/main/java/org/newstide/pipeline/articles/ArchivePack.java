package org.newstide.pipeline.articles;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Archive files that one task reads, one after the other.
 *
 * <p>Most archives are many small files or a few that cannot be split, so files are dealt out by
 * bytes, largest first, each to the pack that has least (Graham, Bounds on Multiprocessing Timing
 * Anomalies, 1969: at most 4/3 of the best possible makespan).
 *
 * @param files its files, in order of path
 */
record ArchivePack(List<ArchiveInput> files) implements Serializable {

  /** Rather more packs than cores, so that a slow file does not leave the others waiting. */
  static List<ArchivePack> deal(List<ArchiveInput> files, int packs) {
    int count = Math.max(1, Math.min(packs, files.size()));
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      loads.add(new Load(i));
    }
    PriorityQueue<Load> lightest =
        new PriorityQueue<>(
            Comparator.comparingLong((Load load) -> load.bytes).thenComparing(load -> load.number));
    lightest.addAll(loads);
    files.stream()
        .sorted(
            Comparator.comparingLong(ArchiveInput::bytes)
                .reversed()
                .thenComparing(ArchiveInput::path))
        .forEach(
            file -> {
              Load load = lightest.remove();
              load.add(file);
              lightest.add(load);
            });
    return loads.stream().map(Load::pack).toList();
  }

  private static final class Load {
    private final int number;
    private final List<ArchiveInput> files = new ArrayList<>();
    private long bytes;

    Load(int number) {
      this.number = number;
    }

    void add(ArchiveInput file) {
      files.add(file);
      // Opening a file costs something even if it is empty.
      bytes += file.bytes() + 4096;
    }

    ArchivePack pack() {
      return new ArchivePack(
          files.stream().sorted(Comparator.comparing(ArchiveInput::path)).toList());
    }
  }
}
