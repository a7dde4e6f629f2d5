package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContainersTest {

  private static final String LONG = "x".repeat(150) + "/day.csv";

  static Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("warc/a.jsonl", "{\"title\":\"Đêm\"}\n{\"title\":\"Two\"}\n".getBytes(UTF_8));
    files.put(LONG, "id,title,by\n1,Three,a\n2,Four,b\n3,Five,c\n".getBytes(UTF_8));
    files.put("b.jsonl.gz", Packing.GZIP.pack("{\"title\":\"Six\"}".getBytes(UTF_8)));
    files.put("pic.bin", new byte[] {0, 1, 2, 3, 4, 5, 0, 0});
    files.put("page.html", "<html><p>Seven".getBytes(UTF_8));
    return files;
  }

  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("folder/"));
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] tar(Map<String, byte[]> files, int longNames) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
      tar.setLongFileMode(longNames);
      tar.putArchiveEntry(new TarArchiveEntry("folder/"));
      tar.closeArchiveEntry();
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void assertFiles(Archive archive, String prefix) {
    assertThat(archive.damages()).isEmpty();
    assertThat(archive.values("title"))
        .containsExactly("Đêm", "Two", "Three", "Four", "Five", "Six", null);
    assertThat(archive.values("html")).last().isEqualTo("<html><p>Seven");
    assertThat(archive.values("entry"))
        .containsExactly(
            prefix + "warc/a.jsonl",
            prefix + "warc/a.jsonl",
            prefix + LONG,
            prefix + LONG,
            prefix + LONG,
            prefix + "b.jsonl.gz",
            prefix + "page.html");
    assertThat(archive.passedOver()).containsOnly(entry("format:binary", 1L));
  }

  @Test
  void zip_isReadEntryByEntry() {
    Archive archive = Archive.of("a.zip", zip(files()));

    assertThat(archive.format()).isEqualTo("zip");
    assertFiles(archive, "");
  }

  @ParameterizedTest
  @EnumSource(Packing.class)
  void tar_isReadOutOfEveryPacking(Packing packing) {
    for (int mode :
        new int[] {TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX}) {
      Archive archive = Archive.of("a.tar", packing.pack(tar(files(), mode)));

      assertThat(archive.format()).isEqualTo("tar");
      assertFiles(archive, "");
    }
  }

  @Test
  void containerInAContainer_isRead_butNotDeeper() {
    byte[] inner = zip(files());
    byte[] tar = tar(Map.of("in.zip", inner), TarArchiveOutputStream.LONGFILE_GNU);

    assertFiles(Archive.of("a.tar", tar), "in.zip!/");
    Archive deep = Archive.of("a.zip", zip(Map.of("b.tar", tar)));
    assertThat(deep.records()).isEmpty();
    assertThat(deep.reasons()).containsExactly("unsupported_format");
    assertThat(deep.damages().get(0).detail()).startsWith("entry b.tar!/in.zip: ");
  }

  @Test
  void damagedEntry_costsItselfOnly() {
    byte[] zip = zip(files());
    int wound = new String(zip, ISO_8859_1).indexOf("a.jsonl") + 20;
    for (int i = 0; i < 10; i++) {
      zip[wound + i] ^= 0x5a;
    }
    Archive archive = Archive.of("a.zip", zip);

    assertThat(archive.values("title")).contains("Three", "Four", "Five", "Six");
    assertThat(archive.damages()).isNotEmpty();
    assertThat(archive.damages())
        .allMatch(damage -> damage.detail().startsWith("entry warc/a.jsonl: "));
  }

  @Test
  void encryptedEntry_isOneDamageWithItsName() {
    byte[] zip = zip(Map.of("a.txt", "Nine".getBytes(UTF_8)));
    String text = new String(zip, ISO_8859_1);
    zip[text.lastIndexOf("PK\u0001\u0002") + 8] |= 1;

    Archive archive = Archive.of("a.zip", zip);

    assertThat(archive.reasons()).containsExactly("unreadable_entry");
    assertThat(archive.damages().get(0).detail()).isEqualTo("entry a.txt: encrypted");
  }

  @Test
  void zipWithoutItsDirectory_isReadFromTheFront() {
    byte[] zip = zip(files());
    Archive archive = Archive.of("a.zip", Arrays.copyOf(zip, zip.length - 200));

    assertThat(archive.values("title")).contains("Đêm", "Six");
    assertThat(archive.reasons()).contains("corrupt_container");
  }

  @Test
  void brokenTarHeader_costsThatFileOnly() {
    byte[] tar = tar(files(), TarArchiveOutputStream.LONGFILE_GNU);
    // The folder's header, then that of the first file.
    tar[512 + 100] ^= 0x11;
    Archive archive = Archive.of("a.tar", tar);

    assertThat(archive.values("title")).containsExactly("Three", "Four", "Five", "Six", null);
    assertThat(archive.reasons()).containsExactly("corrupt_container");
  }

  @Test
  void cutTar_yieldsWhatIsThere() {
    byte[] tar = tar(files(), TarArchiveOutputStream.LONGFILE_GNU);
    for (int cut : new int[] {1040, 1536 + 100}) {
      Archive archive = Archive.of("a.tar", Arrays.copyOf(tar, cut));
      assertThat(archive.reasons())
          .as("cut at %d", cut)
          .containsOnly("file_cut_short")
          .hasSizeLessThan(2);
    }
  }

  @Test
  void manyEntriesOfBlanks_endAtTheLimit() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    byte[] blanks = new byte[8 << 20];
    Arrays.fill(blanks, (byte) ' ');
    for (int i = 0; i < 20; i++) {
      files.put("day" + i + ".jsonl", blanks);
    }
    Archive archive = Archive.of("a.zip", zip(files));

    assertThat(archive.reasons()).containsExactly("decompression_limit");
    List<Map<String, String>> records = archive.records();
    assertThat(records).isEmpty();
  }
}
