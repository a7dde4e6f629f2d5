package org.newstide.app.config;

import java.util.Set;

/**
 * Names that other packages give a meaning to and that a pipeline file may use.
 *
 * @param presets known layouts of archives
 * @param fields parts of an article that an archive's fields can be mapped to
 */
public record KnownNames(Set<String> presets, Set<String> fields) {

  public KnownNames {
    presets = Set.copyOf(presets);
    fields = Set.copyOf(fields);
  }
}
