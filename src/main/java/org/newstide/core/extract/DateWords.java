package org.newstide.core.extract;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Words of written dates in the languages that news is written in: month names, eras, zones, and
 * what stands between the numbers. Everything is looked up in lower case.
 */
final class DateWords {

  /**
   * Names of the twelve months, in full, short and declined. Croatian listopad is left out: it is
   * November in Polish and Czech, which are read more often.
   */
  private static final String[] MONTH_NAMES = {
    "january jan januar jänner januari janvier janv enero ene gennaio gen janeiro stycznia styczeń sty"
        + " leden ledna led ocak oca januari tammikuu tammikuuta tammi január январь января янв"
        + " січень січня січ января يناير มกราคม มค ianuarie ian siječnja sausio"
        + " ιανουαρίου ιανουάριος ιαν януари януар ינואר जनवरी januára jaanuar ژانویه gener",
    "february feb februar feber februari février fevrier févr fév fevr febrero febbraio fevereiro fev"
        + " lutego luty lut únor února úno şubat subat şub helmikuu helmikuuta helmi február febr"
        + " февраль февраля фев февр лютий лютого лют فبراير شباط กุมภาพันธ์ กพ februarie veljače"
        + " φεβρουαρίου φεβρουάριος φεβ февруари фебруар פברואר फरवरी februára febrer",
    "march mar märz maerz mrz mär mars marzo março marco marca marzec marz březen března bře mart"
        + " maart mrt maret maaliskuu maaliskuuta maalis március márc март марта мар березень"
        + " березня бер مارس آذار มีนาคม มีค martie ožujka μαρτίου μάρτιος μαρ מרץ मार्च märts març",
    "april apr abril abr aprile avril avr kwietnia kwiecień kwi duben dubna dub nisan nis huhtikuu"
        + " huhtikuuta huhti április ápr апрель апреля апр квітень квітня квіт أبريل إبريل نيسان"
        + " เมษายน เมย aprilie travnja απριλίου απρίλιος απρ април אפריל अप्रैल apríla aprill",
    "may mai maj mayo maggio mag maio maja květen května kvě mayıs mayis mei toukokuu toukokuuta"
        + " touko május máj май мая травень травня трав مايو أيار พฤษภาคม พค svibnja μαΐου μάιος"
        + " μαϊ мај מאי मई mája maig",
    "june jun juni juin junio giugno giu junho czerwca czerwiec cze červen června čvn haziran haz"
        + " kesäkuu kesäkuuta kesä június jún июнь июня июн червень червня черв يونيو حزيران"
        + " มิถุนายน มิย iunie lipnja ιουνίου ιούνιος ιουν юни јун יוני जून júna juuni juny",
    "july jul juli juillet juil julio luglio lug julho lipca lipiec lip červenec července čvc temmuz"
        + " tem heinäkuu heinäkuuta heinä július júl июль июля июл липень липня лип يوليو تموز"
        + " กรกฎาคม กค iulie srpnja ιουλίου ιούλιος ιουλ юли јул יולי जुलाई júla juuli juliol",
    "august aug août aout agosto ago sierpnia sierpień sie srpen srpna srp ağustos agustos ağu"
        + " augusti augustus agu agt elokuu elokuuta elo augusztus август августа авг серпень серпня"
        + " серп أغسطس آب สิงหาคม สค kolovoza αυγούστου αύγουστος αυγ אוגוסט अगस्त augusta agost",
    "september sep sept septembre septiembre setiembre settembre set setembro września wrzesień wrz"
        + " září zář eylül eylul eyl syyskuu syyskuuta syys szeptember szept сентябрь сентября сен"
        + " сент вересень вересня вер سبتمبر أيلول กันยายน กย septembrie rujna σεπτεμβρίου"
        + " σεπτέμβριος σεπ септември септембар ספטמבר सितंबर septembra setembre",
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik paź"
        + " paz říjen října říj ekim eki lokakuu lokakuuta loka október октябрь октября окт жовтень"
        + " жовтня жовт أكتوبر ตุลาคม ตค octombrie οκτωβρίου οκτώβριος οκτ октомври"
        + " октобар אוקטובר अक्टूबर októbra oktoober",
    "november nov novembre noviembre novembro listopada listopad lis kasım kasim kas"
        + " marraskuu marraskuuta marras ноябрь ноября ноя нояб листопад листопада лист نوفمبر"
        + " พฤศจิกายน พย noiembrie studenoga studenog νοεμβρίου νοέμβριος νοε ноември"
        + " новембар נובמבר नवंबर novembra",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia"
        + " grudzień gru prosinec prosince pro aralık aralik ara desember des joulukuu joulukuuta"
        + " joulu декабрь декабря дек грудень грудня груд ديسمبر ธันวาคม ธค decembrie"
        + " prosinca δεκεμβρίου δεκέμβριος δεκ декември децембар דצמבר दिसंबर decembra detsember"
        + " desembre",
  };

