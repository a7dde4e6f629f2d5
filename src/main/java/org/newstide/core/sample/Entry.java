package org.newstide.core.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * One record of an archive file, as far as its fields go. Reused from record to record.
 *
 * <p>Articles appear between 01:00 and 09:59 UTC, so that the day is the same in Hanoi.
 */
final class Entry {

  private static final long STREAM = 301;

  private final PublishingCalendar calendar;
  private final Draw draw = new Draw();
  private String id = "";
  private String title = "";
  private String lead = "";
  private CharSequence page = "";
  private LocalDate date = LocalDate.EPOCH;
  private boolean undated;
  private int minute;
  private int crawlDelay;
  private Outlet outlet = Outlet.SONG_MOI;

  Entry(PublishingCalendar calendar) {
    this.calendar = calendar;
  }

  Entry fill(MonthPlan plan, int article, Story story, CharSequence text) {
    outlet = plan.outlet(article);
    id = plan.recordId(article);
    title = story.title();
    lead = story.paragraphs().get(0);
    page = text;
    date = calendar.date(plan.day(article));
    undated = plan.isUndated(article);
    draw.startAt(Draw.key(plan.key(article), STREAM));
    minute = draw.between(60, 599);
    crawlDelay = undated ? 0 : draw.below(3);
    return this;
  }

  /** The same record with another id and nothing to read. */
  Entry withoutText() {
    id = id + "-0";
    lead = "";
    page = "";
    return this;
  }

  Entry withoutTitle() {
    title = "";
    return this;
  }

  String title() {
    return title;
  }

  CharSequence page() {
    return page;
  }

  LocalDate date() {
    return date;
  }

  /** What stands in a field; null if the record does not have it. */
  CharSequence value(Field.Content content) {
    return switch (content) {
      case ID -> id;
      case URL -> "https://" + outlet.folder() + ".example/" + date.getYear() + "/" + id;
      case TITLE -> title;
      case LEAD -> lead;
      case PAGE -> page;
      case DAY -> date.toString();
      case DAY_OR_NOTHING -> undated ? null : date.toString();
      case DAY_FIRST -> dayFirst();
      case OFFSET_TIME -> date + "T" + time(minute + 7 * 60) + ":00+07:00";
      case UTC_TIME -> date + "T" + time(minute) + ":00Z";
      case EPOCH_MILLIS -> Long.toString(epochMillis());
      case CAPTURED -> date.plusDays(crawlDelay).toString();
    };
  }

  private long epochMillis() {
    return date.toEpochSecond(LocalTime.ofSecondOfDay(minute * 60L), ZoneOffset.UTC) * 1000;
  }

  private String dayFirst() {
    return twoDigits(date.getDayOfMonth())
        + "/"
        + twoDigits(date.getMonthValue())
        + "/"
        + date.getYear()
        + " "
        + time(minute + 7 * 60);
  }

  private static String time(int minuteOfDay) {
    return twoDigits(minuteOfDay / 60) + ":" + twoDigits(minuteOfDay % 60);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
