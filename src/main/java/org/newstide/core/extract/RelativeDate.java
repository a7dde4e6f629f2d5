package org.newstide.core.extract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.newstide.core.time.DatePrecision;

/**
 * A date that only the day of reading makes whole.
 *
 * <table>
 * <caption>Forms</caption>
 * <tr><td>{@code hôm nay}, {@code yesterday}, {@code vorgestern}, {@code 어제}</td><td>a day near
 *     the reading</td></tr>
 * <tr><td>{@code 2 hours ago}, {@code 5 phút trước}, {@code vor 3 Tagen}, {@code hace una semana},
 *     {@code 2시간 전}</td><td>so long before it</td></tr>
 * <tr><td>{@code Ngày 12/7}, {@code hôm 2/5}, {@code May 4}, {@code 7월 12일}</td><td>the last such
 *     day that is not later</td></tr>
 * <tr><td>{@code tháng 9 năm ngoái}, {@code Tháng 10}</td><td>the month of last year, the last such
 *     month</td></tr>
 * </table>
 *
 * @param date the day, or the first of the month
 * @param precision {@code DAY} or {@code MONTH}
 * @param counted true if it was counted back from the reading: then it is right to a day or so
 */
record RelativeDate(LocalDate date, DatePrecision precision, boolean counted) {

  private static final int LONGEST = 80;

  private static final Map<String, Integer> DAYS_BACK = new HashMap<>();

  /** Days in a unit; 0 for hours and less. */
  private static final Map<String, Integer> UNITS = new HashMap<>();

  private static final String[] PAST = {
    "ago", "trước", "vor ", "il y a", "hace", " fa", "há ", "atrás", "geleden", "temu", "před",
    "sedan", "siden", "sitten", "önce", "назад", "тому", "전", "前", "lalu", "ที่แล้ว", "منذ", "قبل",
  };

  private static final String[] ONE = {
    "một", "a", "an", "eine", "einer", "einem", "une", "un", "una", "um", "uma", "een", "en"
  };

  static {
    put(
        DAYS_BACK,
        0,
        "hôm nay",
        "today",
        "heute",
        "aujourd'hui",
        "hoy",
        "oggi",
        "hoje",
        "vandaag",
        "dzisiaj",
        "dnes",
        "idag",
        "i dag",
        "tänään",
        "bugün",
        "сегодня",
        "сьогодні",
        "hari ini",
        "오늘",
        "今日",
        "今天",
        "วันนี้",
        "اليوم");
    put(
        DAYS_BACK,
        1,
        "hôm qua",
        "yesterday",
        "gestern",
        "hier",
        "ayer",
        "ieri",
        "ontem",
        "gisteren",
        "wczoraj",
        "včera",
        "igår",
        "i går",
        "eilen",
        "tegnap",
        "dün",
        "вчера",
        "вчора",
        "kemarin",
        "어제",
        "昨日",
        "昨天",
        "เมื่อวาน",
        "أمس");
    put(
        DAYS_BACK,
        2,
        "hôm kia",
        "day before yesterday",
        "vorgestern",
        "avant-hier",
        "anteayer",
        "l'altro ieri",
        "anteontem",
        "позавчера",
        "그저께",
        "一昨日",
        "前天");
    put(
        UNITS, 0, "giây", "phút", "giờ", "tiếng", "second", "sec", "minute", "min", "hour", "hr",
        "stunde", "sekunde", "heure", "seconde", "hora", "minuto", "segundo", "ora", "ore",
        "minuti", "minuut", "minuten", "uur", "godzin", "minut", "hodin", "timm", "tim", "tunti",
        "tuntia", "saat", "dakika", "час", "минут", "годин", "хвилин", "jam", "menit", "초", "분",
        "시간", "秒", "分", "时", "小", "時", "ชั่วโมง", "นาที", "ساعة", "دقيقة");
    put(
        UNITS, 1, "ngày", "day", "tag", "tagen", "tage", "jour", "día", "dia", "giorn", "dag",
        "dni", "dny", "dnem", "päivä", "nap", "gün", "день", "дня", "дней", "днів", "дні", "hari",
        "일", "日", "天", "วัน", "يوم", "أيام");
    put(
        UNITS,
        7,
        "tuần",
        "week",
        "woche",
        "semaine",
        "semana",
        "settiman",
        "tydzień",
        "týd",
        "vecka",
        "uge",
        "viikko",
        "hafta",
        "недел",
        "тижн",
        "minggu",
        "주",
        "週",
        "周",
        "สัปดาห์",
        "أسبوع");
    put(
        UNITS, 30, "tháng", "month", "monat", "mois", "mes", "mês", "mese", "mesi", "maand",
        "miesiąc", "měsíc", "månad", "måned", "kuukau", "ay", "месяц", "місяц", "bulan", "개월", "个",
        "か", "เดือน", "شهر");
    put(
        UNITS, 365, "năm", "year", "jahr", "an", "ans", "año", "ano", "anno", "anni", "jaar", "rok",
        "lat", "år", "vuosi", "yıl", "год", "лет", "рік", "років", "tahun", "년", "年", "ปี", "سنة");
  }

