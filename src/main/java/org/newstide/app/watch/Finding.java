package org.newstide.app.watch;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;

/**
 * Something unusual.
 *
 * @param kind {@code theme}: a theme outside its expected interval; {@code volume}: fewer articles
 *     than expected; {@code silent}: a source that goes on no more; {@code no_data}: days without
 *     any article; {@code late}: nothing new has come
 * @param subject the theme's or source's name; null for the whole archive
 * @param grain of the period: {@code day}, {@code week} or {@code month}
 * @param period its first day
 * @param observed a share for a theme, else articles; for {@code no_data} and {@code late} days
 * @param low lower end of what was expected
 * @param high upper end
 * @param further more figures, by name
 * @param how it was decided, in a sentence
 */
public record Finding(
    String kind,
    String subject,
    String grain,
    LocalDate period,
    double observed,
    double low,
    double high,
    Map<String, Object> further,
    String how) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Finding {
    requireNonNull(kind, "kind");
    requireNonNull(grain, "grain");
    requireNonNull(period, "period");
    requireNonNull(how, "how");
  }

  /** One line of JSON. */
  public String toJson() {
    ObjectNode line = JSON.createObjectNode();
    line.put("kind", kind);
    if (subject != null) {
      line.put(kind.equals("theme") ? "theme" : "source", subject);
    }
    line.put("grain", grain).put("period", period.toString());
    put(line, "observed", observed);
    put(line, "expected_low", low);
    put(line, "expected_high", high);
    further.forEach((name, value) -> line.set(name, JSON.valueToTree(value)));
    return line.put("how", how).toString();
  }

  private static void put(ObjectNode line, String name, double value) {
    if (value == Math.rint(value)) {
      line.put(name, (long) value);
    } else {
      line.put(name, value);
    }
  }
}
