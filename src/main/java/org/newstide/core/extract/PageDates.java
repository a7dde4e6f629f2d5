package org.newstide.core.extract;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.newstide.core.html.DateClue;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Region;
import org.newstide.core.html.DateClue.Role;
import org.newstide.core.html.DateClues;
import org.newstide.core.time.DatePrecision;

/** Reads the signs of a date in a page and says what each is worth; see {@link DateTrust}. */
final class PageDates {

  private static final int LATEST_YEAR_OF_PAPER = 1994;
  private static final int MOST_OF_CLUE = 3;
  private static final int MOST_DAYS = 2;
  private static final int MOST_HINTS = 40;

  private final ZoneId zone;
  private final DateOrder order;
  private final LocalDate read;
  private final List<DateCandidate> candidates = new ArrayList<>();
  private int hints;

  /** Whether the language of the page leaves no doubt of the order of day and month. */
  private boolean certain;

  private final Set<DateCandidate> inHead = new HashSet<>();
  private final Set<String> revised = new HashSet<>();
  private final Map<Kind, Set<LocalDate>> days = new EnumMap<>(Kind.class);
  private final Map<DateCandidate, Set<LocalDate>> crowded = new IdentityHashMap<>();

  private PageDates(ZoneId zone, DateOrder order, LocalDate read) {
    this.read = read;
    this.zone = zone;
    this.order = order;
  }

  /**
   * What the signs say, in their order.
   *
   * @param read the day of the capture; null if it is not known: then nothing is counted from it
   */
  static List<DateCandidate> of(DateClues page, ExtractionOptions options, LocalDate read) {
    DateOrder order = PageOrder.of(page, options.dateOrder());
    PageDates dates = new PageDates(options.zone(), order, read);
    dates.certain = !page.locale().isEmpty() && !page.locale().equals("en");
    for (DateClue clue : page.list()) {
      dates.read(clue);
    }
    return dates.candidates.stream().map(dates::reconsidered).toList();
  }

  /**
   * A template that fills both its fields with the moment of the last change says nothing of the
   * publication; and where a text or a script names many days, each is less likely the page's.
   */
  private DateCandidate reconsidered(DateCandidate candidate) {
    boolean repeated =
        inHead.contains(candidate)
            && candidate.instant() != null
            && revised.contains(candidate.evidence() + candidate.instant());
    Set<LocalDate> days = crowded.getOrDefault(candidate, Set.of());
    boolean many = days.size() > MOST_DAYS;
    double factor = repeated ? 0.9 : many ? 0.6 : 1;
    return candidate.withConfidence(candidate.confidence() * factor);
  }

  private void read(DateClue clue) {
    switch (clue.kind()) {
      case ADDRESS, IMAGE -> address(clue);
      case TEXT, LINE, BYLINE -> text(clue);
      case COPYRIGHT -> {}
      default -> {
        WrittenDate whole = WrittenDate.parse(clue.value(), zone, order);
        if (whole != null && whole.precision() == DatePrecision.DAY) {
          add(clue, whole, 0);
        } else {
          text(clue);
        }
      }
    }
  }

  private void address(DateClue clue) {
    AddressDate found = AddressDate.inUrl(WebArchiveAddress.of(clue.value()).original());
    if (found != null && (found.strong() || clue.kind() == Kind.ADDRESS)) {
      add(clue, new WrittenDate(found.date(), null, found.precision(), !found.strong()), 0);
    }
  }

  private void text(DateClue clue) {
    boolean hint = DateTrust.isHint(clue);
    if (hint && ++hints > MOST_HINTS) {
      return;
    }
    List<WrittenDate> found = WrittenDate.inText(clue.value(), zone, order, MOST_OF_CLUE);
    boolean maybe = read != null && clue.kind() != Kind.TEXT && clue.value().length() <= 60;
    if (found.isEmpty() && maybe) {
      relative(clue);
    }
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).date().getYear() > LATEST_YEAR_OF_PAPER) {
        add(clue, found.get(i), i);
      }
    }
  }

  /** Counted from the capture: half as sure. */
  private void relative(DateClue clue) {
    RelativeDate found = RelativeDate.parse(clue.value(), read, order);
    if (found != null && found.precision() == DatePrecision.DAY) {
      add(clue, new WrittenDate(found.date(), null, DatePrecision.DAY, false), 0);
      int last = candidates.size() - 1;
      candidates.set(
          last, candidates.get(last).withConfidence(0.5 * candidates.get(last).confidence()));
    }
  }

  private void add(DateClue clue, WrittenDate date, int place) {
    boolean doubtful = date.ambiguous() && !(certain && clue.kind() != Kind.ADDRESS);
    double trust = DateTrust.of(clue, doubtful) - (place == 0 ? 0 : 0.2);
    DateCandidate candidate =
        new DateCandidate(
            DateTrust.evidence(clue),
            date.date(),
            place == 0 ? date.instant() : null,
            date.precision(),
            Math.max(0.01, trust),
            place == 0 && date.utc(),
            clue.role() == Role.MODIFIED);
    candidates.add(candidate);
    if (candidate.revision() && clue.region() == Region.HEAD) {
      revised.add(candidate.evidence() + candidate.instant());
    } else if (!candidate.revision()
        && clue.region() == Region.HEAD
        && clue.kind() != Kind.SCRIPT) {
      inHead.add(candidate);
    } else if (!candidate.revision() && (clue.kind() == Kind.TEXT || clue.kind() == Kind.SCRIPT)) {
      Set<LocalDate> all = days.computeIfAbsent(clue.kind(), kind -> new HashSet<>());
      all.add(date.date());
      crowded.put(candidate, all);
    }
  }
}
