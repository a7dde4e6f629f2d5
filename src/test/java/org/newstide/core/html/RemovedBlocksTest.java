package org.newstide.core.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newstide.core.html.FerryPage.ONE;
import static org.newstide.core.html.FerryPage.THREE;
import static org.newstide.core.html.FerryPage.TWO;
import static org.newstide.core.html.FerryPage.p;
import static org.newstide.core.html.FerryPage.read;
import static org.newstide.core.html.FerryPage.reason;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on a page beside the article and must not be read as part of it. */
class RemovedBlocksTest {

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
  void removedBlock_beforeTheFirstParagraph_isRefusedBelowZero() {
    assertThatThrownBy(() -> new RemovedBlock("caption", "x", -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("paragraph must be at least 0, found -1");
    assertThat(List.of(new RemovedBlock("caption", "x", 0))).hasSize(1);
  }
}
