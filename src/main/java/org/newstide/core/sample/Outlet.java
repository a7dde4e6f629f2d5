package org.newstide.core.sample;

import java.util.List;

/** An invented newspaper: what it is called, how it stores its articles, how it dresses them. */
enum Outlet {
  SONG_MOI(
      new Identity("song-moi", "Sông Mới", "vi", "sm"),
      new Presence(24, 0, 1),
      Format.JSON_LINES_GZIP,
      House.plain()
          .withByline()
          .withTimers(0.6)
          .withRepeatedQuotation()
          .withCaptionTwice()
          .withPromises(0.5)
          .withTails(0.7),
      Field.of("id", Field.Content.ID),
      Field.of("headline", Field.Content.TITLE),
      Field.of("body", Field.Content.PAGE),
      Field.of("date", Field.Content.DAY),
      Field.of("crawl_date", Field.Content.CAPTURED),
      Field.of("link", Field.Content.URL)),
  CANH_DONG(
      new Identity("canh-dong", "Cánh Đồng", "vi", "cd"),
      new Presence(16, 0, 1),
      Format.CSV,
      House.plain().withByline().withPromises(0.6).withHeadlines(0.5),
      Field.of("ma_bai", Field.Content.ID),
      Field.of("tieu_de", Field.Content.TITLE),
      Field.of("noi_dung", Field.Content.PAGE),
      Field.of("ngay_dang", Field.Content.DAY_FIRST),
      Field.of("duong_dan", Field.Content.URL)),
  VEN_BIEN(
      new Identity("ven-bien", "Ven Biển", "vi", "vb"),
      new Presence(12, 0, 0.7),
      Format.JSON_ARRAY,
      House.plain().withParagraphsApart().withHeadlines(0.6),
      Field.of("id", Field.Content.ID),
      Field.of("title", Field.Content.TITLE),
      Field.of("summary", Field.Content.LEAD),
      Field.of("content.text", Field.Content.PAGE),
      Field.of("published", Field.Content.OFFSET_TIME),
      Field.of("fetched", Field.Content.CAPTURED),
      Field.of("url", Field.Content.URL)),
  DOI_GIO(
      new Identity("doi-gio", "Đồi Gió", "vi", "dg"),
      new Presence(0, 0, 1),
      Format.TEXT,
      House.plain().withCaptionTwice().withParagraphsApart()),
  HARBOUR_LEDGER(
      new Identity("harbour-ledger", "The Harbour Ledger", "en", "hl"),
      new Presence(18, 0, 1),
      Format.JSON_LINES_GZIP,
      House.plain()
          .withByline()
          .withTimers(0.4)
          .withRepeatedQuotation()
          .withPromises(0.4)
          .withTails(0.6),
      Field.of("uid", Field.Content.ID),
      Field.of("title", Field.Content.TITLE),
      Field.of("text", Field.Content.PAGE),
      Field.of("published_at", Field.Content.UTC_TIME),
      Field.of("link", Field.Content.URL)),
  NORTHFIELD_COURIER(
      new Identity("northfield-courier", "Northfield Courier", "en", "nc"),
      new Presence(14, 0.35, 1),
      Format.JSON_LINES,
      House.plain().withLeadApart().withPromises(0.6).withHeadlines(0.5),
      Field.of("id", Field.Content.ID),
      Field.of("headline", Field.Content.TITLE),
      Field.of("lead", Field.Content.LEAD),
      Field.of("body", Field.Content.PAGE),
      Field.of("date", Field.Content.DAY_OR_NOTHING),
      Field.of("crawl_date", Field.Content.CAPTURED),
      Field.of("url", Field.Content.URL)),
  SALTMARSH_OBSERVER(
      new Identity("saltmarsh-observer", "Saltmarsh Observer", "en", "so"),
      new Presence(12, 0, 1),
      Format.JSON_LINES_GZIP,
      House.plain().withByline().withCaptionTwice().withPromises(0.5).withParagraphsApart(),
      Field.of("key", Field.Content.ID),
      Field.of("title", Field.Content.TITLE),
      Field.of("story_text", Field.Content.PAGE),
      Field.of("date", Field.Content.EPOCH_MILLIS),
      Field.of("link", Field.Content.URL)),
  LANTERN_POST(
      new Identity("lantern-post", "Lantern Post", "en", "lp"),
      new Presence(0, 0, 1),
      Format.TEXT,
      House.plain().withCaptionTwice().withParagraphsApart());

  static final List<Outlet> ALL = List.of(values());

  /**
   * @param folder folder of its files and host of its addresses
   * @param title the name that readers know
   * @param language ISO 639-1 code
   * @param code first letters of its record ids
   */
  private record Identity(String folder, String title, String language, String code) {}

  /**
   * @param weight its part of the daily articles; 0 for an outlet with a few text files a month
   * @param startsAt first day as a fraction of the archive's length
   * @param endsAt end as a fraction of the archive's length
   */
  private record Presence(double weight, double startsAt, double endsAt) {}

  private final Identity identity;
  private final Presence presence;
  private final Format format;
  private final House house;
  private final List<Field> fields;

  Outlet(Identity identity, Presence presence, Format format, House house, Field... fields) {
    this.identity = identity;
    this.presence = presence;
    this.format = format;
    this.house = house;
    this.fields = List.of(fields);
  }

  String folder() {
    return identity.folder();
  }

  String title() {
    return identity.title();
  }

  String language() {
    return identity.language();
  }

  String code() {
    return identity.code();
  }

  double weight() {
    return presence.weight();
  }

  double startsAt() {
    return presence.startsAt();
  }

  double endsAt() {
    return presence.endsAt();
  }

  Format format() {
    return format;
  }

  House house() {
    return house;
  }

  List<Field> fields() {
    return fields;
  }

  /** True if some records tell the day of the crawl only. */
  boolean isSometimesUndated() {
    return fields.stream().anyMatch(f -> f.content() == Field.Content.DAY_OR_NOTHING);
  }
}
