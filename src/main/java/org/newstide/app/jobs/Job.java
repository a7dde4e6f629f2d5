package org.newstide.app.jobs;

import java.util.List;
import java.util.Optional;
import org.newstide.tables.Table;

/**
 * One step of a pipeline: reads tables, calls one transformation, writes tables. What it declares
 * to read and write is the data flow; a test holds it against the README's picture.
 */
public interface Job {

  /** The command that runs it, for example {@code match-themes}. */
  String name();

  /** The tables that it reads, all written by jobs before it. */
  List<Table<?>> reads();

  /** The tables that it writes; no other job writes them. */
  List<Table<?>> writes();

  /**
   * Raised by one whenever its code makes other rows of the same input; a job that another version
   * has run is not current.
   */
  int version();

  /** What its rows depend on, as JSON without secrets: when it changes, the job is not current. */
  String settings(PipelineInputs inputs);

  /**
   * What differs between the settings that it last ran with and those of now, for a person; empty
   * if nothing does.
   *
   * @param last what {@link #settings} was
   */
  default Optional<String> changes(String last, PipelineInputs inputs) {
    return last.equals(settings(inputs)) ? Optional.empty() : Optional.of("its settings changed");
  }

  /** Does the work. */
  void run(Run run);
}
