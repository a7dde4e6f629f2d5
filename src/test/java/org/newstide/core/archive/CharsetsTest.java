package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CharsetsTest {

  private static final Map<String, String> TEXTS =
      Map.of(
          "vi",
          "Sáng sớm nay, những người thợ gốm ở làng ven sông đã mở lò. Mẻ gốm đầu của năm được"
              + " gửi tới bảo tàng.",
          "ru",
          "Утром в порт вошёл старый маяк на буксире. Рыбаки говорят, что такого ещё не видели.",
          "zh",
          "今天早上渔民发现灯塔的灯又亮了，村里的人都跑到海边去看。",
          "tw",
          "今天早上漁民發現燈塔的燈又亮了，村裡的人都跑到海邊去看。",
          "ja",
          "けさ港の灯台に明かりがともり、村の人々が海辺に集まった。カメラを持つ人もいた。",
          "ko",
          "오늘 아침 항구의 등대에 불이 켜지자 마을 사람들이 바닷가로 모였다.",
          "fr",
          "Ce matin, les pêcheurs ont aperçu le phare : « il était éteint depuis l'été », dit-on.",
          "de",
          "Am frühen Morgen öffnete die Töpferei; die Gäste waren überrascht von der Größe.",
          "pl",
          "Dziś rano rybacy zobaczyli światło starej latarni, która była zgaszona od wiosny.",
          "el",
          "Σήμερα το πρωί οι ψαράδες είδαν το φως του παλιού φάρου.");

  static Stream<Arguments> charsets() {
    return Stream.of(
        Arguments.of("vi", "windows-1258"),
        Arguments.of("vi", "viscii"),
        Arguments.of("vi", "tcvn"),
        Arguments.of("ru", "windows-1251"),
        Arguments.of("ru", "koi8-r"),
        Arguments.of("ru", "iso-8859-5"),
        Arguments.of("zh", "gb18030"),
        Arguments.of("tw", "big5"),
        Arguments.of("ja", "shift_jis"),
        Arguments.of("ja", "euc-jp"),
        Arguments.of("ja", "iso-2022-jp"),
        Arguments.of("ko", "euc-kr"),
        Arguments.of("fr", "windows-1252"),
        Arguments.of("de", "windows-1252"),
        Arguments.of("pl", "windows-1250"),
        Arguments.of("el", "iso-8859-7"));
  }

  private static byte[] encode(String text, String name) {
    Charset charset = WebCharset.labelled(name).charset();
    if (name.equals("windows-1258")) {
      return decomposed(text, charset).getBytes(charset);
    }
    if (charset.canEncode()) {
      return text.getBytes(charset);
    }
    byte[] every = new byte[256];
    for (int i = 0; i < every.length; i++) {
      every[i] = (byte) i;
    }
    String characters = new String(every, charset);
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = characters.indexOf(text.charAt(i));
      bytes[i] = (byte) (b < 0 ? '?' : b);
    }
    return bytes;
  }

  /** Tones apart where the charset has no letter with tone, as its keyboards write. */
  private static String decomposed(String text, Charset charset) {
    StringBuilder written = new StringBuilder();
    for (String letter : text.split("")) {
      if (charset.newEncoder().canEncode(letter)) {
        written.append(letter);
        continue;
      }
      String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
      String tone = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
      String base = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
      written.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tone);
    }
    return written.toString();
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void undeclaredPage_isReadInItsCharset(String language, String charset) {
    String html = "<html><body><p>" + TEXTS.get(language) + "</p></body></html>";

    Archive archive = Archive.of("a.html", encode(html, charset));

    assertThat(archive.values("html")).containsExactly(html);
    assertThat(archive.values("charset")).containsExactly(charset);
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void declaredPage_isReadInItsCharset(String language, String charset) {
    String html =
        "<html><meta charset='" + charset + "'><p>" + TEXTS.get(language).substring(0, 20);

    Archive archive = Archive.of("a.html", encode(html, charset));

    assertThat(archive.values("html")).containsExactly(html);
    assertThat(archive.values("charset")).containsExactly(charset);
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void tablesLinesAndText_areReadInTheirCharset(String language, String charset) {
    String text = TEXTS.get(language);
    String csv = "id,title,text\n1,a,\"%s\"\n2,b,\"%s\"\n".formatted(text, text);
    String lines = "{\"text\":\"%s\"}\n{\"text\":\"%s\"}\n".formatted(text, text);

    assertThat(Archive.of("a.csv", encode(csv, charset)).values("text"))
        .containsExactly(text, text);
    assertThat(Archive.of("a", encode(lines, charset)).values("text")).containsExactly(text, text);
    assertThat(Archive.of("a.txt", encode(text, charset)).values("text")).containsExactly(text);
  }

  @Test
  void longText_isComposedAcrossBufferBounds() {
    String line = TEXTS.get("vi");
    String lines = ("{\"text\":\"" + line + "\"}\n").repeat(2000);

    Archive archive = Archive.of("a.jsonl", encode(lines, "windows-1258"));

    assertThat(archive.values("text")).hasSize(2000).containsOnly(line);
  }

  @Test
  void wrongDeclaration_isOverruled() {
    for (String language : new String[] {"vi", "ru", "zh", "ja", "ko"}) {
      String latin = "<html><meta charset=iso-8859-1><p>" + TEXTS.get(language);
      assertThat(Archive.of("a.html", latin.getBytes(UTF_8)).values("html")).containsExactly(latin);
    }
    String utf8 = "<html><meta charset=utf-8><p>" + TEXTS.get("ru");
    assertThat(Archive.of("a.html", encode(utf8, "koi8-r")).values("html")).containsExactly(utf8);
    String latin = "<html><meta charset=iso-8859-1><p>" + TEXTS.get("zh");
    assertThat(Archive.of("a.html", encode(latin, "gb18030")).values("html"))
        .containsExactly(latin);
  }

  @Test
  void rightDeclarationOfLatin_stays() {
    String html =
        "<html><meta http-equiv=Content-Type content=\"text/html; charset=iso-8859-1\"><p>Größe";

    Archive archive = Archive.of("a.html", encode(html, "windows-1252"));

    assertThat(archive.values("html")).containsExactly(html);
    assertThat(archive.values("charset")).containsExactly("windows-1252");
  }

  @Test
  void xmlDeclarationAndMarks_areSeen() {
    String xml = "<?xml version='1.0' encoding='EUC-KR'?><html><p>등대";
    assertThat(Archive.of("a", encode(xml, "euc-kr")).values("html")).containsExactly(xml);
    String html = "<html><meta charset=windows-1251><p>Đêm";
    Archive marked = Archive.of("a.html", ("\uFEFF" + html).getBytes(UTF_8));
    assertThat(marked.values("html")).containsExactly(html);
    assertThat(marked.values("charset")).containsExactly("utf-8");
    Archive wide = Archive.of("a.html", ("\uFEFF" + html).getBytes(UTF_16LE));
    assertThat(wide.values("html")).containsExactly(html);
    assertThat(wide.values("charset")).containsExactly("utf-16le");
  }

  @Test
  void utf8WithStrayBytes_staysUtf8() {
    byte[] bytes = ("<html><p>" + TEXTS.get("vi") + "?").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0x92;

    Archive archive = Archive.of("a.html", bytes);

    assertThat(archive.values("html").get(0)).endsWith("tàng.\uFFFD");
    assertThat(archive.repairs()).containsOnlyKeys("invalid_utf8");
  }

  @Test
  void labels_meanWhatBrowsersMean() {
    assertThat(WebCharset.labelled(" ISO-8859-1 ").name()).isEqualTo("windows-1252");
    assertThat(WebCharset.labelled("GB2312").name()).isEqualTo("gb18030");
    assertThat(WebCharset.labelled("ks_c_5601-1987").name()).isEqualTo("euc-kr");
    assertThat(WebCharset.labelled("x-sjis").charset().name()).isEqualTo("windows-31j");
    assertThat(WebCharset.labelled("nonsense")).isNull();
    assertThat(WebCharset.labelled("")).isNull();
  }
}
