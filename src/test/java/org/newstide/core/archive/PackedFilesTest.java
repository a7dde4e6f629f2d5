package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PackedFilesTest {

  private static final List<String> TITLES = List.of("Đêm ở cảng", "Second boat", "Third tide");

  private static byte[] lines(int first, int last) {
    // Random letters do not pack well, so that a cut falls among many records.
    Random random = new Random(first);
    return IntStream.range(first, last)
        .mapToObj(n -> "{\"n\":" + n + ",\"t\":\"" + Long.toString(random.nextLong(), 36) + "\"}\n")
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }

  private static List<String> numbers(int first, int last) {
    return IntStream.range(first, last).mapToObj(String::valueOf).toList();
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void everyTextFormat_isReadOutOfEveryPacking(Packing packing) {
    String[] files = {
      "{\"title\":\"%s\"}\n{\"title\":\"%s\"}\n{\"title\":\"%s\"}\n",
      "[{\"title\":\"%s\"},\n{\"title\":\"%s\"},\n{\"title\":\"%s\"}]",
      "id,title,by\n1,%s,a\n2,%s,b\n3,%s,c\n",
      "id\ttitle\tby\n1\t%s\ta\n2\t%s\tb\n3\t%s\tc\n"
    };
    List<String> formats = List.of("json_lines", "json_array", "csv", "tsv");
    for (int i = 0; i < files.length; i++) {
      byte[] bytes = packing.pack(files[i].formatted(TITLES.toArray()).getBytes(UTF_8));
      Archive archive = Archive.of("wrong.name", bytes);
      assertThat(archive.format()).isEqualTo(formats.get(i));
      assertThat(archive.values("title")).isEqualTo(TITLES);
      assertThat(archive.damages()).isEmpty();
    }
    Archive text = Archive.of("a.txt.gz", packing.pack("One night.".getBytes(UTF_8)));
    assertThat(text.values("text")).containsExactly("One night.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Packing.class,
      names = {"GZIP", "BZIP2", "ZSTD"})
  void severalMembers_areReadAsOne(Packing packing) {
    byte[] bytes =
        Packing.concat(
            packing.pack(lines(0, 30)), packing.pack(new byte[0]), packing.pack(lines(30, 60)));

    Archive archive = Archive.of("a.jsonl", bytes);

    assertThat(archive.values("n")).isEqualTo(numbers(0, 60));
    assertThat(archive.damages()).isEmpty();
    assertThat(Archive.of("a.jsonl", packing.pack(new byte[0])).items()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Packing.class,
      names = {"GZIP", "BZIP2", "ZSTD"})
  void cutAnywhere_yieldsTheRecordsBeforeTheCutAndOneDamage(Packing packing) {
    byte[] bytes = packing.pack(lines(0, 60_000));
    for (int percent : new int[] {30, 60, 90, 99}) {
      byte[] cut = Arrays.copyOf(bytes, bytes.length * percent / 100);
      Archive archive = Archive.of("a.jsonl", cut);
      int good = archive.records().size();
      assertThat(archive.values("n")).isEqualTo(numbers(0, good));
      assertThat(archive.reasons()).containsExactly("file_cut_short");
      // Bzip2 is unpacked in blocks of 900,000 bytes, so less than one block yields nothing.
      if (packing != Packing.BZIP2) {
        assertThat(good).isGreaterThan(60_000 * (percent - 25) / 100);
      }
    }
  }

  @Test
  void cutCsv_doesNotYieldTheStumpOfARow() {
    StringBuilder rows = new StringBuilder("id,text,by\n");
    Random random = new Random(5);
    for (int i = 0; i < 5000; i++) {
      rows.append(i).append(",\"").append(random.nextLong()).append("\nmore\",x\n");
    }
    byte[] bytes = Packing.GZIP.pack(rows.toString().getBytes(UTF_8));
    for (int cut = bytes.length / 2; cut < bytes.length / 2 + 40; cut++) {
      Archive archive = Archive.of("a.csv.gz", Arrays.copyOf(bytes, cut));
      assertThat(archive.values("id")).isEqualTo(numbers(0, archive.records().size()));
      assertThat(archive.records()).allSatisfy(record -> assertThat(record).hasSize(3));
      assertThat(archive.reasons()).as("cut at %d", cut).containsExactly("file_cut_short");
    }
  }

  @Test
  void wrongChecksum_isToldAndTheOtherMembersAreRead() {
    byte[] second = Packing.GZIP.pack(lines(20, 40));
    second[second.length - 6] ^= 1;
    byte[] bytes =
        Packing.concat(Packing.GZIP.pack(lines(0, 20)), second, Packing.GZIP.pack(lines(40, 60)));

    Archive archive = Archive.of("a.jsonl.gz", bytes);

    assertThat(archive.values("n")).isEqualTo(numbers(0, 60));
    assertThat(archive.reasons()).containsExactly("corrupt_compression");
  }

  @Test
  void gzipPadding_isNoDamage_butOtherBytesBehindTheLastMemberAre() {
    byte[] member = Packing.GZIP.pack(lines(0, 5));

    assertThat(Archive.of("a", Packing.concat(member, new byte[512])).reasons()).isEmpty();
    Archive garbage = Archive.of("a", Packing.concat(member, "junk".getBytes(UTF_8)));
    assertThat(garbage.values("n")).isEqualTo(numbers(0, 5));
    assertThat(garbage.reasons()).containsExactly("corrupt_compression");
  }

  @Test
  void twiceGzipped_isUnpackedTwice_butNotForEver() {
    byte[] twice = Packing.GZIP.pack(Packing.GZIP.pack(lines(0, 5)));

    assertThat(Archive.of("a.gz", twice).values("n")).isEqualTo(numbers(0, 5));
    assertThat(Archive.of("a.gz", Packing.GZIP.pack(twice)).reasons())
        .containsExactly("unsupported_compression");
  }

  @Test
  void bomb_endsAtTheLimit() {
    byte[] blanks = new byte[96 << 20];
    Arrays.fill(blanks, (byte) ' ');
    byte[] bytes =
        Packing.concat(
            Packing.GZIP.pack(lines(0, 3)),
            Packing.GZIP.pack(blanks),
            Packing.GZIP.pack(lines(3, 5)));

    Archive archive = Archive.of("a.jsonl.gz", bytes);

    assertThat(archive.values("n")).isEqualTo(numbers(0, 3));
    assertThat(archive.reasons()).containsExactly("decompression_limit");
  }

  @Test
  void knownButUnreadPackings_areOneDamage() {
    byte[] xz = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 4, 1, 2, 3};
    byte[] lz4 = {0x04, 0x22, 0x4d, 0x18, 0x64, 0x40};

    assertThat(Archive.of("a.jsonl", xz).reasons()).containsExactly("unsupported_compression");
    assertThat(Archive.of("a.jsonl", lz4).reasons()).containsExactly("unsupported_compression");
  }

  @Test
  void knownButUnreadFormats_areOneDamage() {
    assertThat(Archive.of("a.xml", "<?xml version=\"1.0\"?><rss/>").format()).isEqualTo("xml");
    assertThat(Archive.of("a.dat", new byte[] {1, 2, 3, 0, 9, 0, 0, 7}).format())
        .isEqualTo("binary");
    assertThat(Archive.of("a.json", "%PDF-1.7").reasons()).containsExactly("unsupported_format");
    assertThat(Archive.of("a.txt", "<3 is a heart").format()).isEqualTo("text");
  }

  @Test
  void emptyFiles_haveNothing() {
    assertThat(Archive.of("a.jsonl.gz", new byte[0]).items()).isEmpty();
    assertThat(Archive.of("a.jsonl.gz", new byte[0]).format()).isEqualTo("empty");
  }

  @Test
  void unicodeEncodings_areSeenByMarkOrByZeros() {
    String text = "{\"t\":\"Đêm 🗼 灯\"}\n{\"t\":\"b\"}\n";
    List<String> titles = List.of("Đêm 🗼 灯", "b");

    assertThat(Archive.of("a", "\uFEFF" + text, UTF_8).values("t")).isEqualTo(titles);
    assertThat(Archive.of("a", "\uFEFF" + text, UTF_16LE).values("t")).isEqualTo(titles);
    assertThat(Archive.of("a", "\uFEFF" + text, UTF_16BE).values("t")).isEqualTo(titles);
    assertThat(Archive.of("a", text, UTF_16LE).values("t")).isEqualTo(titles);
    assertThat(Archive.of("a", text, UTF_16BE).values("t")).isEqualTo(titles);
    String large = text.repeat(20_000);
    assertThat(Archive.of("a", large, UTF_16BE).values("t")).hasSize(40_000).doesNotContain("?");
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void sourceThatFails_throwsInsteadOfReportingDamage(Packing packing) {
    ByteSource failing = new FailingSource(packing.pack(lines(0, 100_000)), 500_000);

    assertThatThrownBy(() -> Archive.of("a", failing, ReadLimits.DEFAULT, null))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("the line is dead");
  }

  /** A source whose connection breaks down after so many bytes. */
  private record FailingSource(byte[] bytes, int good) implements ByteSource {

    @Override
    public InputStream open() {
      InputStream first = new ByteArrayInputStream(bytes, 0, good);
      return new InputStream() {
        @Override
        public int read() throws IOException {
          int b = first.read();
          if (b < 0) {
            throw new IOException("the line is dead");
          }
          return b;
        }
      };
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public void readAt(long position, byte[] buffer, int offset, int length) throws IOException {
      throw new IOException("the line is dead");
    }
  }

  @Test
  void reader_closesItsSource_andRefusesUnknownFormats() throws IOException {
    MemorySource source = new MemorySource(lines(0, 3));
    ArchiveFormats.open("a", source, ReadLimits.DEFAULT, null).close();

    assertThat(source.isClosed()).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ArchiveFormats.open("a", source, ReadLimits.DEFAULT, "excel"))
        .withMessageStartingWith("declaredFormat must be one of [csv, json_array,")
        .withMessageEndingWith("found excel");
    assertThatIllegalArgumentException().isThrownBy(() -> new ReadLimits(10, 100));
  }
}
