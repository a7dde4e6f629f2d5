package org.newstide.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.sql.SparkSession;

/**
 * Runs commands as a user would and keeps what they print.
 *
 * @param status exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record Terminal(int status, String out, String err) {

  public static Terminal newstide(String... arguments) {
    // A session that another test left open would be taken over, with its cores and settings.
    SparkSession.getDefaultSession().foreach(Terminal::stop);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        Main.run(
            arguments,
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Terminal(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Object stop(SparkSession session) {
    session.stop();
    return null;
  }
}
