package org.newstide.core.archive;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A charset as web pages mean it (WHATWG, Encoding Standard, section 4.2): who says ISO-8859-1 gets
 * windows-1252, who says GB2312 gets GB18030, and so on. VISCII, TCVN 5712 and UTF-32 are ours.
 *
 * @param name in the standard, in lower case
 */
record WebCharset(String name, Charset charset) {

  static final WebCharset UTF_8 = new WebCharset("utf-8", StandardCharsets.UTF_8);
  static final WebCharset UTF_16LE = new WebCharset("utf-16le", StandardCharsets.UTF_16LE);
  static final WebCharset UTF_16BE = new WebCharset("utf-16be", StandardCharsets.UTF_16BE);

  /** Name → Java's name if another, then a bar, then the labels besides the name. */
  private static final Map<String, String> TABLE =
      Map.ofEntries(
          entry("utf-8", "|unicode-1-1-utf-8 unicode11utf8 unicode20utf8 utf8 x-unicode20utf8"),
          entry("ibm866", "|866 cp866 csibm866"),
          entry(
              "iso-8859-2",
              "|csisolatin2 iso-ir-101 iso8859-2 iso88592 iso_8859-2 iso_8859-2:1987 l2 latin2"),
          entry(
              "iso-8859-3",
              "|csisolatin3 iso-ir-109 iso8859-3 iso88593 iso_8859-3 iso_8859-3:1988 l3 latin3"),
          entry(
              "iso-8859-4",
              "|csisolatin4 iso-ir-110 iso8859-4 iso88594 iso_8859-4 iso_8859-4:1988 l4 latin4"),
          entry(
              "iso-8859-5",
              "|csisolatincyrillic cyrillic iso-ir-144 iso8859-5 iso88595 iso_8859-5"),
          entry(
              "iso-8859-6",
              "|arabic asmo-708 csisolatinarabic ecma-114 iso-8859-6-e iso-8859-6-i iso8859-6"
                  + " iso88596 iso_8859-6"),
          entry(
              "iso-8859-7",
              "|csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 iso8859-7 iso88597"
                  + " iso_8859-7 sun_eu_greek"),
          entry(
              "iso-8859-8",
              "|csisolatinhebrew hebrew iso-8859-8-e iso-8859-8-i iso-ir-138 iso8859-8 iso88598"
                  + " iso_8859-8 logical visual"),
          entry("iso-8859-13", "|iso8859-13 iso885913"),
          entry("iso-8859-15", "|csisolatin9 iso8859-15 iso885915 iso_8859-15 l9 latin-9"),
          entry("koi8-r", "|cskoi8r koi koi8 koi8_r"),
          entry("koi8-u", "|koi8-ru"),
          entry("macintosh", "x-MacRoman|csmacintosh mac x-mac-roman"),
          entry("windows-874", "x-windows-874|dos-874 iso-8859-11 iso8859-11 iso885911 tis-620"),
          entry("windows-1250", "|cp1250 x-cp1250"),
          entry("windows-1251", "|cp1251 x-cp1251 win-1251 windows1251"),
          entry(
              "windows-1252",
              "|ansi_x3.4-1968 ascii us-ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100"
                  + " iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 l1 latin1 latin-1 x-cp1252"),
          entry("windows-1253", "|cp1253 x-cp1253"),
          entry(
              "windows-1254",
              "|cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso8859-9 iso88599 iso_8859-9 l5 latin5"
                  + " x-cp1254"),
          entry("windows-1255", "|cp1255 x-cp1255"),
          entry("windows-1256", "|cp1256 x-cp1256"),
          entry("windows-1257", "|cp1257 x-cp1257"),
          entry("windows-1258", "|cp1258 x-cp1258"),
          entry("x-mac-cyrillic", "x-MacCyrillic|x-mac-ukrainian"),
          entry(
              "gb18030",
              "|chinese csgb2312 csiso58gb231280 gb2312 gb_2312 gb_2312-80 gbk cp936 ms936"
                  + " iso-ir-58 x-gbk gb-2312 euc-cn hz-gb-2312"),
          entry("big5", "x-MS950-HKSCS|big5-hkscs cn-big5 csbig5 x-x-big5 big-5 cp950"),
          entry("euc-jp", "|cseucpkdfmtjapanese x-euc-jp x-euc eucjp"),
          entry("iso-2022-jp", "|csiso2022jp"),
          entry("iso-2022-kr", "|csiso2022kr"),
          entry(
              "shift_jis",
              "windows-31j|csshiftjis ms932 ms_kanji shift-jis sjis x-sjis windows-932 cp932"),
          entry(
              "euc-kr",
              "x-windows-949|cseuckr csksc56011987 iso-ir-149 korean ks_c_5601-1987"
                  + " ks_c_5601-1989 ks_c_5601 ksc5601 ksc_5601 windows-949 cp949 euckr uhc"),
          entry("utf-16le", "|utf-16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff"),
          entry("utf-16be", "|unicodefffe"),
          entry("utf-32le", "|utf-32"),
          entry("utf-32be", "|"),
          entry("viscii", "|csviscii viscii1.1 viscii1.1-1 x-viscii"),
          entry("tcvn", "|tcvn3 tcvn-5712 tcvn5712 tcvn5712-1 vn2 x-viet-tcvn5712 x-viet-tcvn"));

  private static final Map<String, WebCharset> BY_LABEL = byLabel();

  private static Map<String, WebCharset> byLabel() {
    Map<String, WebCharset> all = new HashMap<>();
    TABLE.forEach(
        (name, row) -> {
          int bar = row.indexOf('|');
          WebCharset charset = new WebCharset(name, java(name, row.substring(0, bar)));
          all.put(name, charset);
          for (String label : row.substring(bar + 1).split(" ")) {
            all.put(label, charset);
          }
        });
    all.remove("");
    return Map.copyOf(all);
  }

  private static Charset java(String name, String javaName) {
    return switch (name) {
      case "viscii" -> SingleByteCharset.VISCII;
      case "tcvn" -> SingleByteCharset.TCVN;
      default -> Charset.forName(javaName.isEmpty() ? name : javaName);
    };
  }

  /** The charset that a label means, or null for a label that means none. */
  static WebCharset labelled(String label) {
    return label == null ? null : BY_LABEL.get(label.strip().toLowerCase(Locale.ROOT));
  }

  boolean isUnicode() {
    return name.startsWith("utf-");
  }

  /** Whether characters above ASCII take several bytes, so that not every byte will do. */
  boolean isMultiByte() {
    return switch (name) {
      case "gb18030", "big5", "euc-jp", "shift_jis", "euc-kr", "iso-2022-jp", "iso-2022-kr" -> true;
      default -> isUnicode();
    };
  }

  /** Whether it writes a letter and its tone one behind the other, so that NFC has to join them. */
  boolean isDecomposed() {
    return name.equals("windows-1258") || name.equals("tcvn");
  }
}
