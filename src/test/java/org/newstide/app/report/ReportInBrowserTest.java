package org.newstide.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.newstide.app.cli.Release;
import org.newstide.app.cli.SampleRun;

/** The report as its reader has it: opened from disk in a real browser, clicked and typed at. */
class ReportInBrowserTest {

  private static final List<String> PAGES =
      List.of("overview", "themes", "topics", "cooccurrence", "sources", "quality", "method");

  @TempDir static Path folder;

  private static Browser browser;
  private static Release release;

  @BeforeAll
  static void start() throws IOException, InterruptedException {
    assumeTrue(
        Browser.installed().isPresent(),
        "needs a browser, found no chromium on the PATH: the report is not tried in one");
    release = SampleRun.once().release();
    browser = Browser.start(Browser.installed().get());
  }

  @AfterAll
  static void stop() throws IOException {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void every_page_draws_without_an_error_and_without_a_request(String language) {
    for (String page : PAGES) {
      open(page + "?lang=" + language, 1300);
      browser.evaluate("charts.forEach(draw)");

      assertThat(
              browser.evaluate("document.querySelector('h1').textContent.length > 5").asBoolean())
          .isTrue();
      assertThat(
              browser
                  .evaluate("[...charts].every((chart) => chart.querySelector('svg path'))")
                  .asBoolean())
          .as(page)
          .isTrue();
      assertThat(browser.evaluate("document.body.innerText").asText())
          .doesNotContain("undefined")
          .doesNotContain("NaN")
          .doesNotContain("[object");
      assertThat(browser.errors()).as(page).isEmpty();
      assertThat(browser.requests())
          .as(page)
          .allMatch(each -> each.startsWith("data:") || each.contains("report/index.html"));
    }
  }

  @Test
  void both_languages_have_the_same_words() {
    open("overview?lang=en", 1300);

    assertThat(browser.evaluate("JSON.stringify(Object.keys(WORDS.en).sort())"))
        .isEqualTo(browser.evaluate("JSON.stringify(Object.keys(WORDS.vi).sort())"));
  }

  @Test
  void a_click_on_a_point_opens_its_articles_with_the_matched_words_marked() {
    open("themes?lang=en&grain=month", 1300);
    JsonNode place = busiestPoint();

    browser.click(place.get("x").asDouble(), place.get("y").asDouble());
    browser.await("document.getElementById('drawer').open");

    int articles = browser.evaluate("document.querySelectorAll('article.found').length").asInt();
    assertThat(articles).isEqualTo(place.get("mentioning").asInt());
    assertThat(browser.evaluate("document.querySelectorAll('article.found mark').length").asInt())
        .isGreaterThanOrEqualTo(articles);
    assertThat(browser.evaluate("document.querySelector('article.found .meta').innerText").asText())
        .contains("exact to the ");
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('#drawer a')].every((each) =>"
                        + " /^https?:/.test(each.href) && each.rel.includes('noopener'))")
                .asBoolean())
        .isTrue();

