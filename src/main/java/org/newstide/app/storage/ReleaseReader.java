package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** A release as those who read it find it: a folder with a folder of Parquet for each table. */
public final class ReleaseReader {

  private final Path folder;
  private final List<String> tables;

  private ReleaseReader(Path folder, List<String> tables) {
    this.folder = folder;
    this.tables = List.copyOf(tables);
  }

  /**
   * The newest release.
   *
   * @param releases the folder that holds all releases
   * @throws UnpublishedTableException if there is none yet
   */
  public static ReleaseReader newest(String releases, Configuration hadoop) {
    Path home = new Path(requireNonNull(releases, "releases"));
    Path latest = new Path(home, "LATEST");
    try {
      FileSystem files = home.getFileSystem(hadoop);
      if (!files.exists(latest)) {
        throw new UnpublishedTableException(
            "a release must have been made before it is asked, found none in "
                + releases
                + "; newstide run makes one");
      }
      try (InputStream in = files.open(latest)) {
        return at(
            ReleaseName.in(home, new String(in.readAllBytes(), StandardCharsets.UTF_8)), files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the newest release in " + releases, e);
    }
  }

  private static ReleaseReader at(Path folder, FileSystem files) throws IOException {
    List<String> tables = new ArrayList<>();
    for (FileStatus each : files.listStatus(folder)) {
      String name = each.getPath().getName();
      boolean parquet =
          each.isDirectory() && files.globStatus(new Path(each.getPath(), "*.parquet")).length > 0;
      if (parquet) {
        tables.add(name);
      }
    }
    return new ReleaseReader(folder, tables.stream().sorted().toList());
  }

  /** Where it lies. */
  public String location() {
    return folder.toString();
  }

  /** The tables that it holds, by name. */
  public List<String> tables() {
    return tables;
  }

  /**
   * Makes each table that a query names a view of its name; all of them for {@code show tables}.
   */
  public void openViews(SparkSession spark, String sql) {
    String query = sql.strip().toLowerCase(Locale.ROOT);
    for (String table : tables) {
      // To open one takes a look into its files, so those that are not asked for stay shut.
      if (query.startsWith("show") || query.contains(table)) {
        spark.read().parquet(new Path(folder, table).toString()).createOrReplaceTempView(table);
      }
    }
  }
}
