package org.newstide.core.extract;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.newstide.core.time.DatePrecision;

/**
 * Weighs the evidence of one record's date.
 *
 * <p>The strongest evidence wins, in the order of the table of {@link PublicationDate}; a weaker
 * one that is more exact and lies within it makes it finer, except that neither an archive's path
 * nor a capture ever does. Refused is what lies before 1800, more than a day after the capture
 * (after {@link ExtractionOptions#latest} where the capture is not known), and 1 January 1900 and
 * 1970, which stand for nothing in many programs. A date field that holds the very moment of the
 * capture says no more than the capture, and so does a path that holds its day.
 */
final class Dating {

  private static final LocalDate EARLIEST = LocalDate.of(1800, 1, 1);
  private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);
  private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1900, 1, 1);

  /** A crawler that has no date writes the time at which it asks: a moment before the capture. */
  private static final Duration SAME_MOMENT = Duration.ofSeconds(2);

  /** A first paragraph seldom names a day of the past that is further away than this. */
  private static final int USUAL_DATELINE_DAYS = 45;

  /** Nearly a year: archives take in articles that are months old; more would change the year. */
  private static final int MOST_DATELINE_DAYS = 330;

  private static final double WORTH_A_NOTE = 0.5;

  private final ExtractionOptions options;
  private final List<DateCandidate> candidates = new ArrayList<>();
  private final StringBuilder note = new StringBuilder();
  private WrittenDate capture;

  private Dating(ExtractionOptions options) {
    this.options = options;
  }

  static PublicationDate weigh(DateEvidence evidence, ExtractionOptions options) {
    Dating dating = new Dating(options);
    dating.readCapture(evidence.captured());
    dating.readWrapper(evidence.url());
    LocalDate read = dating.capture == null ? null : dating.capture.date();
    PageDates.of(evidence.page(), options, read).forEach(dating::addPage);
    boolean ofPage = !dating.candidates.isEmpty();
    evidence.published().forEach(dating::addField);
    if (evidence.url() != null) {
      dating.addUrl(evidence.url());
    }
    if (evidence.textPrefix() != null) {
      dating.addPrefix(evidence.textPrefix());
    }
    AddressDate path = AddressDate.inPath(evidence.archivePath());
    dating.addDateline(evidence.paragraphs(), path);
    if (path != null) {
      dating.addPath(path);
    }
    return dating.decide(ofPage);
  }

  private void readCapture(List<String> values) {
    for (String value : values) {
      WrittenDate date = WrittenDate.parse(value, options.zone(), options.dateOrder());
      if (date != null && isPlausible("capture", date.date(), options.latest())) {
        capture = date;
        return;
      }
    }
  }

  /** The address of an archived page says when it was archived. */
  private void readWrapper(String url) {
    LocalDate day = capture != null || url == null ? null : WebArchiveAddress.of(url).captured();
    if (day != null && fault(day, options.latest()) == null) {
      capture = new WrittenDate(day, null, DatePrecision.DAY, false);
    }
  }

  private void addField(String value) {
    WrittenDate written = WrittenDate.parse(value, options.zone(), options.dateOrder());
    if (written == null) {
      addRelative(value);
      return;
    }
    if (isCaptureMoment(written)) {
      addNote("record_field holds the moment of the capture");
      return;
    }
    double confidence =
        written.ambiguous() ? 0.7 : written.precision() == DatePrecision.DAY ? 0.95 : 0.8;
    add("record_field", written.date(), written.instant(), written.precision(), confidence);
  }

  private void addRelative(String value) {
    RelativeDate relative =
        capture == null ? null : RelativeDate.parse(value, capture.date(), options.dateOrder());
    if (relative == null) {
      addNote("record_field not read: " + shortened(value));
      return;
    }
    addNote("record_field counted from the capture: " + shortened(value));
    double confidence = relative.counted() ? 0.4 : 0.5;
    add("record_field", relative.date(), null, relative.precision(), confidence);
  }

  private boolean isCaptureMoment(WrittenDate written) {
    return capture != null
        && capture.instant() != null
        && written.instant() != null
        && Duration.between(written.instant(), capture.instant()).abs().compareTo(SAME_MOMENT) <= 0;
  }

  /** Signs in a page are many: one that is refused is not worth a note unless it is strong. */
  private void addPage(DateCandidate candidate) {
    String fault = fault(candidate.date(), bound());
    if (fault == null) {
      candidates.add(candidate);
    } else if (candidate.confidence() >= WORTH_A_NOTE) {
      addNote(candidate.evidence() + " " + candidate.date() + " refused: " + fault);
    }
  }

  private LocalDate bound() {
    return capture == null ? options.latest() : capture.date().plusDays(1);
  }

  private void addUrl(String url) {
    WebArchiveAddress address = WebArchiveAddress.of(url);
    AddressDate found = AddressDate.inUrl(address.original());
    if (found != null) {
      double confidence = found.strong() ? 0.9 : found.precision() == DatePrecision.DAY ? 0.8 : 0.7;
      add("url", found.date(), null, found.precision(), confidence);
    }
  }

  private void addPrefix(String value) {
    WrittenDate written = WrittenDate.parse(value, options.zone(), options.dateOrder());
    if (written != null) {
      add("text_prefix", written.date(), null, written.precision(), 0.8);
    }
  }

  private void addPath(AddressDate path) {
    boolean day = path.precision() == DatePrecision.DAY;
    // Archives are often named by the day of the crawl: that is the capture again.
    boolean captureDay =
        capture != null
            && path.precision() != DatePrecision.YEAR
            && day
            && Math.abs(ChronoUnit.DAYS.between(path.date(), capture.date())) <= 1;
    if (!captureDay) {
      double confidence = path.precision() == DatePrecision.YEAR ? 0.4 : 0.5;
      add("archive_path", path.date(), null, path.precision(), confidence);
    }
  }

  private void addDateline(List<String> paragraphs, AddressDate path) {
    for (String paragraph : paragraphs) {
      Dateline found = Dateline.find(paragraph);
      if (found == null) {
        continue;
      }
      LocalDate date = completed(found, path);
      if (date != null) {
        double confidence = found.strong() ? 0.8 : 0.6;
        if (capture != null && date.isBefore(capture.date().minusDays(USUAL_DATELINE_DAYS))) {
          confidence -= 0.1;
        }
        add("dateline", date, null, DatePrecision.DAY, confidence);
        return;
      }
    }
  }

  /** The day with its year, from the strongest of the other evidence; null if nothing gives it. */
  private LocalDate completed(Dateline found, AddressDate path) {
    if (!candidates.isEmpty()) {
      DateCandidate best = candidates.get(0);
      LocalDate end = best.end();
      int after = best.precision() == DatePrecision.DAY ? 1 : 0;
      return fitting(found, best.date(), end, end.plusDays(after), USUAL_DATELINE_DAYS);
    }
    if (capture != null) {
      LocalDate day = capture.date();
      return fitting(found, day, day, day.plusDays(1), MOST_DATELINE_DAYS);
    }
    if (path != null) {
      LocalDate end = endOf(path.date(), path.precision());
      return fitting(found, path.date(), end, end.plusDays(1), USUAL_DATELINE_DAYS);
    }
    return found.year() > 0 ? WrittenDate.day(found.year(), found.month(), found.day()) : null;
  }

  /**
   * The dateline's day in a year that lets it lie close enough.
   *
   * @param start first day that the other evidence may mean
   * @param end last day that it may mean
   * @param last last day that the dateline may mean
   * @param days how long before a known day it may lie
   */
  private static LocalDate fitting(
      Dateline found, LocalDate start, LocalDate end, LocalDate last, int days) {
    int slack = start.equals(end) ? days : 0;
    for (int year = end.getYear(); year >= start.getYear() - 1; year--) {
      int written = found.year() > 0 ? found.year() : year;
      LocalDate date = WrittenDate.day(written, found.month(), found.day());
      if (date != null && !date.isAfter(last) && !date.isBefore(start.minusDays(slack))) {
        return date;
      }
    }
    return null;
  }

  private static LocalDate endOf(LocalDate date, DatePrecision precision) {
    return switch (precision) {
      case YEAR -> date.plusYears(1).minusDays(1);
      case MONTH -> date.plusMonths(1).minusDays(1);
      default -> date;
    };
  }

  private void add(
      String evidence,
      LocalDate date,
      Instant instant,
      DatePrecision precision,
      double confidence) {
    if (isPlausible(evidence, date, bound())) {
      candidates.add(new DateCandidate(evidence, date, instant, precision, confidence));
    }
  }

  private boolean isPlausible(String evidence, LocalDate date, LocalDate last) {
    String fault = fault(date, last);
    if (fault != null) {
      addNote(evidence + " " + date + " refused: " + fault);
    }
    return fault == null;
  }

  private static String fault(LocalDate date, LocalDate last) {
    if (date.isBefore(EARLIEST)) {
      return "before 1800";
    }
    if (date.isAfter(last)) {
      return "later than " + last;
    }
    return date.equals(EPOCH) || date.equals(SPREADSHEET_EPOCH) ? "an empty value" : null;
  }

  private PublicationDate decide(boolean ofPage) {
    if (candidates.isEmpty() && capture != null) {
      candidates.add(
          new DateCandidate(
              "capture", capture.date(), capture.instant(), capture.precision(), 0.3));
    }
    DateWeighing weighing = new DateWeighing(candidates, ofPage);
    weighing.notes().forEach(this::addNote);
    String words = note.isEmpty() ? null : note.toString();
    return weighing.decided(words);
  }

  private void addNote(String words) {
    note.append(note.isEmpty() ? "" : "; ").append(words);
  }

  private static String shortened(String value) {
    String line = PlainText.line(value.length() > 60 ? value.substring(0, 60) : value);
    return line.length() < value.length() ? line + "…" : line;
  }
}
