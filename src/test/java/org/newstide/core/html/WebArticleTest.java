package org.newstide.core.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newstide.core.html.FerryPage.ONE;
import static org.newstide.core.html.FerryPage.TWO;
import static org.newstide.core.html.FerryPage.p;
import static org.newstide.core.html.FerryPage.page;
import static org.newstide.core.html.FerryPage.read;

import org.junit.jupiter.api.Test;

class WebArticleTest {

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
  void of_doesNotChangeTheTree() {
    HtmlPage page = HtmlPage.parse(page("<article>" + p(ONE, TWO) + "</article>"), null);
    String before = page.document().outerHtml();
    new BodyReading(page).article();
    assertThat(page.document().outerHtml()).isEqualTo(before);
  }
}
