package org.newstide.app.jobs;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How {@link Progress} speaks: to a person at a terminal, into a log, to a machine. */
interface ProgressVoice {

  /** How long a state stays true. */
  Duration every();

  /** A job begins. */
  void begun(int place, int jobs, String name, Optional<Duration> lastTime);

  /** What is known of the job that runs. */
  void state(ProgressLine state);

  /** A job has ended with so many rows in each of its tables. */
  void ended(String name, Duration took, Map<String, Long> rows);

  /** A remark. */
  void say(String line);

  /** Nothing more will be said. */
  void close();
}
