package org.newstide.pipeline.articles;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.newstide.tables.ArchiveFile;
import org.newstide.tables.Tally;

/** Accounts of the parts of a file: what was counted in each adds up to the file's. */
final class FileAccounts {

  private FileAccounts() {}

  /** The account of two parts of one file. */
  static ArchiveFile sum(ArchiveFile a, ArchiveFile b) {
    return new ArchiveFile(
        a.path(),
        a.checksum(),
        a.bytes(),
        a.modifiedAt(),
        a.format(),
        a.records() + b.records(),
        a.articles() + b.articles(),
        a.rejections() + b.rejections(),
        sum(a.repaired(), b.repaired()),
        sum(a.passedOver(), b.passedOver()),
        a.runId());
  }

  private static List<Tally> sum(List<Tally> a, List<Tally> b) {
    Map<String, Long> counts = new TreeMap<>();
    Stream.concat(a.stream(), b.stream())
        .forEach(tally -> counts.merge(tally.kind(), tally.count(), Long::sum));
    return tallies(counts);
  }

  /** Counts by kind, in the order of the kinds; what was not met is left out. */
  static List<Tally> tallies(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new Tally(entry.getKey(), entry.getValue()))
        .toList();
  }
}
