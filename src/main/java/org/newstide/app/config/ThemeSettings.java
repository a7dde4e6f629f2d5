package org.newstide.app.config;

import java.util.List;

/**
 * Which themes are looked for.
 *
 * @param files theme files, folders and patterns of them, on this machine; empty for no themes
 */
public record ThemeSettings(List<Location> files) {

  public static final ThemeSettings DEFAULTS = new ThemeSettings(List.of());

  public ThemeSettings {
    files = List.copyOf(files);
    for (Location file : files) {
      Require.that(file.isLocal(), "files", "lie on this machine", "'" + file + "'");
    }
  }
}
