package org.newstide.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void blanksAreOneKindAndLinesAreTrimmed() {
    assertThat(PlainText.lines(" a\u00a0\u2003b\t c \r\n\r\n\r\n d\u2028e\u0003 "))
        .isEqualTo("a b c\n\nd\ne");
  }

  @Test
  void invisibleCharactersVanish_joinersStayInScriptsThatNeedThem() {
    assertThat(PlainText.lines("\ufeffnews\u00adtide\u200b a\u200db")).isEqualTo("newstide ab");
    assertThat(PlainText.lines("می\u200cخواهم")).isEqualTo("می\u200cخواهم");
  }

  @Test
  void textIsComposed() {
    assertThat(PlainText.lines("e\u0302\u0301 Tie\u0302\u0301ng")).isEqualTo("ế Tiếng");
  }

  @Test
  void aLoneSurrogateIsReplaced_aPairStays() {
    assertThat(PlainText.lines("a\ud800b \ud83d\ude00 \udc00"))
        .isEqualTo("a\ufffdb \ud83d\ude00 \ufffd");
  }

  @Test
  void aTitleIsOneLine() {
    assertThat(PlainText.line(" New\n\nbridge ")).isEqualTo("New bridge");
    assertThat(PlainText.line(null)).isEmpty();
  }

  @Test
  void leftoverTagsAndEntities() {
    assertThat(PlainText.lines("<p>A &amp; B</p><p>It&#8217;s&nbsp;<b>here</b></p>"))
        .isEqualTo("A & B\n\nIt’s here");
    assertThat(PlainText.lines("one<br/>two &eacute;t&eacute;")).isEqualTo("one\ntwo été");
    assertThat(PlainText.lines("a<script>var x = 1 < 2;</script>b</p>c")).isEqualTo("ab\nc");
  }

  @Test
  void whatIsNoMarkupStays() {
    String shares = "Acme Corp <ACM> rose, a < b and c > d, R&D; &unknown; & so on &#xZZ;";

    assertThat(PlainText.lines(shares)).isEqualTo(shares);
  }

  @Test
  void hardWrappedParagraphsAreJoined() {
    String wire =
        """
        The harbour authority said on Monday that it would
        start to dredge the southern channel two weeks ear-
        lier than it had planned.
            Fishermen fear that the mud will cloud the oyster
        beds along the coast.
            Shr 11 cts vs 21 cts
            Net 1 mln vs 2 mln
        """;

    assertThat(PlainText.lines(wire).split("\n"))
        .containsExactly(
            "The harbour authority said on Monday that it would start to dredge the southern channel two"
                + " weeks ear-lier than it had planned.",
            "Fishermen fear that the mud will cloud the oyster beds along the coast.",
            "Shr 11 cts vs 21 cts",
            "Net 1 mln vs 2 mln");
  }

  @Test
  void shortLinesThatAreNoWrapStay() {
    String poem = "The sea is wide,\nthe boat is small,\nthe wind is up";

    assertThat(PlainText.lines(poem)).isEqualTo(poem);
  }
}
