package org.newstide.core.extract;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How the records of one archive become articles. Start from {@link #of} and change what differs.
 * Serialisable, as is the mapping, so that a cluster can carry it to where the records are.
 *
 * @param mapping which field holds what
 * @param defaultSource the outlet of records that name none; null takes the host of their address
 * @param defaultLanguage ISO 639-1 code of records that name no language; null leaves it open
 * @param zone the publisher's time zone: for times without one, and the zone whose calendar day
 *     counts for times in UTC
 * @param dateOrder how {@code 05/06/2017} is read
 * @param latest the last day that anything can have been published on where the capture date is not
 *     known; usually the day of the run, as a setting, so that a later run gives the same rows
 * @param titleOnly whether a record with a title and no text is an article
 * @param minimumLetters letters that a text must have to be an article; 1 or more
 * @param clean whether what is no article text (timers, captions, teasers) is taken out; without,
 *     the text is normalised only
 */
public record ExtractionOptions(
    FieldMapping mapping,
    String defaultSource,
    String defaultLanguage,
    ZoneId zone,
    DateOrder dateOrder,
    LocalDate latest,
    boolean titleOnly,
    int minimumLetters,
    boolean clean)
    implements Serializable {

  /** Far enough for every archive of today, near enough to refuse a mistyped century. */
  public static final LocalDate DEFAULT_LATEST = LocalDate.of(2039, 12, 31);

  public ExtractionOptions {
    requireNonNull(mapping, "mapping");
    requireNonNull(zone, "zone");
    requireNonNull(dateOrder, "dateOrder");
    requireNonNull(latest, "latest");
    if (minimumLetters < 1) {
      throw new IllegalArgumentException(
          "minimumLetters must be 1 or more, found " + minimumLetters);
    }
  }

  /**
   * The defaults: no source, no language, UTC, day before month, {@link #DEFAULT_LATEST}, no
   * title-only articles, at least 20 letters, cleaned.
   */
  public static ExtractionOptions of(FieldMapping mapping) {
    return new ExtractionOptions(
        mapping, null, null, ZoneOffset.UTC, DateOrder.DAY_FIRST, DEFAULT_LATEST, false, 20, true);
  }

  public ExtractionOptions withSource(String source) {
    return new ExtractionOptions(
        mapping,
        source,
        defaultLanguage,
        zone,
        dateOrder,
        latest,
        titleOnly,
        minimumLetters,
        clean);
  }

  public ExtractionOptions withLanguage(String language) {
    return new ExtractionOptions(
        mapping,
        defaultSource,
        language,
        zone,
        dateOrder,
        latest,
        titleOnly,
        minimumLetters,
        clean);
  }

  public ExtractionOptions withZone(ZoneId newZone) {
    return new ExtractionOptions(
        mapping,
        defaultSource,
        defaultLanguage,
        newZone,
        dateOrder,
        latest,
        titleOnly,
        minimumLetters,
        clean);
  }

  public ExtractionOptions withDateOrder(DateOrder order) {
    return new ExtractionOptions(
        mapping,
        defaultSource,
        defaultLanguage,
        zone,
        order,
        latest,
        titleOnly,
        minimumLetters,
        clean);
  }

  public ExtractionOptions withLatest(LocalDate day) {
    return new ExtractionOptions(
        mapping,
        defaultSource,
        defaultLanguage,
        zone,
        dateOrder,
        day,
        titleOnly,
        minimumLetters,
        clean);
  }

  public ExtractionOptions withTitleOnly(boolean accepted) {
    return new ExtractionOptions(
        mapping,
        defaultSource,
        defaultLanguage,
        zone,
        dateOrder,
        latest,
        accepted,
        minimumLetters,
        clean);
  }

  public ExtractionOptions withMinimumLetters(int letters) {
    return new ExtractionOptions(
        mapping,
        defaultSource,
        defaultLanguage,
        zone,
        dateOrder,
        latest,
        titleOnly,
        letters,
        clean);
  }

  public ExtractionOptions withClean(boolean cleaned) {
    return new ExtractionOptions(
        mapping,
        defaultSource,
        defaultLanguage,
        zone,
        dateOrder,
        latest,
        titleOnly,
        minimumLetters,
        cleaned);
  }
}
