package org.newstide.app.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Folders that runs have made and nobody needs any more: old releases, and what the dead left. */
public final class OldFolders {

  private static final Pattern RELEASE = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{4}");
  private static final Pattern UNFINISHED =
      Pattern.compile("\\.\\d{8}T\\d{6}Z-[0-9a-f]{4}\\.unfinished");

  private final Configuration hadoop;
  private final boolean dryRun;

  /**
   * @param dryRun true to look and remove nothing
   */
  public OldFolders(Configuration hadoop, boolean dryRun) {
    this.hadoop = hadoop;
    this.dryRun = dryRun;
  }

  /**
   * Removes all releases but the newest and the one that {@code LATEST} names.
   *
   * @param keep how many stay, at least 1
   * @return the names of those removed, oldest first
   */
  public List<String> releasesBut(int keep, String releases) {
    List<FileStatus> found = named(releases, RELEASE);
    found.sort(Comparator.comparing((FileStatus each) -> each.getPath().getName()));
    String latest = latest(releases);
    List<FileStatus> old = new ArrayList<>(found.subList(0, Math.max(0, found.size() - keep)));
    old.removeIf(each -> each.getPath().getName().equals(latest));
    return remove(old);
  }

  /** How many releases there are. */
  public int releases(String releases) {
    return named(releases, RELEASE).size();
  }

  /**
   * Removes releases that were begun and never finished.
   *
   * @param before those with a change after it stay
   */
  public List<String> unfinishedReleases(String releases, Instant before) {
    return remove(unchangedSince(before, named(releases, UNFINISHED)));
  }

  /**
   * Removes checkpoints of topic fits that no rerun has taken up.
   *
   * @param before those with a change after it stay
   */
  public List<String> checkpoints(String folder, Instant before) {
    return remove(unchangedSince(before, named(folder, Pattern.compile("[^.].*"))));
  }

  private List<FileStatus> named(String folder, Pattern pattern) {
    List<FileStatus> found = new ArrayList<>();
    try {
      Path path = new Path(folder);
      for (FileStatus each : files(path).listStatus(path)) {
        if (each.isDirectory() && pattern.matcher(each.getPath().getName()).matches()) {
          found.add(each);
        }
      }
    } catch (FileNotFoundException none) {
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + folder, e);
    }
    return found;
  }

  private List<FileStatus> unchangedSince(Instant moment, List<FileStatus> folders) {
    return folders.stream().filter(each -> changed(each).isBefore(moment)).toList();
  }

  /** The last change of anything within. */
  private Instant changed(FileStatus folder) {
    long last = folder.getModificationTime();
    try {
      var inside = files(folder.getPath()).listFiles(folder.getPath(), true);
      while (inside.hasNext()) {
        last = Math.max(last, inside.next().getModificationTime());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not list " + folder.getPath(), e);
    }
    return Instant.ofEpochMilli(last);
  }

  private List<String> remove(List<FileStatus> folders) {
    List<String> names = new ArrayList<>();
    for (FileStatus folder : folders) {
      names.add(folder.getPath().getName());
      try {
        if (!dryRun && !files(folder.getPath()).delete(folder.getPath(), true)) {
          throw new IOException("the file system refused");
        }
      } catch (IOException e) {
        throw new UncheckedIOException("could not remove " + folder.getPath(), e);
      }
    }
    return names;
  }

  private String latest(String releases) {
    Path file = new Path(releases, "LATEST");
    try (InputStream in = files(file).open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (FileNotFoundException none) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + file, e);
    }
  }

  private FileSystem files(Path path) throws IOException {
    return path.getFileSystem(hadoop);
  }
}
