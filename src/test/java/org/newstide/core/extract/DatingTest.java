package org.newstide.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newstide.core.time.DatePrecision;

class DatingTest {

  private List<String> published = List.of();
  private List<String> captured = List.of();
  private String url;
  private String prefix;
  private List<String> paragraphs = List.of();
  private String path = "";

  private PublicationDate weigh() {
    DateEvidence evidence = new DateEvidence(published, captured, url, prefix, paragraphs, path);
    return Dating.weigh(evidence, ExtractionOptions.of(FieldMapping.preset("plain-text")));
  }

  private void expect(String evidence, String date) {
    assertThat(weigh().evidence()).isEqualTo(evidence);
    assertThat(weigh().date()).isEqualTo(date);
  }

  @Test
  void evidenceIsTakenInItsOrder() {
    captured = List.of("2019-03-09");
    expect("capture", "2019-03-09");
    path = "archive/2019-03-05/part.jsonl";
    expect("archive_path", "2019-03-05");
    paragraphs = List.of("Ngày 4/3, cầu mới đã mở.");
    expect("dateline", "2019-03-04");
    prefix = "2019-03-06";
    expect("text_prefix", "2019-03-06");
    url = "https://example.org/2019/03/07/bridge";
    expect("url", "2019-03-07");
    published = List.of("2019-03-08");
    expect("record_field", "2019-03-08");
  }

  @Test
  void aCapture_isNeverCalledAnythingElse() {
    captured = List.of("2019-03-09T10:00:00Z");
    assertThat(weigh().confidence()).isEqualTo(0.3);
    path = "gazette-2019-03-09.jsonl.gz";
    expect("capture", "2019-03-09");
    published = List.of("2019-03-09T09:59:59.5Z");
    expect("capture", "2019-03-09");
    assertThat(weigh().note()).contains("moment of the capture");
  }

  @Test
  void nothingKnown_isNoDate() {
    assertThat(weigh()).isEqualTo(PublicationDate.unknown(null));
    assertThat(weigh().isKnown()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0001-01-01T00:00:00Z",
        "1799-12-31",
        "1970-01-01T00:00:00Z",
        "1970-01-01",
        "1900-01-01",
        "2097-06-13",
        "9999-12-31",
        "2017-13-45"
      })
  void absurdDatesAreRefused_andSaidSo(String value) {
    published = List.of(value);

    assertThat(weigh().isKnown()).isFalse();
    assertThat(weigh().note()).startsWith("record_field");
  }

  @Test
  void aDateAfterTheCaptureIsRefused_aDayIsAllowedForTheZones() {
    captured = List.of("2019-03-09");
    published = List.of("2019-03-11", "2019-03-10");

    expect("record_field", "2019-03-10");
    assertThat(weigh().note()).contains("2019-03-11 refused: later than 2019-03-10");
  }

  @Test
  void aFinerDateWithinTheStrongestOneIsTaken_butNotFromPathOrCapture() {
    published = List.of("2019-03");
    path = "gazette-2019-03-12.jsonl";
    captured = List.of("2019-03-15");
    expect("record_field", "2019-03-01");
    assertThat(weigh().precision()).isEqualTo(DatePrecision.MONTH);
    paragraphs = List.of("Sáng nay (11/3), cầu mới đã mở.");
    expect("dateline", "2019-03-11");
  }

  @Test
  void disagreementIsNoted() {
    published = List.of("2019-03-08");
    url = "https://example.org/2019/02/01/bridge";

    expect("record_field", "2019-03-08");
    assertThat(weigh().note()).isEqualTo("url says 2019-02-01");
  }

  @Test
  void aDatelineTakesItsYearFromTheCapture_acrossNewYearToo() {
    paragraphs = List.of("Một phụ đề", "Tối 30-12, pháo hoa được bắn thử.");
    assertThat(weigh().isKnown()).isFalse();
    captured = List.of("2019-01-02");
    expect("dateline", "2018-12-30");
    paragraphs = List.of("Lisbon, December 31 (ABC) --");
    expect("dateline", "2018-12-31");
  }

  @Test
  void aDatelineFarFromADateField_isOtherNews() {
    published = List.of("2019-03-08");
    paragraphs = List.of("Ngày 4/7, ...");

    assertThat(weigh().note()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/2024/05/12/x.html, 2024-05-12, DAY, true",
    "https://a.example/x-20251009211640962.htm, 2025-10-09, DAY, true",
    "https://a.example/x-20251009.htm, 2025-10-09, DAY, false",
    "https://a.example/2024/05/x.html, 2024-05-01, MONTH, false",
    "https://a.example/2024-05-12-x?d=2020-01-01, 2024-05-12, DAY, true",
  })
  void datesInAddresses(String address, LocalDate date, DatePrecision precision, boolean strong) {
    assertThat(AddressDate.inUrl(address)).isEqualTo(new AddressDate(date, precision, strong));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://20240512.example/x",
        "https://a.example/x-c46a1734856.html",
        "https://a.example/x-20251399.htm",
        "https://a.example/1234567890123.htm",
        "no address",
        "https://a.example/2024/x"
      })
  void numbersInAddressesThatAreNoDates(String address) {
    assertThat(AddressDate.inUrl(address)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/data/2019-03-07/01-16.json.gz, 2019-03-07, DAY",
    "gazette-2019-03-07.jsonl.gz, 2019-03-07, DAY",
    "/2018-01-01/x/2019-03-07.csv, 2019-03-07, DAY",
    "speeches-45-1990.jsonl.zst, 1990-01-01, YEAR"
  })
  void datesInPaths(String file, LocalDate date, DatePrecision precision) {
    assertThat(AddressDate.inPath(file)).isNotNull();
    assertThat(AddressDate.inPath(file).date()).isEqualTo(date);
    assertThat(AddressDate.inPath(file).precision()).isEqualTo(precision);
  }

  @Test
  void aFoldersYearIsNoEvidence() {
    assertThat(AddressDate.inPath("/archive/2019/part.jsonl")).isNull();
    assertThat(AddressDate.inPath("")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ngày 12/7, cầu mở.|12|7|0|false",
        "Khoảng 17h ngày 20.6.2019, cầu mở.|20|6|2019|false",
        "Rạng sáng 9-10 tại bến sông|9|10|0|false",
        "Trong hai ngày 11-12/7, mưa to.|0|0|0|false",
        "Ngày 11-12/7, mưa to.|12|7|0|false",
        "Chiều nay, ngày 5/6, cầu mở.|5|6|0|true",
        "Sau nhiều tháng, sáng nay (13/6) cầu mở.|13|6|0|true",
        "Lisbon, May 4 (ABC) -- The bridge|4|5|0|true",
        "SINTRA, D.C., Sept. 30 - The bridge|30|9|0|true",
      })
  void datelines(String paragraph, int day, int month, int year, boolean strong) {
    Dateline expected = day == 0 ? null : new Dateline(day, month, year, strong);

    assertThat(Dateline.find(paragraph)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Ngày xưa có một cây cầu.",
        "Ngày 45/7, cầu mở.",
        "Cầu mở ngày 12/7.",
        "In Lisbon, May 4 people came.",
        "Ông Ngày 12/7",
        "hôm nay 12 người",
        "Đến nay 12/7 cầu"
      })
  void noDatelines(String paragraph) {
    assertThat(Dateline.find(paragraph)).isNull();
  }
}
