package org.newstide.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newstide.core.time.DatePrecision;

class WrittenDateTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  private static WrittenDate parse(String value) {
    return WrittenDate.parse(value, HANOI, DateOrder.DAY_FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-03-07",
        "2019/3/7",
        "2019. 3. 7.",
        "2019-Mar-07",
        "2019年3月7日",
        "2019년 3월 7일",
        "07/03/2019",
        "7-3-2019",
        "07.03.2019",
        "7 tháng 3, 2019",
        "Ngày 07 tháng 03 năm 2019",
        "7 March 2019",
        "March 7th, 2019",
        "Mar. 7, 2019",
        "20190307",
        "7-Mar-2019",
      })
  void aDay(String value) {
    assertThat(parse(value).date()).isEqualTo("2019-03-07");
    assertThat(parse(value).instant()).isNull();
    assertThat(parse(value).precision()).isEqualTo(DatePrecision.DAY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2019-03-07T14:05:00+07:00", "2019-03-07 14:05:00", "2019-03-07T07:05Z",
        "Thứ Năm, 7/3/2019, 14:05 (GMT+7)", "Thứ 5, 07/03/2019 - 14:05", "14:05 07/03/2019",
        "14:05 - 7/3/2019", "7/3/2019 14h05", "Thu, 07 Mar 2019 14:05:00 +0700",
        "Thu 07 Mar 2019 07:05:00 GMT", "Thu Mar 07 14:05:00 ICT 2019", "March 7, 2019 2:05 PM",
        "20190307140500", "1551942300", "1551942300000",
      })
  void aMoment(String value) {
    assertThat(parse(value).instant()).isEqualTo("2019-03-07T07:05:00Z");
    assertThat(parse(value).date()).isEqualTo("2019-03-07");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-03, 2019-03-01, MONTH",
    "03/2019, 2019-03-01, MONTH",
    "Tháng 3 năm 2019, 2019-03-01, MONTH",
    "March 2019, 2019-03-01, MONTH",
    "2019, 2019-01-01, YEAR"
  })
  void aMonthOrYear(String value, LocalDate date, DatePrecision precision) {
    assertThat(parse(value)).isEqualTo(new WrittenDate(date, null, precision, false));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "N/A",
        "NaN",
        "Invalid Date",
        "hôm qua",
        "5 phút trước",
        "13",
        "0",
        "-1",
        "-1551942300",
        "0000-00-00",
        "2017-13-45",
        "2017-02-30",
        "31/02/2017",
        "1900-01-00",
        "99999999999999",
        "7/3/19",
        "tháng",
        "March",
        "12345",
        "2019-03-32T10:00:00Z",
        "123456789012345678901234567890",
      })
  void whatIsNoDate(String value) {
    assertThat(parse(value)).isNull();
  }

  @Test
  void theDayOfATimeInUtc_isTheZonesDay_butAStatedOffsetKeepsItsOwn() {
    assertThat(parse("2019-03-07T22:30:00Z").date()).isEqualTo("2019-03-08");
    assertThat(parse("2019-03-07T22:30:00-05:00").date()).isEqualTo("2019-03-07");
    assertThat(parse("2019-03-07T22:30:00-05:00").instant())
        .isEqualTo(Instant.parse("2019-03-08T03:30:00Z"));
  }

  @Test
  void midnightInUtc_isADayWithoutATime() {
    ZoneId lima = ZoneId.of("America/Lima");

    WrittenDate date = WrittenDate.parse("1551916800000", lima, DateOrder.DAY_FIRST);

    assertThat(date)
        .isEqualTo(new WrittenDate(LocalDate.of(2019, 3, 7), null, DatePrecision.DAY, false));
  }

  @Test
  void dayAndMonth_followTheOrderOnlyWhereBothCanBe() {
    assertThat(WrittenDate.parse("03/07/2019", HANOI, DateOrder.MONTH_FIRST).date())
        .isEqualTo("2019-03-07");
    assertThat(WrittenDate.parse("03/25/2019", HANOI, DateOrder.DAY_FIRST).date())
        .isEqualTo("2019-03-25");
    assertThat(WrittenDate.parse("25/03/2019", HANOI, DateOrder.MONTH_FIRST).date())
        .isEqualTo("2019-03-25");
    assertThat(WrittenDate.parse("03/07/2019", HANOI, DateOrder.UNDECIDED)).isNull();
    assertThat(WrittenDate.parse("03/03/2019", HANOI, DateOrder.UNDECIDED).date())
        .isEqualTo("2019-03-03");
    assertThat(parse("03/07/2019").ambiguous()).isTrue();
  }

  @Test
  void datesThatCanBeReadOneWayOnly_decideForTheirArchive() {
    assertThat(DateOrder.decide(List.of("03/07/2019", "25-03-2019", "x")))
        .isEqualTo(DateOrder.DAY_FIRST);
    assertThat(DateOrder.decide(List.of("03/07/2019", "03/25/2019")))
        .isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(DateOrder.decide(List.of("03/07/2019"))).isEqualTo(DateOrder.UNDECIDED);
    assertThat(DateOrder.decide(List.of("25/03/2019", "03/25/2019")))
        .isEqualTo(DateOrder.UNDECIDED);
  }
}
