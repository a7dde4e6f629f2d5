package org.newstide.app.storage;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.newstide.core.archive.ArchiveLocation;

/** Finds the archive files that paths, folders and globs mean, on any Hadoop file system. */
public final class ArchiveListing {

  private ArchiveListing() {}

  /**
   * The files, each once, sorted by path. Folders are walked to their depths; names that begin with
   * a dot or an underscore are passed over, as everywhere in Hadoop.
   *
   * @throws UncheckedIOException with a {@link FileNotFoundException} if a pattern means no file
   */
  public static List<ArchiveLocation> find(List<String> patterns, Configuration hadoop) {
    TreeMap<String, ArchiveLocation> found = new TreeMap<>(Comparator.naturalOrder());
    for (String pattern : patterns) {
      try {
        List<ArchiveLocation> files = find(pattern, hadoop);
        if (files.isEmpty()) {
          throw new FileNotFoundException(
              "an archive path must mean at least one file, found none for "
                  + pattern
                  + "; check the path in the pipeline file");
        }
        files.forEach(file -> found.put(file.path(), file));
      } catch (IOException e) {
        throw new UncheckedIOException(e.getMessage(), e);
      }
    }
    return List.copyOf(found.values());
  }

  private static List<ArchiveLocation> find(String pattern, Configuration hadoop)
      throws IOException {
    Path path = new Path(pattern);
    FileSystem files = path.getFileSystem(hadoop);
    List<ArchiveLocation> found = new ArrayList<>();
    FileStatus[] matches = files.globStatus(path);
    if (matches == null) {
      return found;
    }
    for (FileStatus match : matches) {
      if (match.isFile()) {
        found.add(location(match));
        continue;
      }
      RemoteIterator<LocatedFileStatus> inside = files.listFiles(match.getPath(), true);
      while (inside.hasNext()) {
        FileStatus file = inside.next();
        if (!hidden(match.getPath(), file.getPath())) {
          found.add(location(file));
        }
      }
    }
    return found;
  }

  private static boolean hidden(Path folder, Path file) {
    for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
      if (at.getName().startsWith(".") || at.getName().startsWith("_")) {
        return true;
      }
    }
    return false;
  }

  private static ArchiveLocation location(FileStatus file) {
    return new ArchiveLocation(
        file.getPath().toString(), file.getLen(), Instant.ofEpochMilli(file.getModificationTime()));
  }
}
