package org.newstide.core.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Times of capture as web archives write them, as ISO instants; what is no time is null. */
final class CaptureTime {

  private static final int DAY_CHARACTERS = 10;

  private CaptureTime() {}

  /**
   * WARC-Date: an instant; also without seconds, without a zone (UTC then) or as a day. A year or a
   * month alone is too little to be of use.
   */
  static String ofWarc(String written) {
    if (written == null || written.length() < DAY_CHARACTERS) {
      return null;
    }
    try {
      if (written.length() == DAY_CHARACTERS) {
        return iso(LocalDate.parse(written).atStartOfDay());
      }
      boolean local =
          written.indexOf('Z') < 0
              && written.indexOf('+') < 0
              && written.indexOf('-', DAY_CHARACTERS) < 0;
      return local
          ? iso(LocalDateTime.parse(written))
          : iso(LocalDateTime.ofInstant(OffsetDateTime.parse(written).toInstant(), ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** ARC's {@code yyyyMMddHHmmss}; seconds may lack, thousandths may follow. */
  static String ofArc(String digits) {
    try {
      int seconds = digits.length() >= 14 ? part(digits, 12, 14) : 0;
      LocalDate day = LocalDate.of(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8));
      return iso(day.atTime(LocalTime.of(part(digits, 8, 10), part(digits, 10, 12), seconds)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int part(String digits, int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }

  private static String iso(LocalDateTime utc) {
    Instant instant = utc.toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
    return instant.toString();
  }
}
