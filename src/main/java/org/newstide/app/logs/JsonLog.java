package org.newstide.app.logs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configurator;

/**
 * Lines of {@code --log-format json}: {@code time}, {@code level}, {@code run}, {@code job}, {@code
 * message} and further fields. Newstide's own lines are made here, those of libraries by Log4j with
 * the same names of fields.
 *
 * <p>Which run and which job a line belongs to is kept in system properties, because Log4j looks
 * them up from any thread; a process works on one run.
 */
public final class JsonLog {

  private static final String ON = "newstide.log.json";
  private static final String RUN = "newstide.log.run";
  private static final String JOB = "newstide.log.job";

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLog() {}

  /** Begins a command: nothing is known of a run, lines are for people. */
  public static void begin() {
    System.clearProperty(RUN);
    System.clearProperty(JOB);
    System.clearProperty(ON);
  }

  /** From now on every line is JSON, those of libraries too. */
  public static void turnOn() {
    System.setProperty(ON, "true");
    try {
      if (LogManager.getContext(false) instanceof LoggerContext) {
        Configurator.reconfigure(JsonLog.class.getResource("log4j2-json.properties").toURI());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("the JSON layout of the log must be in the jar", e);
    }
  }

  /** True if lines are JSON. */
  public static boolean isOn() {
    return Boolean.getBoolean(ON);
  }

  /** The run that lines belong to from now on. */
  public static void run(String id) {
    System.setProperty(RUN, id);
  }

  /** The run that lines belong to; null before there is one. */
  public static String run() {
    return System.getProperty(RUN);
  }

  /** The job that lines belong to from now on; null for none. */
  public static void job(String name) {
    if (name == null) {
      System.clearProperty(JOB);
    } else {
      System.setProperty(JOB, name);
    }
  }

  /** The job that lines belong to; null between jobs. */
  public static String job() {
    return System.getProperty(JOB);
  }

  /**
   * A line, without its end.
   *
   * @param level {@code INFO}, {@code WARN} or {@code ERROR}
   * @param fields anything that Jackson can write
   */
  public static String line(String level, String message, Map<String, ?> fields) {
    ObjectNode line = JSON.createObjectNode();
    line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", level);
    if (run() != null) {
      line.put("run", run());
    }
    if (job() != null) {
      line.put("job", job());
    }
    line.put("message", message);
    fields.forEach((name, value) -> line.set(name, JSON.valueToTree(value)));
    return line.toString();
  }
}
