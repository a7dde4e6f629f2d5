package org.newstide.app.extraction;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file to read.
 *
 * @param path where it lies
 * @param wanted the records that a list asks for; empty asks for all
 */
public record InputFile(Path path, List<ListedRecord> wanted) {

  public InputFile {
    requireNonNull(path, "path");
    wanted = List.copyOf(wanted);
  }

  /**
   * The files of paths: a folder stands for all files below it, in the order of their names.
   *
   * @throws IOException when a folder cannot be read
   */
  public static List<InputFile> of(List<Path> paths) throws IOException {
    List<InputFile> files = new ArrayList<>();
    for (Path path : paths) {
      if (!Files.isDirectory(path)) {
        files.add(new InputFile(path, List.of()));
        continue;
      }
      try (Stream<Path> below = Files.walk(path)) {
        below
            .filter(Files::isRegularFile)
            .sorted()
            .forEach(file -> files.add(new InputFile(file, List.of())));
      }
    }
    return files;
  }

  /** The file's name without folders and extensions: {@code a/page.html.gz} → page. */
  String baseName() {
    String name = path.getFileName().toString();
    int dot = name.indexOf('.', 1);
    return dot < 0 ? name : name.substring(0, dot);
  }
}
