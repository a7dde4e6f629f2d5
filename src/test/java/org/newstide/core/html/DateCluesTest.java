package org.newstide.core.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newstide.core.html.DateClue.Kind;
import org.newstide.core.html.DateClue.Region;
import org.newstide.core.html.DateClue.Role;

class DateCluesTest {

  private static List<DateClue> clues(String html) {
    return DateClues.of(HtmlPage.parse(html, "https://gazette.example/bridge")).list();
  }

  private static DateClue first(String html, Kind kind) {
    return clues(html).stream()
        .filter(clue -> clue.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError(kind + " not among " + clues(html)));
  }

  private static String article(String headline, String day) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\""
        + headline
        + "\",\"datePublished\":\""
        + day
        + "\",\"comment\":{\"@type\":\"Comment\",\"dateCreated\":\"2019-04-01\"}}</script>";
  }

  @Test
  void thePagesOwnArticle_isTheOneWithItsHeadline() {
    String html =
        "<title>A new bridge opens | Gazette</title>"
            + article("Ferry sinks in storm", "2019-03-01")
            + article("A new bridge opens", "2019-03-07")
            + "<h1>A new bridge opens</h1>";

    assertThat(first(html, Kind.ARTICLE).value()).isEqualTo("2019-03-07");
    assertThat(first(html, Kind.THING).value()).isEqualTo("2019-03-01");
    assertThat(clues(html)).extracting(DateClue::value).doesNotContain("2019-04-01");
  }

  @ParameterizedTest
  @CsvSource({
    "article:published_time, PUBLISHED",
    "datePublished, PUBLISHED",
    "pubdate, PUBLISHED",
    "parsely-pub-date, PUBLISHED",
    "cXenseParse:recs:publishtime, PUBLISHED",
    "DC.date.issued, PUBLISHED",
    "dcterms.created, PUBLISHED",
    "citation_publication_date, PUBLISHED",
    "date, UNSTATED",
    "DC.Date, UNSTATED",
    "sailthru.date, UNSTATED",
    "article:modified_time, MODIFIED",
    "og:updated_time, MODIFIED",
    "last-modified, MODIFIED",
  })
  void metaTags(String name, Role role) {
    DateClue clue = first("<meta name='" + name + "' content='2019-03-07'>", Kind.META);

    assertThat(clue.role()).isEqualTo(role);
    assertThat(clue.value()).isEqualTo("2019-03-07");
    assertThat(clue.region()).isEqualTo(Region.HEAD);
  }

  @ParameterizedTest
  @CsvSource({"publisher", "expires", "event_start_date", "article:publisher", "unpublished_date"})
  void metaTagsOfOtherThings(String name) {
    assertThat(clues("<meta name='" + name + "' content='2019-03-07'>")).isEmpty();
  }

  @Test
  void elementsForPrograms() {
    assertThat(first("<time pubdate datetime='2019-03-07T10:00'>Thursday</time>", Kind.TIME))
        .extracting(DateClue::role, DateClue::value)
        .containsExactly(Role.PUBLISHED, "2019-03-07T10:00");
    assertThat(first("<span itemprop=dateModified content='2019-03-07'>x</span>", Kind.TIME).role())
        .isEqualTo(Role.MODIFIED);
    assertThat(first("<abbr class='published' title='2019-03-07'>x</abbr>", Kind.TIME).role())
        .isEqualTo(Role.PUBLISHED);
    assertThat(first("<div class='post-date'>7 March 2019</div>", Kind.MARKED).value())
        .isEqualTo("7 March 2019");
    assertThat(first("<div class='byline'>By A. B., 7 March 2019</div>", Kind.BYLINE).value())
        .isEqualTo("By A. B., 7 March 2019");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Published: 7 March 2019|PUBLISHED",
        "Updated 7 March 2019|MODIFIED",
        "Veröffentlicht am 07.03.2019|PUBLISHED",
        "Stand: 07.03.2019|MODIFIED",
        "Publié le 7 mars 2019|PUBLISHED",
        "Đăng lúc 08:15, 07/03/2019|PUBLISHED",
        "Cập nhật: 07/03/2019|MODIFIED",
        "发布时间：2019-03-07|PUBLISHED",
        "発表日時 2019年3月7日|PUBLISHED",
        "입력 2019.03.07|PUBLISHED",
        "Опубликовано 7 марта 2019|PUBLISHED",
        "By the bridge, 7 March 2019|UNSTATED",
      })
  void labels(String text, Role role) {
    assertThat(first("<h1>A bridge</h1><p>" + text + "</p>", Kind.LINE).role()).isEqualTo(role);
  }

  @Test
  void aTextIsCutAtItsLabels_andOtherDatesAreLeftOut() {
    List<DateClue> clues =
        clues("<p>Published 1 May 2019 Updated 3 May 2019 Member since 2 June 2011</p>");

    assertThat(clues)
        .extracting(DateClue::role, DateClue::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Role.PUBLISHED, "Published 1 May 2019"),
            org.assertj.core.groups.Tuple.tuple(Role.MODIFIED, "Updated 3 May 2019"));
  }

  @Test
  void aDateInASentence_isNoLine() {
    String html =
        "<h1>A bridge</h1><p>It was on 7 March 2019, after many years of waiting, that the first"
            + " people of the town walked over the new bridge.</p>";

    assertThat(first(html, Kind.TEXT).value()).contains("7 March 2019").hasSizeLessThan(90);
    assertThat(clues(html)).extracting(DateClue::kind).containsOnly(Kind.TEXT);
  }

  @Test
  void whereItStands() {
    String html =
        "<div>12.01.2019</div><h1>A bridge</h1><p>07.03.2019</p>"
            + "<div class='comment-list'><p>08.03.2019</p></div>"
            + "<aside><p>09.03.2019</p></aside><footer><p>10.03.2019</p></footer>";

    assertThat(clues(html))
        .extracting(DateClue::value, DateClue::region)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("12.01.2019", Region.MAIN),
            org.assertj.core.groups.Tuple.tuple("07.03.2019", Region.MAIN),
            org.assertj.core.groups.Tuple.tuple("08.03.2019", Region.COMMENT),
            org.assertj.core.groups.Tuple.tuple("09.03.2019", Region.SIDE),
            org.assertj.core.groups.Tuple.tuple("10.03.2019", Region.FOOTER));
    assertThat(clues(html).get(0).offset()).isNegative();
    assertThat(clues(html).get(1).offset()).isBetween(0, 20);
  }

  @Test
  void variablesOfScripts() {
    String html =
        "<script>var a = {\"title\": \"x\", \"publish_date\":\"2019-03-07 10:00\", id: 20190307,"
            + " 'lastModifiedDate' : '2019-03-09'};</script>";

    assertThat(clues(html))
        .extracting(DateClue::role, DateClue::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Role.PUBLISHED, "2019-03-07 10:00"),
            org.assertj.core.groups.Tuple.tuple(Role.MODIFIED, "2019-03-09"));
  }

  @ParameterizedTest
  @CsvSource({
    "<html lang=vi>, vi",
    "<html lang='en_GB'>, en-gb",
    "<html lang=en><meta property='og:locale' content='en_US'>, en-us",
    "<html lang=de><meta property='og:locale' content='en_US'>, de",
    "<p>, ''",
  })
  void theLanguageOfThePage(String html, String locale) {
    assertThat(DateClues.of(HtmlPage.parse(html, null)).locale()).isEqualTo(locale);
  }

  @Test
  void hostilePages_giveBoundedSigns() {
    String[] pages = {
      "<time datetime='2019-03-07'>7 March 2019</time> ".repeat(100_000),
      "<div class='date'>".repeat(100_000) + "7 March 2019",
      "<p>7 March 2019</p>".repeat(100_000),
      "<p>" + "07.03.2019 ".repeat(100_000),
      "<script>" + "\"publish_date\":\"2019-03-07\",".repeat(100_000) + "</script>",
      "<meta name=date content='2019-03-07'>".repeat(100_000),
      "<script>" + ":".repeat(1_000_000) + "</script>",
      "<p>" + "Published ".repeat(100_000),
      "<div itemscope itemtype='http://schema.org/Article'>".repeat(20_000),
    };
    for (String page : pages) {
      assertThat(clues(page)).as(page.substring(0, 40)).hasSizeLessThan(1500);
    }
  }
}
