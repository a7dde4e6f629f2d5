package org.newstide.core.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What speaks for one day: the best sign of each independent kind. */
final class DateSupport {

  private static final String REVISION = "revision";

  private static final double LEAST_TO_NAME = 0.5;

  private static final List<String> ORDER =
      List.of(
          "structured_data",
          "meta",
          "record_field",
          "url",
          "canonical_url",
          "time_element",
          "visible_text");

  private DateCandidate best;
  private final Map<String, Double> groups = new HashMap<>();

  DateSupport(DateCandidate best) {
    this.best = best;
  }

  /** The sign that stands for the day: the first in the order of trust that is no mere hint. */
  DateCandidate best() {
    return best;
  }

  void add(DateCandidate candidate) {
    if (rank(candidate) < rank(best) || rank(candidate) == rank(best) && isMoreExact(candidate)) {
      best = candidate;
    }
    groups.merge(group(candidate), candidate.confidence(), Math::max);
  }

  private boolean isMoreExact(DateCandidate candidate) {
    return best.instant() == null && candidate.instant() != null;
  }

  private static int rank(DateCandidate candidate) {
    int place = ORDER.indexOf(candidate.evidence());
    boolean named = place >= 0 && candidate.confidence() >= LEAST_TO_NAME && !candidate.revision();
    return named ? place : ORDER.size();
  }

  /** A month around the day speaks for it a little. */
  void addMonth(DateCandidate month, double adds) {
    if (best.isFinerThan(month)) {
      groups.merge(group(month), adds * month.confidence(), Math::max);
    }
  }

  /**
   * In [0, 1]. When the page was changed is another question: it counts where nothing else does.
   */
  double share() {
    double doubt = 1;
    for (Map.Entry<String, Double> group : groups.entrySet()) {
      doubt *= group.getKey().equals(REVISION) ? 1 : 1 - group.getValue();
    }
    return Math.max(1 - doubt, groups.getOrDefault(REVISION, 0.0));
  }

  /** Kinds that one hand or program fills together count once. */
  static String group(DateCandidate candidate) {
    if (candidate.revision()) {
      return REVISION;
    }
    return switch (candidate.evidence()) {
      case "structured_data", "script" -> "structured_data";
      case "url", "canonical_url" -> "url";
      case "time_element", "visible_text", "dateline", "text_prefix" -> "visible_text";
      default -> candidate.evidence();
    };
  }
}
