package org.newstide.app.config;

import java.util.List;

/**
 * Which themes are looked for.
 *
 * @param files theme files, folders and patterns of them, on this machine; empty for no themes
 * @param actors files, folders and patterns of the actors that themes refer to, on this machine
 */
public record ThemeSettings(List<Location> files, List<Location> actors) {

  public static final ThemeSettings DEFAULTS = new ThemeSettings(List.of(), List.of());

  public ThemeSettings {
    files = local("files", files);
    actors = local("actors", actors);
  }

  private static List<Location> local(String name, List<Location> locations) {
    for (Location location : locations) {
      Require.that(location.isLocal(), name, "lie on this machine", "'" + location + "'");
    }
    return List.copyOf(locations);
  }
}
