package org.newstide.core.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newstide.core.time.DatePrecision;

/**
 * Chooses among the dates that the evidence gives, and says how far the rest agrees.
 *
 * <p>A record's date is the first in the order of trust. Of a page there are many signs, and its
 * date is the day for which the most speaks: {@code 1 − ∏ (1 − c)} over the independent kinds of
 * evidence, with the best confidence {@code c} of each.
 */
final class DateWeighing {

  private static final double LEAST_TO_DISAGREE = 0.5;
  private static final double MOST_CERTAIN = 0.99;

  /** What a month in an address adds to the days within it. */
  private static final double MONTH_ADDS = 0.35;

  private final List<DateCandidate> candidates;
  private final boolean ofPage;
  private final DateCandidate best;

  /**
   * Weighs.
   *
   * @param candidates in the order of trust
   * @param ofPage whether signs of a page are among them
   */
  DateWeighing(List<DateCandidate> candidates, boolean ofPage) {
    this.ofPage = ofPage;
    this.candidates = ofPage ? sorted(LocalDays.of(candidates)) : candidates;
    best = candidates.isEmpty() ? null : ofPage ? mostSupported() : first();
  }

  private static List<DateCandidate> sorted(List<DateCandidate> candidates) {
    List<DateCandidate> sorted = new ArrayList<>(candidates);
    sorted.sort(Comparator.comparingDouble(DateCandidate::confidence).reversed());
    return sorted;
  }

  private DateCandidate first() {
    DateCandidate found = candidates.get(0);
    for (DateCandidate other : candidates) {
      if (other.isFinerThan(found) && !other.evidence().equals("archive_path")) {
        found = other;
      }
    }
    return found;
  }

  private DateCandidate mostSupported() {
    Map<LocalDate, DateSupport> days = new LinkedHashMap<>();
    for (DateCandidate candidate : candidates) {
      if (candidate.precision() == DatePrecision.DAY) {
        days.computeIfAbsent(candidate.date(), day -> new DateSupport(candidate)).add(candidate);
      }
    }
    DateCandidate coarse = candidates.get(0);
    for (DateCandidate candidate : candidates) {
      if (candidate.precision() == DatePrecision.MONTH) {
        coarse = coarse.precision() == DatePrecision.DAY ? candidate : coarse;
        days.values().forEach(support -> support.addMonth(candidate, MONTH_ADDS));
      }
    }
    DateSupport most = null;
    for (DateSupport support : days.values()) {
      most = most == null || support.share() > most.share() ? support : most;
    }
    boolean months = coarse.precision() == DatePrecision.MONTH;
    if (most == null || months && isLost(most, coarse)) {
      return coarse;
    }
    return most.best();
  }

  /** A faint day outside the month that an address names is another page's. */
  private static boolean isLost(DateSupport day, DateCandidate month) {
    return day.share() < month.confidence() && !day.best().isFinerThan(month);
  }

  /** What disagrees with the best, in words; of a page each kind of evidence once. */
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
        (other.evidence().equals("archive_path") || other.revision())
            && other.date().isAfter(best.date());
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
    DateSupport support = new DateSupport(best);
    Set<String> disagreeing = new HashSet<>();
    for (DateCandidate other : candidates) {
      if (disagrees(other)) {
        disagreeing.add(DateSupport.group(other));
      } else if (other.date().equals(best.date()) && other.precision() == best.precision()) {
        support.add(other);
      } else if (other.precision() == DatePrecision.MONTH) {
        support.addMonth(other, MONTH_ADDS);
      }
    }
    disagreeing.remove(DateSupport.group(best));
    double sure = support.share() - 0.1 * Math.min(3, disagreeing.size());
    return Math.max(0.01, Math.min(MOST_CERTAIN, sure));
  }
}
