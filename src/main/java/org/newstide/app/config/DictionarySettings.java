package org.newstide.app.config;

import java.util.List;

/**
 * What analysts say about terms: additions to the learned phrases, vetoes, aliases.
 *
 * @param files dictionary files, folders and patterns of them, on this machine; empty for none
 */
public record DictionarySettings(List<Location> files) {

  public static final DictionarySettings DEFAULTS = new DictionarySettings(List.of());

  public DictionarySettings {
    files = List.copyOf(files);
    for (Location file : files) {
      Require.that(file.isLocal(), "files", "lie on this machine", "'" + file + "'");
    }
  }
}
