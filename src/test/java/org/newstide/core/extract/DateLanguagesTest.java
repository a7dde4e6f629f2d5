package org.newstide.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The case tables of written dates: one row a way of writing. */
class DateLanguagesTest {

  private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7 March 2019",
        "7th of March, 2019",
        "Mar 7, 2019",
        "7. März 2019",
        "Donnerstag, 7. März 2019",
        "07. Mrz. 2019",
        "7 mars 2019",
        "jeudi 7 mars 2019",
        "7 de marzo de 2019",
        "7 de março de 2019",
        "7 marzo 2019",
        "7 maart 2019",
        "7 marca 2019",
        "7. března 2019",
        "den 7 mars 2019",
        "7. marts 2019",
        "7. maaliskuuta 2019",
        "2019. március 7.",
        "7 Mart 2019",
        "7 марта 2019 г.",
        "7 березня 2019",
        "7 Maret 2019",
        "7 มีนาคม 2562",
        "7 มี.ค. 2562",
        "٧ مارس ٢٠١٩",
        "7 آذار / مارس 2019",
        "7 martie 2019",
        "7 Μαρτίου 2019",
        "2019年3月7日",
        "平成31年3月7日",
        "2019년 3월 7일",
        "2019년3월7일",
        "3月 7, 2019",
        "Ngày 7 tháng 3 năm 2019",
        "7 tháng 03 năm 2019",
        "ngày 7 tháng 3, 2019",
        "Ngay 7 thang 3 nam 2019",
        "T5, 07/03/2019",
        "Thứ 5, 07/03/2019",
        "Thứ Năm, 7-3-2019",
        "07-03-2019",
        "7.3.2019",
      })
  void aDayInManyLanguages(String value) {
    assertThat(WrittenDate.parse(value, HANOI, DateOrder.DAY_FIRST).date()).isEqualTo("2019-03-07");
    assertThat(WrittenDate.inText("(" + value + ") – x", HANOI, DateOrder.DAY_FIRST, 1))
        .extracting(WrittenDate::date)
        .containsExactly(LocalDate.of(2019, 3, 7));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Tháng 1 năm 2019|1",
        "Thang 10 nam 2019|10",
        "Thang 10/2019|10",
        "tháng 12-2019|12",
        "Januar 2019|1",
        "février 2019|2",
        "mayo de 2019|5",
        "giugno 2019|6",
        "июль 2019|7",
        "8月 2019|0",
        "2019年8月|8",
        "2019년 9월|9",
        "ekim 2019|10",
        "listopad 2019|11",
        "Dezember 2019|12",
      })
  void aMonth(String value, int month) {
    WrittenDate date = WrittenDate.parse(value, HANOI, DateOrder.DAY_FIRST);

    assertThat(date == null ? 0 : date.date().getMonthValue()).isEqualTo(month);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Thứ Năm, 7/3/2019, 14:05 (GMT+7)",
        "14:05 07/03/2019",
        "07-03-2019 - 02:05 PM",
        "07/03/2019 02:05 CH",
        "7/3/2019 14h05",
        "2019년 3월 7일 오후 2:05",
        "2019년 3월 7일 오후 2시 5분",
        "2019年3月7日 14時05分",
        "2019年3月7日下午2:05",
        "7. März 2019, 14.05 Uhr",
        "March 7, 2019 2:05 p.m.",
        "Thu, 07 Mar 2019 08:05 CET",
        "March 7, 2019 2:05 AM EST",
        "7 Mar 2019 10:05 MSK",
        "7 March 2019 07:05 GMT",
        "March 7, 2019, 16:05 JST",
        "2019-03-07 14:05 (UTC+7)",
      })
  void aMomentInManyLanguages(String value) {
    assertThat(WrittenDate.parse(value, HANOI, DateOrder.DAY_FIRST).instant())
        .isEqualTo("2019-03-07T07:05:00Z");
  }

  @Test
  void runningText_namesItsDaysInOrder() {
    String text =
        "Von Ute Beispiel | 07.03.19, 10:15 Uhr, am 9. März 2019 geändert; 12/2020 und 2021";

    assertThat(WrittenDate.inText(text, HANOI, DateOrder.DAY_FIRST, 5))
        .extracting(WrittenDate::date)
        .containsExactly(LocalDate.of(2019, 3, 7), LocalDate.of(2019, 3, 9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "call 0800 12 05 2017",
        "version 1.12.05.2017",
        "may 2019 be better",
        "in 2019 12 people",
        "10:20:30",
        "set 5 of 12",
        "route 7/3/19-b 5",
        "2 hours ago",
        "12/7",
      })
  void runningText_withoutADay(String text) {
    assertThat(WrittenDate.inText(text, HANOI, DateOrder.UNDECIDED, 5)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hôm nay|2019-03-07|true",
        "Hôm qua, 10:30|2019-03-06|true",
        "yesterday|2019-03-06|true",
        "vorgestern|2019-03-05|true",
        "5 phút trước|2019-03-07|true",
        "3 ngày trước|2019-03-04|true",
        "2 hours ago|2019-03-07|true",
        "a week ago|2019-02-28|true",
        "vor 3 Tagen|2019-03-04|true",
        "il y a 2 jours|2019-03-05|true",
        "hace 2 días|2019-03-05|true",
        "2 дня назад|2019-03-05|true",
        "3일 전|2019-03-04|true",
        "3天前|2019-03-04|true",
        "Ngày 12/7|2018-07-12|false",
        "hôm 2/5|2018-05-02|false",
        "7/3|2019-03-07|false",
        "8/3|2018-03-08|false",
        "29/2|2016-02-29|false",
        "21 tháng 09|2018-09-21|false",
        "May 4|2018-05-04|false",
        "3월 5일|2019-03-05|false",
        "tháng 9 năm ngoái|2018-09-01|false",
        "tháng 2 năm ngoái|2018-02-01|false",
        "Thang 10|2018-10-01|false",
        "Tháng 1|2019-01-01|false",
      })
  void whatTheDayOfReadingMakesWhole(String value, LocalDate date, boolean counted) {
    LocalDate reading = LocalDate.of(2019, 3, 7);

    RelativeDate found = RelativeDate.parse(value, reading, DateOrder.DAY_FIRST);

    assertThat(found).isNotNull();
    assertThat(found.date()).isEqualTo(date).isBeforeOrEqualTo(reading);
    assertThat(found.counted()).isEqualTo(counted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "N/A", "12", "13/13", "45/7", "12/7/2018", "tháng", "five years"})
  void whatIsNotRelative(String value) {
    assertThat(RelativeDate.parse(value, LocalDate.of(2019, 3, 7), DateOrder.DAY_FIRST)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://archive.example/web/20130307194448/example.org/2008/05/x.html, 2013-03-07, example.org/2008/05/x.html",
    "https://a.example/web/20130307194448id_/http://b.example/x, 2013-03-07, http://b.example/x",
    "https://a.example/20130307194448/x, , https://a.example/20130307194448/x",
    "no address, , no address",
  })
  void addressesOfWebArchives(String url, LocalDate captured, String original) {
    assertThat(WebArchiveAddress.of(url)).isEqualTo(new WebArchiveAddress(captured, original));
  }

  @Test
  void aPagesOwnOrderIsThatOfItsLanguage() {
    assertThat(order("en-us")).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(order("en-gb")).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(order("en")).isEqualTo(DateOrder.MONTH_FIRST);
    assertThat(order("de")).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(order("")).isEqualTo(DateOrder.UNDECIDED);
  }

  private static DateOrder order(String locale) {
    return PageOrder.of(
        new org.newstide.core.html.DateClues(locale, List.of()), DateOrder.UNDECIDED);
  }
}
