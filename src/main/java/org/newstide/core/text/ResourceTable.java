package org.newstide.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Lists of words that lie beside the code: rows of columns separated by tabs. */
public final class ResourceTable {

  private ResourceTable() {}

  /**
   * The rows of a resource; blank lines and those that begin with # are left out.
   *
   * @param owner the class beside whose package the resource lies
   * @param name the resource's name
   */
  public static List<String[]> rows(Class<?> owner, String name) {
    List<String[]> rows = new ArrayList<>();
    try (InputStream in = owner.getResourceAsStream(name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          rows.add(line.split("\t"));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the resource " + name, e);
    }
    return rows;
  }
}
