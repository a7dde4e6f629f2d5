package org.newstide.core.extract;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.newstide.core.time.DatePrecision;

/**
 * The outlet's own day of moments that are written in UTC: where the address or the visible page
 * names a neighbouring day that some zone's clock showed at that moment, it is that day.
 */
final class LocalDays {

  private static final Duration WEST = Duration.ofHours(-10);
  private static final Duration EAST = Duration.ofHours(12);
  private static final double LEAST = 0.55;

  private LocalDays() {}

  /** The candidates, with the days of moments in UTC moved where the page says so. */
  static List<DateCandidate> of(List<DateCandidate> candidates) {
    List<DateCandidate> local = new ArrayList<>(candidates.size());
    for (DateCandidate candidate : candidates) {
      LocalDate day =
          candidate.utc() && candidate.instant() != null ? shown(candidate, candidates) : null;
      local.add(day == null ? candidate : candidate.withDate(day));
    }
    return local;
  }

  private static LocalDate shown(DateCandidate moment, List<DateCandidate> candidates) {
    LocalDate first = moment.instant().plus(WEST).atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate last = moment.instant().plus(EAST).atZone(ZoneOffset.UTC).toLocalDate();
    DateCandidate best = null;
    for (DateCandidate other : candidates) {
      boolean written =
          !other.utc()
              && other.revision() == moment.revision()
              && other.precision() == DatePrecision.DAY
              && other.confidence() >= LEAST;
      if (written && other.date().equals(moment.date())) {
        return null;
      }
      boolean possible = !other.date().isBefore(first) && !other.date().isAfter(last);
      if (written && possible && (best == null || other.confidence() > best.confidence())) {
        best = other;
      }
    }
    return best == null ? null : best.date();
  }
}
