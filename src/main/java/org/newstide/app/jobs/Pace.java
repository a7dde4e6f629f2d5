package org.newstide.app.jobs;

/**
 * Speed of the Spark stages that run, measured from the moment at which these began: those before
 * them say nothing about it.
 */
final class Pace {

  /** Tasks of the stages that run now. */
  record Tasks(int done, int all) {}

  private Tasks first = new Tasks(0, 0);
  private Tasks last = first;
  private double since;

  /**
   * @param seconds since the job began
   * @return tasks a second; 0 if unknown
   */
  double of(double seconds, Tasks now) {
    if (now.all() != last.all() || now.done() < last.done()) {
      first = now;
      since = seconds;
    }
    last = now;
    boolean moved = now.done() > first.done() && seconds > since;
    return moved ? (now.done() - first.done()) / (seconds - since) : 0;
  }
}
