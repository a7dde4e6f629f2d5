package org.newstide.pipeline.articles;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Archive files, and parts of files, that one task reads, one after the other.
 *
 * <p>Most archives are many small files or a few that cannot be split, so all are dealt out by
 * bytes, largest first, each to the pack that has least (Graham, Bounds on Multiprocessing Timing
 * Anomalies, 1969: at most 4/3 of the best possible makespan).
 *
 * @param parts in order of path and place
 */
record ArchivePack(List<ArchivePart> parts) implements Serializable {

  private static final Comparator<ArchivePart> IN_ORDER =
      Comparator.comparing((ArchivePart part) -> part.file().path())
          .thenComparing(ArchivePart::from);

  /** Rather more packs than cores, so that a slow file does not leave the others waiting. */
  static List<ArchivePack> deal(List<ArchivePart> parts, int packs) {
    int count = Math.max(1, Math.min(packs, parts.size()));
    List<Load> loads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      loads.add(new Load(i));
    }
    PriorityQueue<Load> lightest =
        new PriorityQueue<>(
            Comparator.comparingLong((Load load) -> load.bytes).thenComparing(load -> load.number));
    lightest.addAll(loads);
    parts.stream()
        .sorted(Comparator.comparingLong(ArchivePart::bytes).reversed().thenComparing(IN_ORDER))
        .forEach(
            part -> {
              Load load = lightest.remove();
              load.add(part);
              lightest.add(load);
            });
    return loads.stream().map(Load::pack).toList();
  }

  private static final class Load {
    private final int number;
    private final List<ArchivePart> parts = new ArrayList<>();
    private long bytes;

    Load(int number) {
      this.number = number;
    }

    void add(ArchivePart part) {
      parts.add(part);
      // Opening a file costs something even if it is empty.
      bytes += part.bytes() + 4096;
    }

    ArchivePack pack() {
      return new ArchivePack(parts.stream().sorted(IN_ORDER).toList());
    }
  }
}
