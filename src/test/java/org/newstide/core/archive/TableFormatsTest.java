package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TableFormatsTest {

  @Test
  void csv_keepsQuotedDelimitersNewlinesAndQuotes() {
    Archive archive =
        Archive.of(
            "a.csv",
            "\uFEFFid,title,text\r",
            "1,\"Fog, again\",\"He said \"\"wait\"\".\r",
            "\r",
            "Then he left.\"\r",
            "2,,\"\"\r",
            "3,Plain \"quoted\" word,x\r");

    assertThat(archive.format()).isEqualTo("csv");
    assertThat(archive.records())
        .containsExactly(
            Map.of(
                "id", "1",
                "title", "Fog, again",
                "text", "He said \"wait\".\r\n\r\nThen he left."),
            Map.of("id", "2"),
            Map.of("id", "3", "title", "Plain \"quoted\" word", "text", "x"));
    assertThat(archive.damages()).isEmpty();
  }

  @Test
  void delimiter_isSeenInTheHeader() {
    assertThat(Archive.of("a.csv", "id;title", "1;Tide, high").values("title"))
        .containsExactly("Tide, high");
    assertThat(Archive.of("a.csv", "id\ttitle", "1\tTide").format()).isEqualTo("tsv");
    assertThat(Archive.of("a.tsv", "id\ttitle", "1\tTide, high").values("title"))
        .containsExactly("Tide, high");
  }

  @Test
  void tsvWithBareQuotes_takesThemAsCharacters() {
    Archive archive =
        Archive.of("a.tsv", "id\ttext", "1\t\" Coi chừng ! he said", "2\tcalm", "3\t\"a\tb");

    assertThat(archive.values("text")).containsExactly("\" Coi chừng ! he said", "calm");
    assertThat(archive.reasons()).containsExactly("unbalanced_quote");
  }

  @Test
  void headerNames_areTrimmedFilledAndMadeDifferent() {
    Archive archive = Archive.of("a.csv", " id ,,id", "1,2,3");

    assertThat(archive.records()).containsExactly(Map.of("id", "1", "column_2", "2", "id_2", "3"));
  }

  @Test
  void rowOfAnotherWidth_isDamageUnlessTheRestIsEmpty() {
    Archive archive =
        Archive.of("a.csv", "id,title,text", "1,a", "2,a,b,c", "3,a,b,,", "", "4,a,b", " ");

    assertThat(archive.values("id")).containsExactly("3", "4");
    assertThat(archive.reasons())
        .containsExactly("wrong_number_of_fields", "wrong_number_of_fields");
    assertThat(archive.damages().get(1).detail())
        .isEqualTo("line 3, byte 18: 4 cells under a header of 3");
  }

  @Test
  void lostQuote_costsItsRowOnly() {
    Archive archive =
        Archive.of(
            "a.csv",
            "\"id\",\"text\",\"by\"",
            "\"1\",\"one\",\"An\"",
            "\"2\",\"two has lost its end,\"An\"",
            "\"3\",\"three\",\"An",
            "\"4\",\"four\",\"An\"",
            "\"5\",\"five",
            "goes on, over lines\",\"An\"",
            "\"6\",\"six\",\"An\"");

    assertThat(archive.values("id")).containsExactly("1", "4", "5", "6");
    assertThat(archive.reasons()).hasSize(2);
  }

  @Test
  void lostQuoteBeforeUnquotedRows_doesNotSwallowThem() {
    Archive archive =
        Archive.of("a.csv", "id,text", "1,\"never closed", "2,two", "3,\"three, too\"", "4,four");

    assertThat(archive.values("id")).containsExactly("2", "3", "4");
    assertThat(archive.reasons()).containsExactly("unbalanced_quote");
    assertThat(archive.damages().get(0).detail()).startsWith("line 2, byte 8: ");
  }

  @Test
  void loneQuotesOnOneLine_areCharacters() {
    Archive archive = Archive.of("a.csv", "id,text", "1,\"the \"grand\" hotel\"", "2,x");

    assertThat(archive.values("text")).containsExactly("the \"grand\" hotel", "x");
    assertThat(archive.repairs()).containsOnly(entry("stray_quote", 1L));
  }

  @Test
  void rowAboveTheCap_isSkippedAndReadingGoesOn() {
    String longCell = "x".repeat(700_000);
    String longText = "y\n".repeat(350_000);
    String text = "id,text\n1," + longCell + "\n2,b\n3,\"" + longText + "\"\n4,d\n";

    Archive archive = Archive.of("a.csv", text.getBytes(UTF_8), new ReadLimits(2048, 250), null);

    assertThat(archive.values("id")).containsExactly("2", "4");
    assertThat(archive.damages()).hasSize(2);
  }

  @Test
  void carriageReturnsAlone_endRows() {
    assertThat(Archive.of("a.csv", "id,t\r1,\"a\rb\"\r2,c\r").values("t"))
        .containsExactly("a\rb", "c");
  }

  @Test
  void headerWithoutEnd_givesTheFileUp() {
    assertThat(Archive.of("a.csv", "id,\"title", "1,a").reasons()).containsExactly("no_header");
    assertThat(Archive.of("a.csv", "id,title").items()).isEmpty();
  }

  @Test
  void plainText_isOneRecord() {
    Archive archive = Archive.of("a.txt", "", "Storm over the bay", "", "Second paragraph, short.");

    assertThat(archive.format()).isEqualTo("text");
    assertThat(archive.values("text"))
        .containsExactly("\nStorm over the bay\n\nSecond paragraph, short.");
    assertThat(Archive.of("a.txt", " ", "").items()).isEmpty();
    assertThat(Archive.of("a.txt", new byte[2000], new ReadLimits(1024, 250), "text").reasons())
        .containsExactly("unsupported_format");
    assertThat(
            Archive.of("a", "w ".repeat(2000).getBytes(UTF_8), new ReadLimits(1024, 250), null)
                .reasons())
        .containsExactly("record_too_large");
  }

  @Test
  void table_isSeenWithoutAName_butAnArticleIsNot() {
    assertThat(Archive.of("part-0001", "id,title,day", "1,a,b", "2,c,d").format()).isEqualTo("csv");
    assertThat(
            Archive.of("part-0001", "Wind, rain, and fog.", "So, it went, on.", "And, then, off.")
                .format())
        .isEqualTo("text");
    assertThat(Archive.of("a.jsonl", "id,title,day", "1,a,b", "2,c,d").format()).isEqualTo("csv");
    assertThat(Archive.of("part-0001", "id;title", "1;x").format()).isEqualTo("text");
  }

  @Test
  void declaredFormat_decidesWhatBytesCannotTell() {
    byte[] bytes = "id,title\n1,x\n".getBytes(UTF_8);

    assertThat(Archive.of("a.txt", bytes, ReadLimits.DEFAULT, "csv").format()).isEqualTo("csv");
    assertThat(Archive.of("a.csv", bytes, ReadLimits.DEFAULT, "text").format()).isEqualTo("text");
    assertThat(Archive.of("a", "{\"a\":1}".getBytes(UTF_8), ReadLimits.DEFAULT, "csv").format())
        .isEqualTo("json_lines");
  }
}
