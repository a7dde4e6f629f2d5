package org.newstide.core.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.newstide.core.time.DatePrecision;

/** Chooses among the dates that the evidence gives, and says how far the rest agrees. */
final class DateWeighing {

  private static final double LEAST_TO_DISAGREE = 0.5;
  private static final double MOST_CERTAIN = 0.99;

  private final List<DateCandidate> candidates;
  private final boolean ofPage;
  private final DateCandidate best;

  /**
   * @param candidates in the order of trust
   * @param ofPage whether signs of a page are among them: then trust goes by their confidence
   */
  DateWeighing(List<DateCandidate> candidates, boolean ofPage) {
    this.candidates = new ArrayList<>(candidates);
    this.ofPage = ofPage;
    if (ofPage) {
      this.candidates.sort(Comparator.comparingDouble(DateCandidate::confidence).reversed());
    }
    best = candidates.isEmpty() ? null : best();
  }

  private DateCandidate best() {
    DateCandidate found = candidates.get(0);
    for (DateCandidate other : candidates) {
      if (other.isFinerThan(found) && !other.evidence().equals("archive_path")) {
        found = other;
      }
    }
    return found;
  }

  /** What disagrees with the best, in words; each kind of evidence once. */
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (DateCandidate other : candidates) {
      if (disagrees(other) && (!ofPage || seen.add(other.evidence()))) {
        notes.add(other.evidence() + " says " + other.date());
      }
    }
    return notes;
  }

  private boolean disagrees(DateCandidate other) {
    // An archive may be younger than what it holds, but not older.
    boolean silent =
        other.evidence().equals("archive_path") && other.date().isAfter(best.date())
            || other.revision() && other.date().isAfter(best.date());
    return !silent && other.confidence() >= LEAST_TO_DISAGREE && best.disagreesWith(other);
  }

  /** The best with its confidence after the others were heard. */
  PublicationDate decided(String note) {
    if (best == null) {
      return PublicationDate.unknown(note);
    }
    return new PublicationDate(
        best.date(),
        best.instant(),
        best.precision(),
        best.evidence(),
        ofPage ? heard() : best.confidence(),
        note);
  }

  private double heard() {
    double doubt = 1 - best.confidence();
    Set<String> agreeing = new HashSet<>();
    Set<String> disagreeing = new HashSet<>();
    LocalDate day = best.precision() == DatePrecision.DAY ? best.date() : null;
    for (DateCandidate other : candidates) {
      if (other.evidence().equals(best.evidence())) {
        continue;
      }
      if (disagrees(other)) {
        disagreeing.add(other.evidence());
      } else if (other.date().equals(day) && other.precision() == DatePrecision.DAY) {
        agreeing.add(other.evidence());
      }
    }
    doubt *= Math.pow(0.6, agreeing.size());
    double sure = (1 - doubt) - 0.1 * Math.min(3, disagreeing.size());
    return Math.max(0.01, Math.min(MOST_CERTAIN, sure));
  }
}
