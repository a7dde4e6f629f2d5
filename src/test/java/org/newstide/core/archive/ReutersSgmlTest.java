package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class ReutersSgmlTest {

  private static final String START = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n";

  private static String element(int id, String text) {
    return """
        <REUTERS TOPICS="YES" LEWISSPLIT="TRAIN" CGISPLIT="TRAINING-SET" OLDID="1" NEWID="%d">
        <DATE> 3-MAR-1987  09:05:06.40&#5;&#5;RM</DATE>
        <TOPICS><D>salt</D><D>tin</D></TOPICS>
        <PLACES></PLACES>
        <UNKNOWN>&#5;&#22;&#1;f0704</UNKNOWN>
        %s
        </REUTERS>
        """
        .formatted(id, text);
  }

  private static String news(int id) {
    return element(
        id,
        "<TEXT>&#2;\n<TITLE>SALT &lt;SLT>  UP\n AGAIN</TITLE>\n<DATELINE>    PORT, March  3 -"
            + " </DATELINE><BODY>Salt rose &amp; tin\nfell.\n    So it goes.\n Reuter\n&#3;</BODY></TEXT>");
  }

  @Test
  void element_becomesARecord() {
    Archive archive = Archive.of("a.sgm", START + news(7));

    assertThat(archive.format()).isEqualTo("sgml");
    assertThat(archive.records())
        .singleElement()
        .satisfies(
            fields ->
                assertThat(fields)
                    .containsExactly(
                        entry("id", "7"),
                        entry("datetime", "1987-03-03T09:05:06.400"),
                        entry("date", "3-MAR-1987 09:05:06.40"),
                        entry("title", "SALT <SLT> UP AGAIN"),
                        entry("dateline", "PORT, March 3 -"),
                        entry("body", "Salt rose & tin\nfell.\n    So it goes."),
                        entry("kind", "norm"),
                        entry("topics", "salt\ntin"),
                        entry("split", "TRAIN")));
  }

  @Test
  void textWithoutParts_isTheBody() {
    Archive archive =
        Archive.of(
            "a", "<DATA>\n" + element(8, "<TEXT TYPE=\"UNPROC\">&#2;\nTABLE\n 1\n&#3;</TEXT>"));

    assertThat(archive.values("body")).containsExactly("TABLE\n 1");
    assertThat(archive.values("kind")).containsExactly("unproc");
    assertThat(archive.values("title")).containsOnlyNulls();
  }

  @Test
  void brokenElements_costThemselvesOnly() {
    String broken = news(2).replace("</REUTERS>", "</REUT");
    Archive archive = Archive.of("a.sgm", START + news(1) + broken + news(3) + broken);

    assertThat(archive.values("id")).containsExactly("1", "3");
    assertThat(archive.reasons()).containsExactly("element_not_closed", "file_cut_short");
  }

  @Test
  void elementAboveTheCap_isPassedOver() {
    String large = element(2, "<TEXT><BODY>" + "salt ".repeat(2000) + "</BODY></TEXT>");
    Archive archive =
        Archive.of(
            "a.sgm",
            (START + news(1) + large + news(3)).getBytes(UTF_8),
            new ReadLimits(2048, 50),
            null);

    assertThat(archive.values("id")).containsExactly("1", "3");
    assertThat(archive.reasons()).containsExactly("record_too_large");
  }
}