  private static final Map<String, Integer> MONTHS = new HashMap<>();

  /** Hours; halves do not occur among those that have one meaning. */
  private static final Map<String, Integer> ZONES =
      Map.ofEntries(
          Map.entry("ict", 7),
          Map.entry("wib", 7),
          Map.entry("wita", 8),
          Map.entry("cet", 1),
          Map.entry("mez", 1),
          Map.entry("cest", 2),
          Map.entry("mesz", 2),
          Map.entry("bst", 1),
          Map.entry("wet", 0),
          Map.entry("eet", 2),
          Map.entry("eest", 3),
          Map.entry("msk", 3),
          Map.entry("jst", 9),
          Map.entry("kst", 9),
          Map.entry("hkt", 8),
          Map.entry("sgt", 8),
          Map.entry("est", -5),
          Map.entry("edt", -4),
          Map.entry("cdt", -5),
          Map.entry("mst", -7),
          Map.entry("mdt", -6),
          Map.entry("pst", -8),
          Map.entry("pdt", -7),
          Map.entry("aest", 10),
          Map.entry("aedt", 11),
          Map.entry("z", 0),
          Map.entry("gmt", 0),
          Map.entry("utc", 0));

  static {
    for (int month = 1; month <= 12; month++) {
      for (String name : MONTH_NAMES[month - 1].split(" ")) {
        MONTHS.put(name, month);
        MONTHS.putIfAbsent(folded(name), month);
      }
    }
  }

  private DateWords() {}

  /** 1 to 12 for a month's name in lower case, in full or short; 0 for any other word. */
  static int month(String word) {
    Integer month = MONTHS.get(word);
    if (month == null && !isAscii(word)) {
      month = MONTHS.get(folded(word));
    }
    return month == null ? 0 : month;
  }

  /** True for the words that stand behind a year, month or day in Chinese, Japanese and Korean. */
  static boolean isCounter(String word) {
    return switch (word) {
      case "年", "月", "日", "号", "년", "월", "일" -> true;
      default -> false;
    };
  }

  /** True for words between the parts of one date: {@code 7 de mayo de 2019}. */
  static boolean isLink(String word) {
    return switch (word) {
      case "năm", "nam", "de", "del", "of", "den", "d", "พ", "ศ" -> true;
      default -> isCounter(word);
    };
  }

  /** True for what makes an ordinal of the number that it is glued to. */
  static boolean isOrdinal(String word) {
    return switch (word) {
      case "st", "nd", "rd", "th", "er", "º", "ª", "°", "e", "го" -> true;
      default -> false;
    };
  }

  /** The year before the first of a Japanese era or of the Republic of China; 0 for no era. */
  static int eraBase(String era) {
    return switch (era) {
      case "令和" -> 2018;
      case "平成" -> 1988;
      case "昭和" -> 1925;
      case "民国", "民國" -> 1911;
      default -> 0;
    };
  }

  /** Seconds from UTC of a zone's short name; null for any other word. */
  static Integer zone(String word) {
    Integer hours = ZONES.get(word);
    return hours == null ? null : hours * 3600;
  }

  /** Without marks above and below letters. */
  static String folded(String word) {
    if (isAscii(word)) {
      return word;
    }
    String parts = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); i++) {
      char c = parts.charAt(i);
      if (c < 0x300 || c > 0x36f) {
        plain.append(c == 'ı' ? 'i' : c);
      }
    }
    return plain.toString();
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
