package org.newstide.core.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.newstide.core.html.FerryPage.ONE;
import static org.newstide.core.html.FerryPage.THREE;
import static org.newstide.core.html.FerryPage.TWO;
import static org.newstide.core.html.FerryPage.p;
import static org.newstide.core.html.FerryPage.read;
import static org.newstide.core.html.FerryPage.reason;

import org.junit.jupiter.api.Test;

/** Where the body of an article is, in the many ways that pages are built. */
class PageLayoutTest {

  @Test
  void lineBreaks_partParagraphs() {
    WebArticle article =
        read("<div>" + ONE + "<br><br>" + TWO + "<br>" + "and so<br>on it went</div>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO, "and so on it went");
  }

  @Test
  void tableLayout_ofAnOldPage_givesTheMiddle() {
    WebArticle article =
        read(
            "<table><tr><td><a href='/1'>Home</a><br><a href='/2'>Fish</a><br><a href='/3'>Ships</a></td>"
                + "<td><font size=2>"
                + ONE
                + "<p>"
                + TWO
                + "<p>"
                + THREE
                + "</font></td><td><a href='/4'>Our shop</a></td></tr></table>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO, THREE);
  }

  @Test
  void aTableOfTheArticle_isKept() {
    WebArticle article =
        read(
            "<article>"
                + p(ONE)
                + "<table><tr><td>Boats</td><td>12</td></tr><tr><td>Crews</td><td>40</td></tr></table>"
                + p(TWO)
                + "</article>");
    assertThat(article.paragraphs()).containsExactly(ONE, "Boats", "12", "Crews", "40", TWO);
  }

  @Test
  void structuredDataOnly_givesTheBody() {
    String body = ONE + "\\n" + TWO + "\\n" + THREE;
    WebArticle article =
        read(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\","
                + "\"articleBody\":\""
                + body
                + "\"}</script><div id='root'></div>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO, THREE);
  }

  @Test
  void structuredData_findsTheBodyInABoxWithABadName() {
    String body = ONE + " " + TWO + " " + THREE;
    WebArticle article =
        read(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\","
                + "\"articleBody\":\""
                + body
                + "\"}</script><div class='promo'>"
                + p(ONE, TWO, THREE)
                + "</div><div>"
                + p("Our shop is open on weekdays, and on Sundays in summer, from ten to five.")
                + "</div>");
    assertThat(article.paragraphs()).contains(ONE, TWO, THREE);
  }

  @Test
  void textInScripts_isTheBodyOfAPageThatTheyDraw() {
    WebArticle article =
        read(
            "<div id='app'></div><script>window.state = {\"title\":\"Ferry\",\"blocks\":["
                + "{\"content\":\""
                + ONE
                + "\"},{\"content\":\""
                + TWO.replace("apples", "\\u0061pples")
                + "\"}]};</script>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO);
  }

  @Test
  void paywall_givesWhatIsThere() {
    WebArticle article =
        read(
            "<article><h1>Ferry leaves late</h1>"
                + p(ONE, TWO)
                + "<div class='paywall-message'><p>To continue reading, subscribe to The Gull today.</p></div>"
                + "</article>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO);
    assertThat(reason(article, "To continue")).isEqualTo("paywall");
  }

  @Test
  void liveBlog_keepsItsHeadingsAndEntries() {
    WebArticle article =
        read(
            "<main><h1>Ferry leaves late</h1><section><h2>Crew at work</h2>"
                + p(ONE)
                + "</section><section><h2>Soup for all</h2>"
                + p(TWO, THREE)
                + "</section></main>");
    assertThat(article.paragraphs())
        .containsExactly("Crew at work", ONE, "Soup for all", TWO, THREE);
  }

  @Test
  void listArticle_keepsItsItems() {
    WebArticle article =
        read(
            "<article>"
                + p(ONE)
                + "<ol><li>Bring a coat</li><li>Bring a <a href='/map'>map</a> of the island</li></ol>"
                + p(TWO)
                + "</article>");
    assertThat(article.paragraphs())
        .containsExactly(ONE, "Bring a coat", "Bring a map of the island", TWO);
  }

  @Test
  void quoteAndCode_areKept() {
    WebArticle article =
        read(
            "<article>"
                + p(ONE)
                + "<blockquote><p>Soup is no excuse, said the captain.</p></blockquote>"
                + "<pre>ferry --late\n  --by 60</pre>"
                + p(TWO)
                + "</article>");
    assertThat(article.paragraphs())
        .containsExactly(ONE, "Soup is no excuse, said the captain.", "ferry --late\n--by 60", TWO);
  }

  @Test
  void aNameOnTheLayout_doesNotMarkTheArticle() {
    WebArticle article =
        read("<div class='layout sidebar has-comments'>" + p(ONE, TWO, THREE) + "</div>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO, THREE);
  }
}
