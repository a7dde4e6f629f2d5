package org.newstide.app.jobs;

import static java.util.Objects.requireNonNull;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.newstide.app.storage.TableScan;
import org.newstide.pipeline.articles.ArchiveInput;
import org.newstide.tables.ArchiveFile;
import org.newstide.tables.Article;

/**
 * Which archive files a run reads. A file is known by path, size and time of last change; one that
 * was taken in and lies there no more keeps its rows.
 *
 * @param whole true if everything is read and what was read before is replaced
 * @param files what is read
 * @param again of these, the paths that were taken in before: their rows go
 * @param reason why, for a person; empty if there is nothing to read
 */
record Intake(boolean whole, List<ArchiveInput> files, Set<String> again, Optional<String> reason) {

  Intake {
    files = List.copyOf(files);
    again = Set.copyOf(again);
    requireNonNull(reason, "reason");
  }

  /** Everything that lies there. */
  static Intake whole(List<ArchiveInput> listed, String reason) {
    return new Intake(true, listed, Set.of(), Optional.of(reason));
  }

  /**
   * Everything, for what was read before was read otherwise.
   *
   * @throws UncheckedIOException if a file that was taken in is there no more: its articles would
   *     be lost
   */
  static Intake anew(
      List<ArchiveInput> listed, TableScan scan, Configuration hadoop, String reason) {
    Set<String> here = listed.stream().map(ArchiveInput::path).collect(Collectors.toSet());
    List<String> missing =
        scan.all(ArchiveFile.TABLE).stream()
            .map(ArchiveFile::path)
            .filter(path -> !here.contains(path) && !exists(path, hadoop))
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      String message =
          "%s, so every archive file must be read again, found %d of them gone, for example %s; put them back, or go on without their articles by --force ingest"
              .formatted(reason, missing.size(), missing.get(0));
      throw new UncheckedIOException(message, new FileNotFoundException(message));
    }
    return whole(listed, reason);
  }

  /** What has not been taken in, and what is asked for again. */
  static Intake of(List<ArchiveInput> listed, TableScan scan, RunRequest request) {
    Map<String, ArchiveFile> known = new LinkedHashMap<>();
    scan.forEach(ArchiveFile.TABLE, file -> known.put(file.path(), file));
    Set<String> asked = asked(known, scan, request);
    List<ArchiveInput> files = new ArrayList<>();
    Set<String> again = new TreeSet<>();
    int fresh = 0;
    int changed = 0;
    for (ArchiveInput file : withCopies(listed, known, asked)) {
      ArchiveFile before = known.get(file.path());
      files.add(file);
      if (before == null) {
        fresh++;
      } else {
        again.add(file.path());
        changed += same(file, before) ? 0 : 1;
      }
    }
    return new Intake(false, files, again, reason(fresh, changed, again.size() - changed, request));
  }

  /** A copy of a file gave no rows; when the file is another now, they are the copy's. */
  private static List<ArchiveInput> withCopies(
      List<ArchiveInput> listed, Map<String, ArchiveFile> known, Set<String> asked) {
    Set<String> bytesGone = new HashSet<>();
    for (ArchiveInput file : listed) {
      if (due(file, known, asked) && known.containsKey(file.path())) {
        bytesGone.add(known.get(file.path()).checksum());
      }
    }
    return listed.stream()
        .filter(
            file ->
                due(file, known, asked) || bytesGone.contains(known.get(file.path()).checksum()))
        .toList();
  }

  private static boolean due(ArchiveInput file, Map<String, ArchiveFile> known, Set<String> asked) {
    ArchiveFile before = known.get(file.path());
    return before == null || !same(file, before) || asked.contains(file.path());
  }

  private static boolean same(ArchiveInput file, ArchiveFile before) {
    return file.bytes() == before.bytes() && file.modifiedAt().equals(before.modifiedAt());
  }

  private static Set<String> asked(
      Map<String, ArchiveFile> known, TableScan scan, RunRequest request) {
    Set<String> asked = new HashSet<>();
    if (request.rerun() != null) {
      known.values().stream()
          .filter(file -> file.runId().equals(request.rerun()))
          .forEach(file -> asked.add(file.path()));
    }
    MonthRange months = request.backfill();
    if (months != null) {
      asked.addAll(
          scan.values(
              Article.TABLE,
              "archive_path",
              "published_date",
              months.first().atDay(1),
              months.last().atEndOfMonth()));
    }
    return asked;
  }

  private static Optional<String> reason(int fresh, int changed, int asked, RunRequest request) {
    List<String> reasons = new ArrayList<>();
    if (fresh > 0) {
      reasons.add(counted(fresh, "new archive file"));
    }
    if (changed > 0) {
      reasons.add(counted(changed, "changed archive file"));
    }
    if (asked > 0) {
      String why = request.rerun() != null ? "rerun of " + request.rerun() : "backfill";
      reasons.add(
          counted(asked, "archive file")
              + " again for the "
              + (request.backfill() == null ? why : "backfill of " + request.backfill()));
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
  }

  private static String counted(int count, String what) {
    return "%,d %s%s".formatted(count, what, count == 1 ? "" : "s");
  }

  private static boolean exists(String path, Configuration hadoop) {
    try {
      Path file = new Path(path);
      return file.getFileSystem(hadoop).exists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("could not look for the archive file " + path, e);
    }
  }
}
