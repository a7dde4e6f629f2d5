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

/** A release as an analyst has it: Parquet files in folders, opened with DuckDB. */
record Release(Path folder) {

  /** The newest, by the file LATEST. */
  static Release latest(Path releases) {
    try {
      return new Release(releases.resolve(Files.readString(releases.resolve("LATEST")).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rows of a query as texts, columns joined by a bar. A table's name in braces is its files. */
  List<String> query(String sql) {
    String named = sql.replaceAll("\\{([a-z_]+)\\}", "'" + folder + "/$1/*.parquet'");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(named)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(rows.getString(i));
        }
        found.add(String.join("|", values));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(named, e);
    }
  }

  /** A number that a query yields. */
  long count(String sql) {
    return Long.parseLong(query(sql).get(0));
  }
}
