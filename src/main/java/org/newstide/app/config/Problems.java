package org.newstide.app.config;

import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong, so that one run over the files reports all of it. */
final class Problems {

  private final TreeSet<Problem> found = new TreeSet<>();

  void add(String file, Place place, String message) {
    found.add(new Problem(file, place.line(), place.column(), message));
  }

  void addAll(List<Problem> others) {
    found.addAll(others);
  }

  /** What was found so far, by file and line. */
  List<Problem> list() {
    return List.copyOf(found);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new SettingsException(list());
    }
  }
}
