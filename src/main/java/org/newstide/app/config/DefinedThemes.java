package org.newstide.app.config;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.newstide.core.query.ThemeLibrary;

/**
 * Themes and actors as files define them.
 *
 * @param library all of them, in order of id
 * @param origins id of a theme → {@code file:line} where it is defined
 */
public record DefinedThemes(ThemeLibrary library, Map<String, String> origins) {

  public DefinedThemes {
    requireNonNull(library, "library");
    origins = Map.copyOf(origins);
  }

  /**
   * Reads files, and folders of such, without a pipeline.
   *
   * @throws SettingsException with all that is wrong, each with file and line
   */
  public static DefinedThemes read(Collection<Path> themes, Collection<Path> actors) {
    Problems problems = new Problems();
    DefinedThemes read = ThemeFiles.read(themes, actors, Path::toString, problems);
    problems.throwIfAny();
    return read;
  }
}
