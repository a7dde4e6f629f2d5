package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonFormatsTest {

  @Test
  void jsonLines_yieldFieldsInTheOrderOfTheFile() {
    Archive archive =
        Archive.of(
            "day.jsonl",
            "{\"title\": \"Lighthouse reopens\", \"words\": 120, \"live\": true, \"by\": null}",
            "{\"title\": \"\", \"share\": 1.50}");

    assertThat(archive.format()).isEqualTo("json_lines");
    assertThat(archive.records().get(0))
        .containsExactly(
            entry("title", "Lighthouse reopens"), entry("words", "120"), entry("live", "true"));
    assertThat(archive.records().get(1))
        .containsExactly(entry("title", ""), entry("share", "1.50"));
    assertThat(archive.damages()).isEmpty();
  }

  @Test
  void nestedObjectsAndArrays_becomePaths() {
    Archive archive =
        Archive.of(
            "a.jsonl",
            "{\"content\":{\"text\":\"x\",\"deep\":{\"er\":1}},\"tags\":[\"sea\",null,\"fog\",7],"
                + "\"authors\":[{\"name\":\"An\"},{\"name\":\"Bo\"}],\"grid\":[[1,2],[3]],"
                + "\"none\":[],\"void\":{}}");

    assertThat(archive.records())
        .containsExactly(
            Map.of(
                "content.text", "x",
                "content.deep.er", "1",
                "tags", "sea\nfog\n7",
                "authors.0.name", "An",
                "authors.1.name", "Bo",
                "grid.0", "1\n2",
                "grid.1", "3"));
  }

  @Test
  void blankLines_areNeitherRecordsNorDamage() {
    assertThat(Archive.of("a.jsonl", "", "  ", "\t", "\r", "").items()).isEmpty();
    assertThat(Archive.of("a.jsonl", "", "{\"a\":1}", " ", "{\"a\":2}", "", "").values("a"))
        .containsExactly("1", "2");
  }

  @Test
  void brokenLines_costThemselvesOnly() {
    Archive archive =
        Archive.of(
            "a.jsonl",
            "{\"n\":1}",
            "{\"n\":2, \"title\":\"cut in the mid",
            "# exported on Friday",
            "null",
            "[1,2]",
            "{\"n\":3, \"title\":\"no brace\"",
            "{\"n\":4}");

    assertThat(archive.values("n")).containsExactly("1", "4");
    assertThat(archive.reasons())
        .containsExactly("not_json", "not_json", "not_an_object", "not_an_object", "not_json");
    assertThat(archive.damages().get(1).detail()).startsWith("line 3, byte 40: ");
  }

  @Test
  void knownSlips_areRepairedAndCounted() {
    Archive archive =
        Archive.of(
            "a.jsonl",
            "{\"n\":1,}",
            "{\"n\":2, \"t\":\"a\tb\"}",
            "{'n':3, 't':\"it's\"}",
            "{\"n\":4, \"score\":NaN}",
            "{\"n\":5}{\"n\":6} {\"n\":7,}",
            "{\"n\":8, \"t\":\"first\", \"t\":\"last\"}");

    assertThat(archive.values("n")).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
    assertThat(archive.values("t"))
        .containsExactly(null, "a\tb", "it's", null, null, null, null, "last");
    assertThat(archive.records().get(3)).doesNotContainKey("score");
    assertThat(archive.repairs())
        .containsOnly(
            entry("lenient_json", 5L), entry("several_on_a_line", 2L), entry("duplicate_keys", 1L));
  }

  @Test
  void goodObjectsBeforeABrokenOneOnTheSameLine_comeOutOnce() {
    Archive archive = Archive.of("a.jsonl", "{\"n\":1}{\"n\":2}{\"n\":", "{\"n\":3}");

    assertThat(archive.values("n")).containsExactly("1", "2", "3");
    assertThat(archive.damages()).hasSize(1);
    assertThat(archive.damages().get(0).detail()).startsWith("line 1, byte 14: ");
  }

  @Test
  void invalidUtf8_comesOutWithReplacementCharactersAndIsCounted() {
    byte[] stray = {'{', '"', 't', '"', ':', '"', 'a', (byte) 0xff, 'b', '"', '}', '\n'};
    byte[] overlong = {'{', '"', 't', '"', ':', '"', (byte) 0xc0, (byte) 0xaf, '"', '}', '\n'};
    byte[] right = "{\"t\":\"hải đăng 灯台 등대 🗼\"}\n".getBytes(UTF_8);

    Archive archive = Archive.of("a.jsonl", Packing.concat(stray, overlong, right));

    assertThat(archive.values("t"))
        .containsExactly("a\uFFFDb", "\uFFFD\uFFFD", "hải đăng 灯台 등대 🗼");
    assertThat(archive.repairs()).containsOnly(entry("invalid_utf8", 2L));
  }

  @Test
  void lineAboveTheCap_isSkippedAndReadingGoesOn() {
    String text = "{\"n\":1}\n{\"n\":2,\"t\":\"" + "x".repeat(700_000) + "\"}\n{\"n\":3}\n";

    Archive archive = Archive.of("a.jsonl", text.getBytes(UTF_8), new ReadLimits(2048, 250), null);

    assertThat(archive.values("n")).containsExactly("1", "3");
    assertThat(archive.reasons()).containsExactly("record_too_large");
    assertThat(archive.damages().get(0).detail()).startsWith("line 2, byte 8: ");
  }

  @Test
  void carriageReturnsAlone_endLines() {
    assertThat(Archive.of("a.jsonl", "{\"n\":1}\r{\"n\":oops}\r{\"n\":3}\r").values("n"))
        .containsExactly("1", "3");
  }

  @Test
  void array_isStreamedWhateverItsLayout() {
    String[] layouts = {
      "[{\"n\":1},{\"n\":2}]",
      "[\n {\n  \"n\": 1,\n  \"t\": \"a } ] \\\" {\"\n },\n {\n  \"n\": 2\n }\n]\n",
      "  [ { \"n\" : 1 }\n, { \"n\" : 2 } ]  ",
      "[\n{\"n\":1},\n{\"n\":2},\n]"
    };
    for (String layout : layouts) {
      Archive archive = Archive.of("feed.jsonl", layout);
      assertThat(archive.format()).as(layout).isEqualTo("json_array");
      assertThat(archive.values("n")).as(layout).containsExactly("1", "2");
      assertThat(archive.damages()).as(layout).isEmpty();
    }
    assertThat(Archive.of("feed.json", "[]").items()).isEmpty();
  }

  @Test
  void arrayWithWrongElements_losesTheseOnly() {
    Archive archive =
        Archive.of(
            "feed.json",
            "[",
            " {\"n\": 1},",
            " \"a word, with a comma\",",
            " 17,",
            " {\"n\": 2, \"t\": \"lost quote},",
            " {\"n\": oops},",
            " {\"n\": 4}",
            "]");

    assertThat(archive.values("n")).containsExactly("1", "4");
    assertThat(archive.reasons())
        .containsExactly("not_an_object", "not_an_object", "not_json", "not_json");
  }

  @Test
  void elementWithoutItsEnd_doesNotTakeTheNextOnesAlong() {
    Archive archive =
        Archive.of(
            "feed.json",
            "[",
            "  {",
            "    \"n\": 1,",
            "    \"by\": [",
            "    {\"name\": \"An\"},",
            "    {\"name\": \"Bo\"}",
            "    ]",
            "  },",
            "  {",
            "    \"n\": 2,",
            "    \"t\": \"no end",
            "  {",
            "    \"n\": 3,",
            "    \"place\":",
            "    {\"town\": \"Kep\"}",
            "  }",
            "]");

    assertThat(archive.values("n")).containsExactly("1", "3");
    assertThat(archive.values("by.1.name")).containsExactly("Bo", null);
    assertThat(archive.values("place.town")).containsExactly(null, "Kep");
    assertThat(archive.reasons()).containsExactly("not_json");
  }

  @Test
  void rawNewlineInAString_isRepairedInAnArray() {
    Archive archive = Archive.of("feed.json", "[{\"n\": 1, \"t\": \"a", "b\"},", "{\"n\": 2}]");

    assertThat(archive.values("t")).containsExactly("a\nb", null);
    assertThat(archive.repairs()).containsOnly(entry("lenient_json", 1L));
  }

  @Test
  void arrayCutShort_saysSo() {
    Archive inObject = Archive.of("feed.json", "[{\"n\":1},{\"n\":2},{\"n\":3, \"t\":\"abc");
    Archive between = Archive.of("feed.json", "[{\"n\":1},{\"n\":2},");

    assertThat(inObject.values("n")).containsExactly("1", "2");
    assertThat(inObject.reasons()).containsExactly("file_cut_short");
    assertThat(between.values("n")).containsExactly("1", "2");
    assertThat(between.reasons()).containsExactly("file_cut_short");
  }

  @Test
  void elementAboveTheCap_isSkippedAndReadingGoesOn() {
    String text = "[{\"n\":1},{\"n\":2,\"t\":\"" + "x ".repeat(400_000) + "\"},{\"n\":3}]";

    Archive archive = Archive.of("a.json", text.getBytes(UTF_8), new ReadLimits(2048, 250), null);

    assertThat(archive.values("n")).containsExactly("1", "3");
    assertThat(archive.reasons()).containsExactly("record_too_large");
  }

  @Test
  void prettyPrintedObjects_areReadOneByOne() {
    Archive one = Archive.of("page.json", "{", "  \"title\": \"Harbour\",", "  \"n\": 1", "}");
    Archive two = Archive.of("page.json", "{", " \"n\": 1", "}", "{", " \"n\": 2", "}");

    assertThat(one.format()).isEqualTo("json_objects");
    assertThat(one.records()).containsExactly(Map.of("title", "Harbour", "n", "1"));
    assertThat(two.values("n")).containsExactly("1", "2");
  }

  @Test
  void brokenFirstLine_doesNotHideThatAFileIsJsonLines() {
    Archive archive = Archive.of("a.jsonl", "{\"n\":1,", "{\"n\":2}", "{\"n\":3}");

    assertThat(archive.format()).isEqualTo("json_lines");
    assertThat(archive.values("n")).containsExactly("2", "3");
  }
}
