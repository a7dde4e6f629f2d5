package org.newstide.core.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WebArticleTest {

  private static final String ONE =
      "The ferry to the northern islands left an hour late on Monday, said the harbour office.";
  private static final String TWO =
      "Nobody was hurt, but the crew had to sort two hundred crates of apples by hand, it said.";
  private static final String THREE =
      "Passengers were given soup, blankets and a list of the birds that nest on the cliffs.";

  private static String page(String body) {
    return "<html lang='en'><head><title>Ferry leaves late | The Gull</title></head><body>"
        + body
        + "</body></html>";
  }

  private static WebArticle read(String body) {
    return WebPage.parse(page(body), null).article();
  }

  private static String reason(WebArticle article, String text) {
    return article.removed().stream()
        .filter(block -> block.text().contains(text))
        .map(RemovedBlock::reason)
        .findFirst()
        .orElse(null);
  }

  private static String p(String... texts) {
    return "<p>" + String.join("</p>\n<p>", texts) + "</p>";
  }

  @Test
  void of_readsTheLabelsOfThePage() {
    WebArticle article =
        WebPage.parse(
                """
            <html lang="en-GB"><head><title>Ferry leaves late | The Gull</title>
            <link rel="canonical" href="/ferry"><meta property="og:site_name" content="The Gull">
            <meta name="author" content="Ada Tern"><meta property="article:section" content="Coast">
            </head><body><h1>Ferry leaves  late</h1><p>%s</p><p>%s</p></body></html>
            """
                    .formatted(ONE, TWO),
                "https://gull.example/x?y")
            .article();
    assertThat(article.title()).isEqualTo("Ferry leaves late");
    assertThat(article.byline()).isEqualTo("Ada Tern");
    assertThat(article.section()).isEqualTo("Coast");
    assertThat(article.outlet()).isEqualTo("The Gull");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.canonicalUrl()).isEqualTo("https://gull.example/ferry");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO);
  }

  @Test
  void of_aPageThatSaysNothing_hasNulls() {
    WebArticle article = WebPage.parse("<p>" + ONE + "</p>", null).article();
    assertThat(article.title()).isNull();
    assertThat(article.byline()).isNull();
    assertThat(article.section()).isNull();
    assertThat(article.outlet()).isNull();
    assertThat(article.language()).isNull();
    assertThat(article.canonicalUrl()).isNull();
    assertThat(article.paragraphs()).containsExactly(ONE);
  }

  @Test
  void of_anEmptyPage_hasNoParagraphs() {
    assertThat(WebPage.parse("", null).article().paragraphs()).isEmpty();
    assertThatThrownBy(() -> WebPage.parse(null, null).article())
        .isInstanceOf(NullPointerException.class);
  }

  @Test
  void teasersBetweenParagraphs_areTakenOut() {
    WebArticle article =
        read(
            "<article><h1>Ferry leaves late</h1>"
                + p(ONE)
                + "<ul><li><a href='/a'>Seal walks into a bakery</a></li>"
                + "<li><a href='/b'>Lighthouse gets a new lamp</a></li></ul>"
                + "<div class='related-stories'><h3>Storm</h3><p>A storm is on its way, they say.</p></div>"
                + p(TWO)
                + "</article>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO);
    assertThat(reason(article, "Seal walks")).isEqualTo("related_links");
    assertThat(reason(article, "A storm is")).isEqualTo("related_links");
    assertThat(article.removed())
        .filteredOn(block -> block.text().contains("Seal"))
        .extracting(RemovedBlock::paragraph)
        .containsExactly(1);
  }

  @Test
  void readAlso_isTakenOut_aLinkInASentenceIsNot() {
    String linked = TWO.replace("crates of apples", "<a href='/x'>crates of apples</a>");
    WebArticle article =
        read(p(ONE, "Read also: <a href='/y'>Seal walks into a bakery</a>", linked, THREE));
    assertThat(article.paragraphs()).containsExactly(ONE, TWO, THREE);
    assertThat(reason(article, "Seal")).isEqualTo("related_links");
  }

  @Test
  void readAlso_isKnownInOtherLanguages() {
    String german =
        "Die Fähre zu den Inseln fuhr am Montag eine Stunde zu spät ab, sagte das Hafenamt.";
    WebArticle article =
        WebPage.parse(
                "<html lang='de'><body>"
                    + p(german, "Lesen Sie auch: <a href='/y'>Robbe geht zum Bäcker</a>", german)
                    + "</body></html>",
                null)
            .article();
    assertThat(article.paragraphs()).containsExactly(german, german);
  }

  @Test
  void captions_areKeptApart() {
    WebArticle article =
        read(
            "<article>"
                + p(ONE)
                + "<figure><img src='f.jpg'><figcaption>The ferry. Photo: A. Tern</figcaption></figure>"
                + p(TWO)
                + "</article>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO);
    assertThat(article.captions()).containsExactly("The ferry. Photo: A. Tern");
    assertThat(reason(article, "The ferry. Photo")).isEqualTo("caption");
  }

  @Test
  void comments_goEvenIfTheyAreLonger() {
    String comment =
        "I was on that ferry, and I can tell you that the soup was cold, really cold. ";
    WebArticle article =
        read(
            "<article><h1>Ferry leaves late</h1>"
                + p(ONE, TWO)
                + "</article><div id='comments'>"
                + p(comment.repeat(4), comment.repeat(5))
                + "</div>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO);
  }

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
  void hiddenText_isNotRead() {
    WebArticle article =
        read(
            "<article>"
                + p(ONE)
                + "<div style='display: none'>"
                + p("This text nobody sees, for it is meant for machines, and machines alone.")
                + "</div><p hidden>Neither this one, which has an attribute to say so, is seen.</p>"
                + p(TWO)
                + "</article>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO);
    assertThat(reason(article, "nobody sees")).isEqualTo("hidden");
  }

  @Test
  void chinese_isMeasuredByItsOwnScript() {
    String one = "港务局说，开往北方岛屿的渡轮周一晚开了一个小时。";
    String two = "没有人受伤，但船员们不得不手工整理两百箱苹果。";
    WebArticle article =
        read(
            "<div class='nav'><a href='/'>首页</a><a href='/a'>新闻</a></div><div>"
                + p(one, two)
                + "</div><div><a href='/b'>海豹走进面包店</a><a href='/c'>灯塔换了新灯</a></div>"
                + "<div>责任编辑：王某</div>");
    assertThat(article.paragraphs()).containsExactly(one, two);
  }

  @Test
  void vietnamese_leadBodyAndReadMore() {
    String lead = "Chuyến phà ra đảo sáng thứ Hai rời bến muộn một giờ vì sương mù.";
    String one =
        "Cảng vụ cho biết không ai bị thương, nhưng hai trăm thùng táo bị đổ, phải xếp lại.";
    String two =
        "Hành khách được phát cháo nóng, chăn mỏng và một tờ giới thiệu các loài chim biển.";
    WebArticle article =
        WebPage.parse(
                """
            <html lang="vi"><head><title>Phà rời bến muộn</title>
            <meta name="description" content="%s"></head><body><h1>Phà rời bến muộn</h1>
            <h2 class="sapo">%s</h2><div class="social">Chia sẻ</div>
            <div class="detail-content"><p>%s</p><p><a href="/x">&gt;&gt; Xem thêm: Hải cẩu vào tiệm bánh</a></p>
            <p>%s</p></div></body></html>
            """
                    .formatted(lead, lead, one, two),
                null)
            .article();
    assertThat(article.language()).isEqualTo("vi");
    assertThat(article.paragraphs()).containsExactly(lead, one, two);
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
  void blogWithSidebar_givesThePost() {
    WebArticle article =
        read(
            "<div id='wrap'><div class='post'><h2 class='entry-title'>Ferry leaves late</h2>"
                + "<div class='entry-meta'>Posted on 3 May by Ada</div><div class='entry-content'>"
                + p(ONE, TWO, THREE)
                + "</div></div><div id='sidebar'><h3>About me</h3>"
                + p("I am Ada, and I write about ferries, birds and soup since I can remember.")
                + "<ul><li><a href='/1'>May</a></li><li><a href='/2'>June</a></li></ul></div></div>");
    assertThat(article.paragraphs()).containsExactly(ONE, TWO, THREE);
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

  @Test
  void of_doesNotChangeTheTree() {
    HtmlPage page = HtmlPage.parse(page("<article>" + p(ONE, TWO) + "</article>"), null);
    String before = page.document().outerHtml();
    new BodyReading(page).article();
    assertThat(page.document().outerHtml()).isEqualTo(before);
  }

  @Test
  void removedBlock_beforeTheFirstParagraph_isRefusedBelowZero() {
    assertThatThrownBy(() -> new RemovedBlock("caption", "x", -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("paragraph must be at least 0, found -1");
    assertThat(List.of(new RemovedBlock("caption", "x", 0))).hasSize(1);
  }
}
