package org.newstide.app.jobs;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A line when a job begins, one every half minute, and one when it ends. */
final class LineVoice implements ProgressVoice {

  private final PrintWriter out;

  LineVoice(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void begun(int place, int jobs, String name, Optional<Duration> lastTime) {
    out.println(ProgressLine.head(place, jobs, name, lastTime));
  }

  @Override
  public void state(ProgressLine state) {
    out.println(state);
  }

  @Override
  public void ended(String name, Duration took, Map<String, Long> rows) {
    out.println(ProgressLine.ended(name, took, ProgressLine.account(rows)));
  }

  @Override
  public void say(String line) {
    out.println(line);
  }

  @Override
  public void close() {
    out.flush();
  }
}
