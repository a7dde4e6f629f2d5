package org.newstide.core.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Pages made to break a reader: each ends, whole, without deep recursion. */
class HostilePagesTest {

  private static final String SENTENCE =
      "The ferry to the northern islands left an hour late on Monday, said the harbour office. ";

  private static WebArticle read(String html) {
    return org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2), () -> WebPage.parse(html, null).article());
  }

  @Test
  void fiftyThousandNestedDivs() {
    String html = "<div>".repeat(50_000) + "<p>" + SENTENCE + "</p>" + "</div>".repeat(50_000);
    assertThat(read(html).paragraphs()).containsExactly(SENTENCE.strip());
  }

  @Test
  void fiftyThousandNestedInlineElements() {
    String html = "<p>" + "<b><i>".repeat(25_000) + SENTENCE;
    assertThat(read(html).paragraphs()).containsExactly(SENTENCE.strip());
  }

  @Test
  void aHundredThousandLinks() {
    StringBuilder html = new StringBuilder("<p>" + SENTENCE + "</p><p>" + SENTENCE + "</p><div>");
    for (int i = 0; i < 100_000; i++) {
      html.append("<a href='/").append(i).append("'>Story ").append(i).append("</a> ");
    }
    html.append("</div><ul>");
    for (int i = 0; i < 100_000; i++) {
      html.append("<li><a href='/").append(i).append("'>Story ").append(i).append("</a>");
    }
    assertThat(read(html.toString()).paragraphs())
        .containsExactly(SENTENCE.strip(), SENTENCE.strip());
  }

  @Test
  void oneTextOfEightMegabytes() {
    String text = SENTENCE.repeat((8 << 20) / SENTENCE.length());
    assertThat(read("<div>" + text + "</div>").paragraphs()).containsExactly(text.strip());
  }

  @Test
  void aMillionQuotationMarksInAScript() {
    String html = "<script>" + "\"a\\\"".repeat(500_000) + "</script><p>" + SENTENCE;
    assertThat(read(html).paragraphs()).containsExactly(SENTENCE.strip());
  }

  @Test
  void aHundredThousandClassesAndHeadings() {
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      html.append("<h1 class='a").append(i).append(" b-c-d'>x").append(i).append("</h1>");
    }
    assertThat(read(html + "<p>" + SENTENCE).paragraphs()).contains(SENTENCE.strip());
  }

  @Test
  void randomBrokenMarkup_neverThrows() {
    long seed = 20_251_122L;
    Random random = new Random(seed);
    String[] parts = {
      "<p>",
      "</p>",
      "<div",
      " class='comment",
      "'>",
      "<table><td>",
      "</a>",
      "<a href=x>",
      "<br>",
      SENTENCE,
      "&#0;",
      "&amp",
      "<!--",
      "-->",
      "<script>",
      "</script>",
      "\u0000",
      "\ud800",
      "<ul><li>",
      "<noscript>",
      "<svg>",
      "<body>",
      "<html lang=",
      "<meta name=description content='x'>",
      "<pre>\n",
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"",
      "\"}</script>"
    };
    for (int page = 0; page < 500; page++) {
      StringBuilder html = new StringBuilder();
      for (int i = random.nextInt(60); i >= 0; i--) {
        html.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(WebPage.parse(html.toString(), null).article().paragraphs())
          .as("seed %d, page %d: %s", seed, page, html)
          .allSatisfy(paragraph -> assertThat(paragraph).isNotBlank());
    }
  }
}
