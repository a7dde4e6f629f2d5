package org.newstide.app.notebooks;

import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The notebooks that come with Newstide, for the releases of one pipeline. */
public final class NotebookFiles {

  /** Their names, in the order in which to read them. */
  static final List<String> NAMES =
      List.of(
          "01-theme-trends",
          "02-topics",
          "03-who-appears-with-whom",
          "04-data-quality",
          "05-from-the-seeds");

  private static final String SHARED = "release.py";

  private NotebookFiles() {}

  /**
   * The files to write beside each other, by name: notebooks that have not been run, and the Python
   * module that all of them import.
   *
   * @param releases the folder of releases, as seen from the notebooks
   * @param pipeline the pipeline file, likewise
   * @param launcher the program {@code newstide}, likewise
   */
  public static Map<String, String> of(String releases, String pipeline, String launcher) {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(SHARED, resource(SHARED));
    for (String name : NAMES) {
      String page =
          resource(name + ".md")
              .replace("{releases}", python(releases))
              .replace("{pipeline}", python(pipeline))
              .replace("{launcher}", python(launcher));
      files.put(name + ".ipynb", Notebook.parse(page).toJson());
    }
    return files;
  }

  /** A text in quotes; what JSON escapes, Python escapes in the same way. */
  private static String python(String text) {
    return TextNode.valueOf(text).toString();
  }

  private static String resource(String name) {
    String path = "/org/newstide/notebooks/" + name;
    try (InputStream in = NotebookFiles.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + path + " in the jar", e);
    }
  }
}
