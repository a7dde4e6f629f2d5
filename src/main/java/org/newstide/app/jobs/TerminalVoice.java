package org.newstide.app.jobs;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One line that is drawn over and over, and one for each job that has ended. */
final class TerminalVoice implements ProgressVoice {

  private static final String ERASE = "\r\u001b[K";

  /** Cut at the margin and not wrapped, or what is drawn next would not cover it. */
  private static final String UNWRAPPED = "\u001b[?7l%s\u001b[?7h";

  private final PrintWriter out;
  private volatile String head = "";

  TerminalVoice(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Duration every() {
    return Duration.ofMillis(500);
  }

  @Override
  public void begun(int place, int jobs, String name, Optional<Duration> lastTime) {
    head = ProgressLine.head(place, jobs, name, lastTime);
    draw(head);
  }

  @Override
  public void state(ProgressLine state) {
    draw(head + state);
  }

  @Override
  public void ended(String name, Duration took, Map<String, Long> rows) {
    say(ProgressLine.ended(name, took, ProgressLine.account(rows)));
  }

  @Override
  public void say(String line) {
    out.println(ERASE + line);
  }

  @Override
  public void close() {
    out.print(ERASE);
    out.flush();
  }

  private void draw(String line) {
    out.print(ERASE + String.format(UNWRAPPED, line));
    out.flush();
  }
}
