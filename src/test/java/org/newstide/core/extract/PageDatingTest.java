package org.newstide.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newstide.core.html.DateClue;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Region;
import org.newstide.core.html.DateClue.Role;
import org.newstide.core.html.DateClues;
import org.newstide.core.time.DatePrecision;

class PageDatingTest {

  private final List<DateClue> clues = new ArrayList<>();
  private String locale = "de";
  private String url;
  private List<String> captured = List.of();
  private ZoneId zone = ZoneId.of("UTC");

  private void head(Kind kind, Role role, String value) {
    clues.add(new DateClue(kind, role, Region.HEAD, "x", value, 0));
  }

  private void near(Kind kind, Role role, String value) {
    clues.add(new DateClue(kind, role, Region.MAIN, "x", value, 40));
  }

  private PublicationDate weigh() {
    ExtractionOptions options =
        ExtractionOptions.with(FieldMapping.preset("plain-text")).zone(zone).build();
    DateClues page = new DateClues(locale, clues);
    return Dating.weigh(
        new DateEvidence(List.of(), captured, url, null, List.of(), "", page), options);
  }

  private void expect(String evidence, String date) {
    assertThat(weigh().date()).isEqualTo(date);
    assertThat(weigh().evidence()).isEqualTo(evidence);
  }

  @Test
  void evidenceIsNamedInItsOrder() {
    near(Kind.TEXT, Role.UNSTATED, "7. März 2019");
    expect("visible_text", "2019-03-07");
    near(Kind.TIME, Role.UNSTATED, "2019-03-07");
    expect("time_element", "2019-03-07");
    url = "https://gazette.example/2019/03/07/bridge";
    expect("url", "2019-03-07");
    head(Kind.META, Role.PUBLISHED, "2019-03-07");
    expect("meta", "2019-03-07");
    head(Kind.ARTICLE, Role.PUBLISHED, "2019-03-07T09:00:00+01:00");
    expect("structured_data", "2019-03-07");
    assertThat(weigh().instant()).isEqualTo(Instant.parse("2019-03-07T08:00:00Z"));
  }

  @Test
  void agreementOfIndependentKindsRaisesTheConfidence_disagreementLowersIt() {
    head(Kind.META, Role.PUBLISHED, "2019-03-07");
    double alone = weigh().confidence();
    near(Kind.LINE, Role.UNSTATED, "07.03.2019");
    double agreed = weigh().confidence();
    near(Kind.LINE, Role.UNSTATED, "07.03.2019");
    assertThat(weigh().confidence()).isEqualTo(agreed).isGreaterThan(alone);
    head(Kind.ARTICLE, Role.PUBLISHED, "2019-02-01");
    assertThat(weigh().confidence()).isLessThan(agreed);
    assertThat(weigh().note()).isEqualTo("structured_data says 2019-02-01");
  }

  @Test
  void severalKindsTogetherOutweighAStrongerOne() {
    head(Kind.META, Role.PUBLISHED, "2019-03-09");
    near(Kind.LINE, Role.UNSTATED, "07.03.2019");
    url = "https://gazette.example/2019/03/07/bridge";

    expect("url", "2019-03-07");
    assertThat(weigh().note()).isEqualTo("meta says 2019-03-09");
  }

  @Test
  void theLastChangeCountsOnlyWhereNothingElseDoes() {
    near(Kind.LINE, Role.MODIFIED, "Stand: 09.03.2019");
    expect("visible_text", "2019-03-09");
    double alone = weigh().confidence();
    near(Kind.LINE, Role.UNSTATED, "07.03.2019");
    expect("visible_text", "2019-03-07");
    assertThat(alone).isLessThan(weigh().confidence());
  }

  @Test
  void aTemplateThatWritesTheChangeIntoBothItsFields_isTrustedLess() {
    head(Kind.META, Role.PUBLISHED, "2019-03-09T10:00:00+01:00");
    head(Kind.META, Role.MODIFIED, "2019-03-09T10:00:00+01:00");
    near(Kind.LINE, Role.PUBLISHED, "07.03.2019");

    expect("visible_text", "2019-03-07");
  }

