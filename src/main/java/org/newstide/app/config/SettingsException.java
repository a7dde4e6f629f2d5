package org.newstide.app.config;

import java.util.List;
import java.util.stream.Collectors;

/** Settings or theme files that cannot be run with; it holds every problem found, not the first. */
public final class SettingsException extends RuntimeException {

  private final transient List<Problem> problems;

  SettingsException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** All that is wrong, by file and line; at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