    browser.press("Escape");
    browser.await("!document.getElementById('drawer').open");
  }

  @Test
  void the_copied_query_of_a_point_finds_as_many_articles_as_the_point_tells() {
    for (String grain : List.of("day", "week", "month")) {
      open("themes?lang=vi&grain=" + grain, 1300);
      JsonNode place = busiestPoint();

      String sql =
          browser
              .evaluate(
                  "(() => { const p = "
                      + place
                      + "; return pointQuery(p.theme, p.grain, p.period,"
                      + " nextPeriod(p.period, p.grain), 'articles'); })()")
              .asText();

      assertThat(release.rows(sql)).as(sql).hasSize(place.get("mentioning").asInt());
    }
  }

  @Test
  void the_copied_query_of_a_chart_finds_its_rows() {
    open("themes?lang=en", 1300);

    String sql =
        browser
            .evaluate(
                "queryOf('theme_series', {subject: rows('theme_series')[0].subject, grain: 'week',"
                    + " counting: 'reach'})")
            .asText();
    int told =
        browser
            .evaluate(
                "rows('theme_series').filter((row) => row.subject ==="
                    + " rows('theme_series')[0].subject && row.grain === 'week' && row.counting ==="
                    + " 'reach').length")
            .asInt();

    assertThat(sql).contains(release.folder().toString());
    assertThat(release.rows(sql)).hasSize(told).hasSizeGreaterThan(3);
  }

  @Test
  void another_grain_draws_other_periods() {
    open("themes?lang=en&grain=week", 1300);
    int weeks = periods();

    browser.click("input[value=day]");
    browser.await("STATE.grain === 'day'");

    assertThat(periods()).isGreaterThan(4 * weeks);
    assertThat(browser.evaluate("location.hash").asText()).contains("grain=day");
    assertThat(browser.errors()).isEmpty();
  }

  @Test
  void the_keyboard_reaches_points_and_opens_them() {
    open("themes?lang=en&grain=month", 1300);
    browser.evaluate("document.querySelector('figure .chart').focus()");

    browser.press("ArrowLeft");
    assertThat(browser.evaluate("document.getElementById('spoken').textContent").asText())
        .contains("%")
        .contains(" of ");
    browser.press("Enter");

    browser.await("document.getElementById('drawer').open");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi"})
  void no_page_is_wider_than_a_phone(String language) {
    for (String page : PAGES) {
      open(page + "?lang=" + language, 360);

      assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
          .as(page)
          .isLessThanOrEqualTo(360);
    }
  }

  @Test
  void a_switch_changes_language_and_colours() {
    open("overview?lang=en&dark=0", 1300);

    browser.click("[data-switch=language]");
    browser.click("[data-switch=colours]");

    assertThat(browser.evaluate("document.documentElement.lang").asText()).isEqualTo("vi");
    assertThat(browser.evaluate("document.documentElement.className").asText()).isEqualTo("dark");
    assertThat(browser.evaluate("document.querySelector('h1').textContent").asText())
        .isEqualTo("Đã đọc những gì");
  }

  @Test
  void the_way_back_leads_to_the_page_before() {
    open("overview?lang=en", 1300);

    browser.click("#pages a[href='#quality']");
    browser.await("STATE.page === 'quality'");
    browser.evaluate("history.back()");

    browser.await("STATE.page === 'overview' && document.title.startsWith('Overview')");
  }

  @Test
  void on_paper_the_content_stands_alone() {
    open("themes?lang=en", 1300);
    browser.emulate("print", "light");

    assertThat(browser.evaluate("getComputedStyle(document.getElementById('pages')).display"))
        .hasToString("\"none\"");
    assertThat(browser.evaluate("document.querySelectorAll('figure').length > 2").asBoolean())
        .isTrue();
    browser.emulate("", "light");
  }

  @Test
  void a_chart_gives_its_picture_and_its_rows() {
    open("themes?lang=en", 1300);
    browser.await("document.querySelector('figure .chart svg')");

    assertThat(browser.evaluate("picture(document.querySelector('figure .chart'))").asText())
        .startsWith("<svg")
        .endsWith("</svg>");
    assertThat(browser.evaluate("csv(rows('theme_series').slice(0, 3))").asText().lines())
        .hasSize(4);
  }

  @Test
  void hostile_text_stays_text() throws IOException {
    Path page =
        Files.writeString(
            folder.resolve("hostile.html"),
            ReportPage.render(ReportPageTest.manifest(), null, HostileAnswers.few()));
    for (String hash :
        List.of("themes?lang=en&grain=week", "sources?lang=en", "overview?lang=vi")) {
      browser.open(URI.create(page.toUri() + "#" + hash), 1300, 900);
      browser.evaluate("charts.forEach(draw)");
    }
    browser.open(URI.create(page.toUri() + "#themes?lang=en&grain=week"), 1300, 900);
    browser.evaluate(
        "openArticles('theme-0', 'x', 'week', {period: '2024-01-01', share: 0.04, mentioning: 4,"
            + " total: 100}, 'articles')");

    assertThat(browser.evaluate("document.querySelectorAll('article.found').length").asInt())
        .isEqualTo(4);
    assertThat(browser.evaluate("window.taken === undefined").asBoolean()).isTrue();
    assertThat(
            browser
                .evaluate("document.querySelectorAll('main script, dialog script, img').length")
                .asInt())
        .isZero();
    assertThat(
            browser
                .evaluate(
                    "[...document.querySelectorAll('#drawer a')].map((each) =>"
                        + " each.protocol).join()")
                .asText())
        .isEqualTo("https:");
    assertThat(
            browser
                .evaluate("/[\\u202a-\\u202e\\u2066-\\u2069]/.test(document.body.innerText)")
                .asBoolean())
        .isFalse();
    assertThat(browser.evaluate("document.body.innerText.length").asInt()).isLessThan(20_000);
    assertThat(browser.evaluate("csv([{a: '=1+1', b: ' @x', c: -1, d: 'q\"'}])").asText())
        .isEqualTo("\ufeffa,b,c,d\r\n'=1+1,' @x,-1,\"q\"\"\"\r\n");
    assertThat(browser.errors()).isEmpty();
  }

  /**
   * The place on the screen and the row of the point with the most mentions that all lie in the
   * page.
   */
  private static JsonNode busiestPoint() {
    browser.await("document.querySelector('figure .chart svg')");
    return browser.evaluate(
        """
        (() => {
          const row = rows("theme_series").filter((each) => each.grain === STATE.grain && each.counting === "articles")
            .sort((a, b) => b.mentioning - a.mentioning)[0];
          const chart = document.querySelector(`figure[data-theme="${row.subject}"] .chart`);
          chart.scrollIntoView({ block: "center" });
          draw(chart);
          const place = chart.option(chart).xAxis.data.indexOf(row.period);
          const [x, y] = chart.drawn.convertToPixel({ seriesIndex: 0 }, [place, row.share]);
          const box = chart.getBoundingClientRect();
          return { x: box.x + x, y: box.y + y, theme: row.subject, grain: row.grain, period: row.period, mentioning: row.mentioning };
        })()
        """);
  }

  private static int periods() {
    return browser
        .evaluate(
            "(() => { const [chart] = charts; return chart.option(chart).xAxis.data.length; })()")
        .asInt();
  }

  private static void open(String hash, int width) {
    Path page = release.folder().resolve("report").resolve("index.html");
    browser.open(URI.create(page.toUri() + "#" + hash), width, 900);
  }
}