  @Test
  void aMomentInUtc_takesTheDayThatThePageShows() {
    head(Kind.ARTICLE, Role.PUBLISHED, "2019-03-06T23:30:00Z");
    assertThat(weigh().date()).isEqualTo("2019-03-06");
    near(Kind.LINE, Role.UNSTATED, "07.03.2019");
    expect("structured_data", "2019-03-07");
    assertThat(weigh().instant()).isEqualTo(Instant.parse("2019-03-06T23:30:00Z"));
    assertThat(weigh().note()).isNull();
  }

  @Test
  void aMomentInUtc_keepsItsDayWhereNoZoneShowedTheOther() {
    head(Kind.ARTICLE, Role.PUBLISHED, "2019-03-06T09:30:00Z");
    near(Kind.LINE, Role.UNSTATED, "07.03.2019");

    assertThat(weigh().date()).isEqualTo("2019-03-06");
  }

  @Test
  void theZoneOptionDecidesTheDayOfAMomentInUtc() {
    zone = ZoneId.of("Asia/Ho_Chi_Minh");
    head(Kind.META, Role.PUBLISHED, "2019-03-06T23:30:00Z");

    expect("meta", "2019-03-07");
  }

  @Test
  void theLanguageDecidesTheOrderOfDayAndMonth() {
    near(Kind.LINE, Role.UNSTATED, "03/07/2019");
    assertThat(weigh().date()).isEqualTo("2019-07-03");
    locale = "en-us";
    assertThat(weigh().date()).isEqualTo("2019-03-07");
    locale = "en-au";
    assertThat(weigh().date()).isEqualTo("2019-07-03");
    locale = "en";
    near(Kind.TEXT, Role.UNSTATED, "25/12/2018");
    clues.add(new DateClue(Kind.META, Role.MODIFIED, Region.HEAD, "x", "25/12/2018", 0));
    assertThat(weigh().date()).isEqualTo("2019-07-03");
  }

  @Test
  void nothingAfterTheCapture_andRelativeTimesOnlyWithIt() {
    near(Kind.MARKED, Role.UNSTATED, "3 Stunden: vor 3 Stunden");
    assertThat(weigh().isKnown()).isFalse();
    captured = List.of("2019-03-08T10:00:00Z");
    expect("visible_text", "2019-03-08");
    assertThat(weigh().confidence()).isLessThan(0.5);
    head(Kind.META, Role.PUBLISHED, "2019-04-01");
    expect("visible_text", "2019-03-08");
    assertThat(weigh().note()).isEqualTo("meta 2019-04-01 refused: later than 2019-03-09");
  }

  @Test
  void theAddressOfAnArchivedPage_boundsItsDate() {
    url = "https://archive.example/web/20190308101010/http://gazette.example/2019/03/bridge";
    near(Kind.LINE, Role.UNSTATED, "01.01.2020");
    near(Kind.TEXT, Role.UNSTATED, "7. März 2019");

    expect("visible_text", "2019-03-07");
  }

  @Test
  void aFaintDayOutsideTheMonthOfTheAddress_losesToTheMonth() {
    url = "https://gazette.example/2019/03/bridge.html";
    clues.add(new DateClue(Kind.TEXT, Role.UNSTATED, Region.SIDE, "x", "1. Mai 2018", 9000));

    expect("url", "2019-03-01");
    assertThat(weigh().precision()).isEqualTo(DatePrecision.MONTH);
  }

  @Test
  void signsFarAway_beforeOurTime_orInPictures_areHintsAtMost() {
    clues.add(new DateClue(Kind.LINE, Role.UNSTATED, Region.COMMENT, "x", "07.03.2019", 9000));
    head(Kind.IMAGE, Role.UNSTATED, "https://gazette.example/img/2018/02/01/a.jpg");
    near(Kind.TEXT, Role.UNSTATED, "3. Mai 1871");

    assertThat(weigh().isKnown()).isTrue();
    assertThat(weigh().confidence()).isLessThan(0.4);
  }
}
