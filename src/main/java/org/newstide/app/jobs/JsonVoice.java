package org.newstide.app.jobs;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.newstide.app.logs.JsonLog;

/** The same as {@link LineVoice}, a JSON object a line. */
final class JsonVoice implements ProgressVoice {

  private final PrintWriter out;

  JsonVoice(PrintWriter out) {
    this.out = out;
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(30);
  }

  @Override
  public void begun(int place, int jobs, String name, Optional<Duration> lastTime) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("event", "job_began");
    fields.put("place", place);
    fields.put("jobs", jobs);
    lastTime.ifPresent(took -> fields.put("seconds_last_time", seconds(took)));
    tell("job " + name + " began", fields);
  }

  @Override
  public void state(ProgressLine state) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("event", "progress");
    fields.put("seconds", Math.round(1000 * state.seconds()) / 1000.0);
    fields.put("tasks_done", state.tasks().done());
    fields.put("tasks", state.tasks().all());
    if (state.reading().records() > 0) {
      fields.put("records", state.reading().records());
      fields.put("rejections", state.reading().rejections());
    }
    tell(state.toString().strip(), fields);
  }

  @Override
  public void ended(String name, Duration took, Map<String, Long> rows) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("event", "job_ended");
    fields.put("seconds", seconds(took));
    fields.put("rows", rows);
    tell("job " + name + " ended", fields);
  }

  @Override
  public void say(String line) {
    tell(line, Map.of());
  }

  @Override
  public void close() {
    out.flush();
  }

  private void tell(String message, Map<String, ?> fields) {
    out.println(JsonLog.line("INFO", message, fields));
  }

  private static double seconds(Duration took) {
    return took.toMillis() / 1000.0;
  }
}