  private static void put(Map<String, Integer> map, int value, String... words) {
    for (String word : words) {
      map.put(word, value);
    }
  }

  /**
   * Reads a short text.
   *
   * @param reading the day on which it could be read
   * @return null if it is no such date
   */
  static RelativeDate parse(String value, LocalDate reading, DateOrder order) {
    if (value.length() > LONGEST) {
      return null;
    }
    String lower = PlainText.line(value).toLowerCase(Locale.ROOT);
    for (int back = 2; back >= 0; back--) {
      if (names(lower, back)) {
        return new RelativeDate(reading.minusDays(back), DatePrecision.DAY, true);
      }
    }
    RelativeDate ago = ago(lower, reading);
    return ago != null ? ago : PartialDate.complete(lower, reading, order);
  }

  private static boolean names(String lower, int back) {
    for (Map.Entry<String, Integer> word : DAYS_BACK.entrySet()) {
      if (word.getValue() == back && hasWord(lower, word.getKey())) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasWord(String lower, String word) {
    int at = lower.indexOf(word);
    if (at < 0) {
      return false;
    }
    int end = at + word.length();
    boolean spaced = word.charAt(0) < 0x2e80;
    return !spaced
        || (at == 0 || !Character.isLetter(lower.charAt(at - 1)))
            && (end == lower.length() || !Character.isLetter(lower.charAt(end)));
  }

  private static RelativeDate ago(String lower, LocalDate reading) {
    boolean past = false;
    for (String word : PAST) {
      past |= lower.contains(word);
    }
    RawTokens raw = past ? RawTokens.of(lower, 12) : null;
    for (int i = 0; past && i + 1 < raw.size(); i++) {
      long count = raw.isNumber(i) ? raw.number(i) : isOne(raw.word(i)) ? 1 : -1;
      Integer days = count < 0 || count > 1000 ? null : unit(raw.word(i + 1));
      // 12/7 and 10:30 are no counts.
      boolean part = i > 0 && !raw.isWord(i - 1) && raw.isNumber(i) && raw.mark(i - 1) != '(';
      if (days != null && !part) {
        return new RelativeDate(reading.minusDays(count * days), DatePrecision.DAY, true);
      }
    }
    return null;
  }

  private static boolean isOne(String word) {
    for (String one : ONE) {
      if (one.equals(word)) {
        return true;
      }
    }
    return false;
  }

  /** By the word or its singular: {@code hours}, {@code Stunden}, {@code jours}. */
  private static Integer unit(String word) {
    for (int cut = 0; cut <= 2 && word.length() > cut; cut++) {
      Integer days = UNITS.get(word.substring(0, word.length() - cut));
      if (days != null) {
        return days;
      }
    }
    return null;
  }
}
