package org.newstide.app.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A file, a folder or a pattern of files ({@code *}, {@code ?}, {@code [ab]}, {@code {a,b}}), on
 * this machine or, with a scheme such as {@code s3a://} or {@code hdfs://}, on another file system.
 *
 * @param path absolute where it came out of a file: a relative one counts from the file's folder
 */
public record Location(String path) {

  public Location {
    requireNonNull(path, "path");
    Require.that(!path.isBlank(), "path", "be a file, a folder or a pattern", "'" + path + "'");
    Require.that(
        path.chars().noneMatch(Character::isISOControl),
        "path",
        "hold no control characters",
        "some");
    Require.that(
        !holdsPassword(path),
        "path",
        "hold no password (credentials belong to spark.conf, by an environment variable)",
        "one");
  }

  /** The location that a text in a file of this folder means. */
  static Location of(String text, Path folder) {
    if (scheme(text) != null || text.isBlank()) {
      return new Location(text);
    }
    String base = folder.toAbsolutePath().normalize().toString().replace('\\', '/');
    return new Location(normalize(text.startsWith("/") ? text : base + "/" + text));
  }

  /** True without a scheme, and for {@code file:}. */
  public boolean isLocal() {
    String scheme = scheme(path);
    return scheme == null || scheme.equals("file");
  }

  /** True with a scheme: then it means the same on every machine. */
  boolean hasScheme() {
    return scheme(path) != null;
  }

  /** True where it stands for whatever files match. */
  public boolean isPattern() {
    return path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '{');
  }

  /** The path without {@code file:}; only for a local one. */
  public String localPath() {
    if (scheme(path) == null) {
      return path;
    }
    String rest = path.substring("file:".length());
    int slash = rest.startsWith("//") ? rest.indexOf('/', 2) : 0;
    return slash < 0 ? "/" : rest.substring(slash);
  }

  @Override
  public String toString() {
    return path;
  }

  /** The scheme, or null; one letter would be a drive. */
  private static String scheme(String text) {
    int colon = text.indexOf(':');
    if (colon < 2) {
      return null;
    }
    boolean word =
        text.chars()
            .limit(colon)
            .allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0);
    boolean known = text.startsWith("//", colon + 1) || text.startsWith("file:/");
    return word && known ? text.substring(0, colon) : null;
  }

  private static boolean holdsPassword(String path) {
    int authority = path.indexOf("://") + 3;
    if (authority < 3) {
      return false;
    }
    int slash = path.indexOf('/', authority);
    String host = path.substring(authority, slash < 0 ? path.length() : slash);
    int at = host.lastIndexOf('@');
    return at >= 0 && host.substring(0, at).indexOf(':') >= 0;
  }

  private static String normalize(String absolute) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : absolute.split("/")) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return (absolute.startsWith("/") ? "/" : "") + String.join("/", parts);
  }
}
