package org.newstide.app.cli;

import java.io.FileNotFoundException;
import java.nio.file.AccessDeniedException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.security.AccessControlException;
import org.newstide.app.logs.JsonLog;

/** What to do about a failure of the outside world that says only what it is. */
final class Advice {

  private static final Pattern METADATA =
      Pattern.compile(
          "(\\S*/metadata)/(v(\\d+)\\.(?:gz\\.)?metadata\\.json|[^/\\s]+\\.(?:avro|metadata\\.json))");

  private static final Pattern MISSING =
      Pattern.compile("Metadata file for version \\d+ is missing");

  private Advice() {}

  /** The advice, if there is any. */
  static Optional<String> on(Throwable failure) {
    if (any(failure, Advice::isFull)) {
      return Optional.of(
          "there must be room for the tables, the releases and Spark's temporary files"
              + " (spark.local.dir, else /tmp), found none; make room and run again, it goes on"
              + " behind the last finished job");
    }
    if (any(failure, Advice::isForbidden)) {
      return Optional.of(
          "the user "
              + System.getProperty("user.name")
              + " must be allowed to read the archives and to write the tables and releases; give"
              + " the right and run again, it goes on behind the last finished job");
    }
    // Only that job opens archive files; what another misses is a file of tables or of a release.
    if ("ingest".equals(JsonLog.job()) && any(failure, at -> at instanceof FileNotFoundException)) {
      return Optional.of(
          "an archive file that was listed must still be there when it is read, found it gone;"
              + " put it back, or run again to go on without it");
    }
    return metadata(failure).or(() -> hint(failure));
  }

  /** A table whose version-hint names a version that is not there. */
  private static Optional<String> hint(Throwable failure) {
    return any(failure, at -> MISSING.matcher(String.valueOf(at.getMessage())).find())
        ? Optional.of(
            "a file version-hint.text of a table names a version that is not there; remove that"
                + " file from the table's folder metadata (the newest version is then found by its"
                + " name), and run again")
        : Optional.empty();
  }

  /** A file of a table's own accounts that is missing or damaged. */
  private static Optional<String> metadata(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      Matcher file = METADATA.matcher(String.valueOf(at.getMessage()));
      if (file.find()) {
        return Optional.of(
            "the file "
                + file.group()
                + " of a table's accounts must be whole, found it is not; put it back from a"
                + " backup, "
                + instead(file)
                + ", and run again");
      }
    }
    return Optional.empty();
  }

  private static String instead(Matcher file) {
    if (file.group(3) == null || Integer.parseInt(file.group(3)) < 2) {
      return "or, without one, remove the warehouse: all of it can be made anew from the archives";
    }
    int before = Integer.parseInt(file.group(3)) - 1;
    return "or, without one, remove it and write "
        + before
        + " into "
        + file.group(1)
        + "/version-hint.text: the table is then as it was one change before";
  }

  private static boolean any(Throwable failure, Predicate<Throwable> what) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (what.test(at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFull(Throwable failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("no space left on device")
        || message.contains("disk quota exceeded")
        || failure.getClass().getSimpleName().equals("DSQuotaExceededException");
  }

  private static boolean isForbidden(Throwable failure) {
    return failure instanceof AccessControlException
        || failure instanceof AccessDeniedException
        || String.valueOf(failure.getMessage()).contains("Permission denied");
  }
}
