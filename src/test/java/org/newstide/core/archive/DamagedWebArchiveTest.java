package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DamagedWebArchiveTest {

  private static final ReadLimits SMALL = new ReadLimits(1 << 16, 250);

  private static String html(String name) {
    // Letters by chance do not pack well, so that a wound has room.
    Random random = new Random(name.hashCode());
    StringBuilder text = new StringBuilder("<html><p>" + name + " ");
    random.ints(3000, 'a', 'z').forEach(c -> text.append((char) c));
    return text + "</html>";
  }

  private static WarcFile pages(String... names) {
    WarcFile file = new WarcFile();
    for (String name : names) {
      file.page("u:" + name, html(name));
    }
    return file;
  }

  private static void assertPages(Archive archive, String... names) {
    assertThat(archive.values("url"))
        .containsExactly(Arrays.stream(names).map("u:"::concat).toArray(String[]::new));
    for (int i = 0; i < names.length; i++) {
      assertThat(archive.values("html").get(i)).isEqualTo(html(names[i]));
    }
  }

  @Test
  void lengthTooLarge_costsThatRecordOnly() {
    byte[] bytes =
        Packing.concat(
            pages("a").plain(),
            new WarcFile().misstatingTheNextLengthBy(5000).page("u:b", html("b")).plain(),
            pages("c", "d", "e").plain());

    Archive archive = Archive.of("a.warc", bytes);

    assertPages(archive, "a", "c", "d", "e");
    assertThat(archive.reasons()).containsExactly("wrong_length");
  }

  @Test
  void lengthBeyondTheFile_costsThatRecordOnly() {
    for (long excess : new long[] {100_000, 1L << 40}) {
      byte[] bytes =
          Packing.concat(
              pages("a").plain(),
              new WarcFile().misstatingTheNextLengthBy(excess).page("u:b", html("b")).plain(),
              pages("c", "d").plain());

      Archive archive = Archive.of("a.warc", bytes);

      assertPages(archive, "a", "c", "d");
      assertThat(archive.damages()).hasSize(1);
    }
  }

  @Test
  void lengthTooSmall_yieldsWhatIsStatedAndOneDamage() {
    byte[] bytes =
        Packing.concat(
            new WarcFile().misstatingTheNextLengthBy(-100).page("u:a", html("a")).plain(),
            pages("b").plain());

    Archive archive = Archive.of("a.warc", bytes);

    assertThat(archive.values("url")).containsExactly("u:a", "u:b");
    assertThat(html("a")).startsWith(archive.values("html").get(0));
    assertThat(archive.reasons()).containsExactly("not_a_record");
  }

  @Test
  void junkAndHeadersWithoutLength_costThemselvesOnly() {
    byte[] bytes =
        Packing.concat(
            pages("a").plain(),
            "what is this?\nWARC/ is not a version\n\n".getBytes(UTF_8),
            pages("b").plain(),
            "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: x\r\n\r\nlost\r\n\r\n"
                .getBytes(UTF_8),
            pages("c").plain());

    Archive archive = Archive.of("a.warc", bytes);

    assertPages(archive, "a", "b", "c");
    assertThat(archive.reasons()).containsExactly("not_a_record", "not_a_record");
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void cutAnywhere_yieldsTheWholeRecordsBeforeItAndOneDamage(Packing packing) {
    byte[] bytes = pages("a", "b", "c").packed(packing);
    for (int percent : new int[] {40, 50, 60, 75, 90}) {
      Archive archive = Archive.of("a.warc", Arrays.copyOf(bytes, bytes.length * percent / 100));

      String[] whole = percent < 67 ? new String[] {"a"} : new String[] {"a", "b"};
      assertPages(archive, whole);
      assertThat(archive.reasons()).containsExactly("file_cut_short");
    }
  }

  @Test
  void pageWithoutTheEndOfItsBlock_isTakenIfItIsWholeByItsOwnHeader() {
    byte[] html = html("a").getBytes(UTF_8);
    String fields = "Content-Type: text/html\r\nContent-Length: " + html.length;
    byte[] bytes =
        new WarcFile().misstatingTheNextLengthBy(12).response("u:a", fields, html).plain();

    Archive archive = Archive.of("a.warc", bytes);

    assertThat(archive.values("html")).first().asString().startsWith(html("a"));
    assertThat(archive.damages()).isEmpty();
    assertThat(archive.repairs()).containsOnly(entry("wrong_length", 1L));
  }

  @Test
  void brokenGzipMember_costsThatRecordOnly() {
    WarcFile file = pages("a", "b", "c", "d");
    for (int seed = 0; seed < 50; seed++) {
      Random random = new Random(seed);
      List<byte[]> members =
          new ArrayList<>(file.records().stream().map(Packing.GZIP::pack).toList());
      byte[] wounded = members.get(1);
      for (int i = 0; i < 30; i++) {
        wounded[12 + random.nextInt(wounded.length - 20)] ^= (byte) (1 + random.nextInt(255));
      }
      Archive archive = Archive.of("a.warc.gz", Packing.concat(members.toArray(byte[][]::new)));

      assertThat(archive.values("url")).as("seed %d", seed).contains("u:a", "u:d");
      assertThat(archive.values("url").contains("u:b") || !archive.damages().isEmpty())
          .as("seed %d: %s", seed, archive.damages())
          .isTrue();
      assertThat(archive.damages()).as("seed %d", seed).hasSizeBetween(1, 2);
    }
  }

  @Test
  void gzipMemberWithoutItsMark_isPassedOver() {
    List<byte[]> members =
        new ArrayList<>(pages("a", "b", "c").records().stream().map(Packing.GZIP::pack).toList());
    members.get(1)[0] = 0x55;

    Archive archive = Archive.of("a.warc.gz", Packing.concat(members.toArray(byte[][]::new)));

    assertPages(archive, "a", "c");
    assertThat(archive.reasons()).containsExactly("corrupt_compression");
  }

  @Test
  void recordsAboveTheCap_arePassedOverByWhatTheyAre() {
    byte[] large = new byte[1 << 18];
    Arrays.fill(large, (byte) 'x');
    byte[] bytes =
        Packing.concat(
            pages("a").plain(),
            new WarcFile().response("u:film", "Content-Type: video/mp4", large).plain(),
            new WarcFile().response("u:page", "Content-Type: text/html", large).plain(),
            new WarcFile()
                .response(
                    "u:packed",
                    "Content-Type: text/html\r\nContent-Encoding: gzip",
                    Packing.GZIP.pack(large))
                .plain(),
            pages("b").plain());

    Archive archive = Archive.of("a.warc", bytes, SMALL, null);

    assertPages(archive, "a", "b");
    assertThat(archive.passedOver()).containsOnly(entry("media:video/mp4", 1L));
    assertThat(archive.reasons()).containsExactly("record_too_large", "record_too_large");
    assertThat(archive.damages().get(0).detail()).startsWith("byte ");
  }

  @Test
  void lengthAboveTheCapThatIsWrong_swallowsNothing() {
    byte[] bytes =
        Packing.concat(
            new WarcFile().misstatingTheNextLengthBy(1 << 20).page("u:a", html("a")).plain(),
            pages("b", "c").plain());

    Archive archive = Archive.of("a.warc", bytes, SMALL, null);

    assertPages(archive, "b", "c");
    assertThat(archive.reasons()).containsExactly("record_too_large");
  }

  @Test
  void headerInAPage_isNoRecordWhileTheLengthIsRight() {
    byte[] nested = pages("inner").plain();
    byte[] bytes =
        new WarcFile()
            .response("u:outer", "Content-Type: text/html", nested)
            .page("u:b", html("b"))
            .plain();

    Archive archive = Archive.of("a.warc", bytes);

    assertThat(archive.values("url")).containsExactly("u:outer", "u:b");
  }
}
