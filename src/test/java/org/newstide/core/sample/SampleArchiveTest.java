package org.newstide.core.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleArchiveTest {

  private static SampleSettings small(long seed) {
    return new SampleSettings(900, YearMonth.of(2023, 1), 5, List.of("vi", "en"), seed);
  }

  private static void assertSame(Map<String, byte[]> actual, Map<String, byte[]> expected) {
    assertThat(actual.keySet()).isEqualTo(expected.keySet());
    actual.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(expected.get(path)));
  }

  @Test
  void sameSettings_giveSameBytes() {
    assertSame(
        SampleShelf.bytes(new SampleArchive(small(1)).files()),
        SampleShelf.bytes(new SampleArchive(small(1)).files()));
  }

  @Test
  void anotherSeed_givesOtherBytes() {
    Map<String, byte[]> one = SampleShelf.bytes(new SampleArchive(small(1)).files());
    Map<String, byte[]> two = SampleShelf.bytes(new SampleArchive(small(2)).files());
    for (String path : one.keySet()) {
      assertThat(two.get(path)).as(path).isNotEqualTo(one.get(path));
    }
  }

  @Test
  void aMonthAlone_equalsThatMonthOfTheWhole() {
    SampleArchive whole = new SampleArchive(small(1));
    Map<String, byte[]> all = SampleShelf.bytes(whole.files());
    Map<String, byte[]> alone = SampleShelf.bytes(new SampleArchive(small(1)).files(3));
    assertThat(alone).hasSizeGreaterThan(6);
    alone.forEach((path, bytes) -> assertThat(bytes).as(path).isEqualTo(all.get(path)));
    assertThat(alone.keySet()).allMatch(path -> path.matches(".*/(2023-04|volume-04).*"));
  }

  @Test
  void filesWrittenInAnyOrderAndAtOnce_areTheSame() {
    SampleArchive archive = new SampleArchive(small(1));
    Map<String, byte[]> atOnce =
        archive.files().parallelStream()
            .collect(Collectors.toMap(SampleFile::path, SampleShelf::bytes));
    assertSame(atOnce, SampleShelf.bytes(archive.files()));
  }

  @Test
  void everything_isNfcAndWellFormedAndFilled() {
    for (SampleFile file : new SampleArchive(small(1)).files()) {
      String text = SampleShelf.text(file);
      assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as(file.path()).isTrue();
      assertThat(text).as(file.path()).doesNotContain("\uFFFD", "{n", "{d", "null", "  ", "..");
    }
  }

  @Test
  void recordsOfEveryFile_areThoseOfTheTruth() {
    SampleArchive archive = new SampleArchive(small(1));
    SampleTruth truth = archive.truth();
    List<SampleFile> files = archive.files();
    assertThat(truth.files()).hasSameSizeAs(files);
    for (int i = 0; i < files.size(); i++) {
      SampleTruth.FileTruth expected = truth.files().get(i);
      List<List<String>> records = SampleShelf.records(files.get(i));
      assertThat(files.get(i).path()).isEqualTo(expected.path());
      assertThat((long) records.size()).as(expected.path()).isEqualTo(expected.records());
      for (int r = 0; r < records.size(); r++) {
        long place = r;
        String flaw =
            truth.flaws().stream()
                .filter(f -> f.path().equals(expected.path()) && f.record() == place)
                .map(SampleTruth.FlawTruth::reason)
                .findAny()
                .orElse("none");
        String found = flaw(records.get(r));
        assertThat(found).as("%s record %s", expected.path(), r).isEqualTo(flaw);
      }
    }
    assertThat(truth.rejections().keySet()).containsExactly("no_text", "not_json", "title_only");
  }

  private static String flaw(List<String> record) {
    if (record == null) {
      return "not_json";
    }
    boolean text = record.stream().anyMatch(value -> value.length() > 200);
    boolean title = !record.contains("") || !record.get(1).isEmpty();
    return text ? "none" : title ? "title_only" : "no_text";
  }

  @Test
  void textFiles_beginWithTheirMonthGluedToTheHeadline() {
    SampleArchive archive = new SampleArchive(small(1));
    List<String> texts =
        archive.files(2).stream()
            .filter(f -> f.path().endsWith(".txt"))
            .map(SampleShelf::text)
            .toList();
    assertThat(texts).hasSize(4).allMatch(text -> text.startsWith(" date 2023-03 "));
  }

  @Test
  void csvCells_holdNewlinesAndQuotes() {
    SampleArchive archive = new SampleArchive(small(1));
    SampleFile csv =
        archive.files(0).stream().filter(f -> f.path().endsWith(".csv")).findAny().orElseThrow();
    assertThat(SampleShelf.text(csv)).startsWith("\uFEFFma_bai,").contains("\"\"");
    assertThat(SampleShelf.records(csv))
        .allMatch(record -> record.size() == 5)
        .anyMatch(record -> record.get(2).contains("\n"));
  }

  @Test
  void oneLanguage_hasOnlyItsOutlets() {
    for (String language : SampleSettings.SUPPORTED_LANGUAGES) {
      SampleArchive archive =
          new SampleArchive(
              new SampleSettings(200, YearMonth.of(2024, 2), 1, List.of(language), 5));
      assertThat(archive.files()).isNotEmpty().allMatch(f -> f.language().equals(language));
      assertThat(archive.truth().articles()).isEqualTo(200);
    }
  }

  @Test
  void tinyArchives_holdExactlyTheirArticles() {
    for (int articles = 1; articles < 40; articles++) {
      SampleArchive archive =
          new SampleArchive(
              new SampleSettings(articles, YearMonth.of(2024, 2), 1, List.of("vi"), articles));
      assertThat(archive.files().stream().mapToInt(f -> f.articles().length).sum())
          .isEqualTo(articles);
    }
  }

  @Test
  void aMonthOutsideTheArchive_isRefused() {
    assertThatThrownBy(() -> new SampleArchive(small(1)).files(5))
        .hasMessage("month must be from 0 to 4, found 5");
  }
}
