package org.newstide.core.extract;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How the records of one archive become articles. Start from {@link #with} and set what differs.
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
 * @param datesFromUrls whether a date in a page's address is evidence
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
    boolean datesFromUrls,
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
   * The defaults: no source, no language, UTC, day before month, {@link #DEFAULT_LATEST}, addresses
   * are evidence, no title-only articles, at least 20 letters, cleaned.
   */
  public static ExtractionOptions of(FieldMapping mapping) {
    return new Builder(mapping).build();
  }

  /** Options that start from {@linkplain #of the defaults}. */
  public static Builder with(FieldMapping mapping) {
    return new Builder(mapping);
  }

  /** A copy to change. */
  public Builder change() {
    Builder copy = new Builder(mapping);
    copy.source = defaultSource;
    copy.language = defaultLanguage;
    copy.zone = zone;
    copy.dateOrder = dateOrder;
    copy.latest = latest;
    copy.datesFromUrls = datesFromUrls;
    copy.titleOnly = titleOnly;
    copy.minimumLetters = minimumLetters;
    copy.clean = clean;
    return copy;
  }

  /** Options in the making; each setter changes one component. */
  public static final class Builder {

    private final FieldMapping mapping;
    private String source;
    private String language;
    private ZoneId zone = ZoneOffset.UTC;
    private DateOrder dateOrder = DateOrder.DAY_FIRST;
    private LocalDate latest = DEFAULT_LATEST;
    private boolean datesFromUrls = true;
    private boolean titleOnly;
    private int minimumLetters = 20;
    private boolean clean = true;

    private Builder(FieldMapping mapping) {
      this.mapping = mapping;
    }

    public Builder source(String outlet) {
      source = outlet;
      return this;
    }

    public Builder language(String code) {
      language = code;
      return this;
    }

    public Builder zone(ZoneId publishers) {
      zone = publishers;
      return this;
    }

    public Builder dateOrder(DateOrder order) {
      dateOrder = order;
      return this;
    }

    public Builder latest(LocalDate day) {
      latest = day;
      return this;
    }

    public Builder datesFromUrls(boolean evidence) {
      datesFromUrls = evidence;
      return this;
    }

    public Builder titleOnly(boolean accepted) {
      titleOnly = accepted;
      return this;
    }

    public Builder minimumLetters(int letters) {
      minimumLetters = letters;
      return this;
    }

    public Builder clean(boolean cleaned) {
      clean = cleaned;
      return this;
    }

    public ExtractionOptions build() {
      return new ExtractionOptions(
          mapping,
          source,
          language,
          zone,
          dateOrder,
          latest,
          datesFromUrls,
          titleOnly,
          minimumLetters,
          clean);
    }
  }
}
