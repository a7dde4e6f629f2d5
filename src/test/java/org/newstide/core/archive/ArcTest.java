package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArcTest {

  private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Đêm";

  private static String version(int version) {
    String about = version + " 0 Nobody\nURL IP-address Archive-date Content-type Archive-length\n";
    return "filedesc://a.arc 0.0.0.0 20080430204825 text/plain "
        + about.length()
        + "\n"
        + about
        + "\n";
  }

  private static String record(String url, String fields, String block) {
    return "%s 127.0.0.1 20080430204826 text/html%s %d\n%s\n"
        .formatted(url, fields, block.getBytes(UTF_8).length, block);
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void bothVersions_areReadOutOfEveryPacking(Packing packing) {
    for (int version : new int[] {1, 2}) {
      String fields = version == 1 ? "" : " 200 abc - 77 a.arc";
      byte[][] records = {
        packing.pack(version(version).getBytes(UTF_8)),
        packing.pack(record("http://a.example/?q=x y", fields, PAGE).getBytes(UTF_8)),
        packing.pack(record("dns:a.example", fields, "20080430204826").getBytes(UTF_8)),
        packing.pack(record("http://b.example/", fields, PAGE).getBytes(UTF_8))
      };
      Archive archive = Archive.of("any.name", Packing.concat(records));

      assertThat(archive.format()).isEqualTo("arc");
      assertThat(archive.damages()).isEmpty();
      assertThat(archive.values("url"))
          .containsExactly("http://a.example/?q=x y", "http://b.example/");
      assertThat(archive.values("html")).containsOnly("<p>Đêm");
      assertThat(archive.values("captured")).containsOnly("2008-04-30T20:48:26Z");
      assertThat(archive.passedOver()).containsOnly(entry("filedesc", 1L), entry("dns", 1L));
    }
  }

  @Test
  void linesThatAreNoHeader_costThemselvesOnly() {
    String file =
        version(1)
            + record("http://a.example/", "", PAGE)
            + "http://x.example/ 1.2.3.4 null text/html 5\nxxxxx\n"
            + record("http://b.example/", "", PAGE)
            + "http://y.example/ 1.2.3.4 20080430204826 text/html abc\n"
            + record("http://c.example/", "", PAGE);

    Archive archive = Archive.of("a.arc", file);

    assertThat(archive.values("url"))
        .containsExactly("http://a.example/", "http://b.example/", "http://c.example/");
    assertThat(archive.reasons()).containsExactly("not_a_record", "not_a_record");
  }

  @Test
  void firstLineWithoutLength_andLengthTooLarge_costNoOtherRecord() {
    String file =
        "filedesc://a.arc 0.0.0.0 20080430204825 text/plain -1\n1 0 Nobody\nURL\n\n"
            + record("http://a.example/", "", PAGE)
                .replace(" 51\n", " 95\n")
                .replace(" 52\n", " 95\n")
            + record("http://b.example/", "", PAGE)
            + record("http://c.example/", "", PAGE);

    Archive archive = Archive.of("a.arc", file);

    assertThat(archive.values("url")).contains("http://b.example/", "http://c.example/");
    assertThat(archive.passedOver()).containsEntry("filedesc", 1L);
  }
}
