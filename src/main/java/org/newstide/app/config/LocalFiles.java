package org.newstide.app.config;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files of this machine that a location stands for, as Hadoop would list them: names that begin
 * with a dot or an underscore are hidden unless they are given in full.
 */
final class LocalFiles {

  private LocalFiles() {}

  /**
   * All files of a location: of a folder all that lie below it. In order of their paths; none where
   * nothing matches.
   *
   * @throws IllegalArgumentException if the pattern is not one, or the path cannot be one
   * @throws IOException if a folder cannot be listed
   */
  static List<Path> matching(Location location) throws IOException {
    String path = location.localPath();
    int pattern = firstPattern(path);
    String fixed = pattern < 0 ? path : path.substring(0, path.lastIndexOf('/', pattern) + 1);
    TreeSet<Path> found = new TreeSet<>();
    Path start = Path.of(fixed.isEmpty() ? "." : fixed);
    try {
      descend(start, parts(path.substring(fixed.length())), found);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("must be a file pattern: " + e.getDescription(), e);
    }
    return List.copyOf(found);
  }

  /** The YAML files below a folder, in order of their paths. */
  static List<Path> yamlBelow(Path folder) throws IOException {
    TreeSet<Path> found = new TreeSet<>();
    addAll(folder, found);
    return found.stream().filter(LocalFiles::isYaml).toList();
  }

  /** Whether its name is one of a YAML file. */
  static boolean isYaml(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  /** What may have been meant by a path without a match: {@code ; did you mean …?}, or nothing. */
  static String hint(Location location) {
    Path path = Path.of(location.localPath());
    Path folder = path.getParent();
    if (location.isPattern() || folder == null || !Files.isDirectory(folder)) {
      return "";
    }
    try (Stream<Path> siblings = Files.list(folder)) {
      List<String> names = siblings.map(p -> p.getFileName().toString()).toList();
      return Nearest.hint(path.getFileName().toString(), names);
    } catch (IOException e) {
      return "";
    }
  }

  private static void descend(Path at, List<String> parts, TreeSet<Path> found) throws IOException {
    if (parts.isEmpty()) {
      addAll(at, found);
    } else if (Files.isDirectory(at)) {
      String part = parts.get(0);
      List<Path> matches = new ArrayList<>();
      try (var children = Files.newDirectoryStream(at, part)) {
        children.forEach(matches::add);
      }
      for (Path match : matches) {
        if (part.startsWith(".") || part.startsWith("_") || !isHidden(match)) {
          descend(match, parts.subList(1, parts.size()), found);
        }
      }
    }
  }

  private static void addAll(Path at, TreeSet<Path> found) throws IOException {
    if (!Files.exists(at)) {
      return;
    }
    Files.walkFileTree(
        at,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = !folder.equals(at) && isHidden(folder);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.equals(at) || !isHidden(file)) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // A loop of links or a vanished file; the reading job meets and reports it by itself.
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static boolean isHidden(Path path) {
    String name = path.getFileName().toString();
    return name.startsWith(".") || name.startsWith("_");
  }

  private static int firstPattern(String path) {
    for (int i = 0; i < path.length(); i++) {
      if ("*?[{".indexOf(path.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }

  /** The segments of a path. */
  private static List<String> parts(String path) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i <= path.length(); i++) {
      char c = i < path.length() ? path.charAt(i) : '/';
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '/' && depth > 0) {
        throw new IllegalArgumentException(
            "must be a file pattern whose braces are closed and hold no '/', found '" + path + "'");
      }
      if (c == '/') {
        if (i > from) {
          parts.add(path.substring(from, i));
        }
        from = i + 1;
      }
    }
    return parts;
  }
}
