package org.newstide.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.newstide.app.storage.ReleaseWriter;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;

/** A release as an analyst has it: Parquet files in folders, opened with DuckDB. */
public record Release(Path folder) {

  /** The newest, by the file LATEST. */
  public static Release latest(Path releases) {
    try {
      return new Release(releases.resolve(Files.readString(releases.resolve("LATEST")).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a query as texts, columns joined by a bar. A table's name in braces is its files. */
  public List<String> query(String sql) {
    return rows(sql).stream()
        .map(row -> row.stream().map(String::valueOf).collect(Collectors.joining("|")))
        .toList();
  }

  /** Rows of a query as texts by column; null where the answer has null. */
  public List<List<String>> rows(String sql) {
    String named = sql.replaceAll("\\{([a-z_]+)\\}", "'" + folder + "/$1/*.parquet'");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(named)) {
      List<List<String>> found = new ArrayList<>();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(rows.getString(i));
        }
        found.add(values);
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(named, e);
    }
  }

  /** A number that a query yields. */
  public long count(String sql) {
    return Long.parseLong(query(sql).get(0));
  }

  /** Table → hash over its rows, whatever their order. What names the run itself is left out. */
  public Map<String, String> hashes() {
    return hashes("cast(t as varchar)", "run_id");
  }

  /**
   * The same for a sample that was written anew on another machine: without the folder that it lies
   * in and the time when it was written, and of numbers four digits behind the point.
   */
  Map<String, String> portableHashes() {
    String placeless = "regexp_replace(cast(t as varchar), 'file:[^,]*/archive/', '', 'g')";
    return hashes(
        "regexp_replace(" + placeless + ", '(\\.[0-9]{4})[0-9]+', '\\1', 'g')",
        "run_id, modified_at");
  }

  private Map<String, String> hashes(String row, String withoutOfFiles) {
    Map<String, String> hashes = new TreeMap<>();
    for (Table<?> table : ReleaseWriter.releasedTables()) {
      if (table != JobRun.TABLE && Files.exists(folder.resolve(table.name()))) {
        hashes.put(table.name(), hash(table, row, withoutOfFiles));
      }
    }
    return hashes;
  }

  private String hash(Table<?> table, String row, String withoutOfFiles) {
    boolean files = table.name().equals("archive_files");
    String columns = files ? "* exclude (" + withoutOfFiles + ")" : "*";
    return query(
            "select count(*) || ' rows ' || coalesce(md5(string_agg(row, ';' order by row)), '"
                + table
                + "') from (select "
                + row
                + " as row from (select "
                + columns
                + " from {"
                + table
                + "}) t)")
        .get(0);
  }
}
