package org.newstide.core.extract;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.newstide.core.html.DateClue;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Role;
import org.newstide.core.html.DateClues;
import org.newstide.core.time.DatePrecision;

/** Reads the signs of a date in a page and says what each is worth; see {@link DateTrust}. */
final class PageDates {

  private static final int LATEST_YEAR_OF_PAPER = 1994;
  private static final int MOST_OF_CLUE = 3;

  private final ZoneId zone;
  private final DateOrder order;
  private final List<DateCandidate> candidates = new ArrayList<>();

  private PageDates(ZoneId zone, DateOrder order) {
    this.zone = zone;
    this.order = order;
  }

  /** What the signs say, in their order. */
  static List<DateCandidate> of(DateClues page, ExtractionOptions options) {
    DateOrder order = PageOrder.of(page, options.dateOrder());
    PageDates dates = new PageDates(options.zone(), order);
    for (DateClue clue : page.list()) {
      dates.read(clue);
    }
    return dates.candidates;
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
    List<WrittenDate> found = WrittenDate.inText(clue.value(), zone, order, MOST_OF_CLUE);
    for (int i = 0; i < found.size(); i++) {
      if (found.get(i).date().getYear() > LATEST_YEAR_OF_PAPER) {
        add(clue, found.get(i), i);
      }
    }
  }

  private void add(DateClue clue, WrittenDate date, int place) {
    double trust = DateTrust.of(clue, date) - 0.02 * place;
    candidates.add(
        new DateCandidate(
            DateTrust.evidence(clue),
            date.date(),
            place == 0 ? date.instant() : null,
            date.precision(),
            Math.max(0.01, trust),
            place == 0 && date.utc(),
            clue.role() == Role.MODIFIED));
  }
}
