package org.newstide.core.extract;

import java.util.HashMap;
import java.util.Map;

/** What speaks for one day: the best sign of each independent kind. */
final class DateSupport {

  private final DateCandidate best;
  private final Map<String, Double> groups = new HashMap<>();

  DateSupport(DateCandidate best) {
    this.best = best;
  }

  /** The most trusted sign of the day. */
  DateCandidate best() {
    return best;
  }

  void add(DateCandidate candidate) {
    groups.merge(group(candidate), candidate.confidence(), Math::max);
  }

  /** A month around the day speaks for it a little. */
  void addMonth(DateCandidate month, double adds) {
    if (best.isFinerThan(month)) {
      groups.merge(group(month), adds * month.confidence(), Math::max);
    }
  }

  /** In [0, 1]. */
  double share() {
    double doubt = 1;
    for (double confidence : groups.values()) {
      doubt *= 1 - confidence;
    }
    return 1 - doubt;
  }

  /** Kinds that one hand or program fills together count once. */
  static String group(DateCandidate candidate) {
    if (candidate.revision()) {
      return "revision";
    }
    return switch (candidate.evidence()) {
      case "structured_data", "script" -> "structured_data";
      case "url", "canonical_url" -> "url";
      case "time_element", "visible_text", "dateline", "text_prefix" -> "visible_text";
      default -> candidate.evidence();
    };
  }
}
