package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordCutterTest {

  private static final WordCutter PLAIN = new WordCutter(TermDictionary.NONE);

  private static final WordCutter RULED =
      new WordCutter(
          TermDictionary.of(
              List.of(
                  TermRule.added("any", "châu Á-Thái Bình Dương"),
                  TermRule.alias("any", "Kim Jong-un", "Kim Chính Ân"),
                  TermRule.vetoed("vi", "tên lửa", "a test"),
                  TermRule.added("vi", "Hoà Bình 2"))));

  @Test
  void cut_vietnamese_joinsSyllables() {
    assertThat(words(PLAIN, "Họ bắn tên lửa hạt nhân.", "vi"))
        .containsExactly("họ", "bắn", "tên_lửa", "hạt_nhân");
    assertThat(words(PLAIN, "Họ bắn tên lửa hạt nhân.", "en")).hasSize(6);
  }

  @Test
  void cut_spellingsOfATerm_areOneTerm() {
    for (String text :
        List.of(
            "châu Á-Thái Bình Dương",
            "Châu Á - Thái Bình Dương",
            "CHÂU Á\u2011THÁI BÌNH DƯƠNG",
            "châu\u00A0Á  Thái Bình Dương")) {
      assertThat(words(RULED, "Vùng " + text + " rộng", "vi"))
          .as(text)
          .containsExactly("vùng", "châu_á_thái_bình_dương", "rộng");
      assertThat(words(RULED, Normalizer.normalize(text, Normalizer.Form.NFD), "en"))
          .containsExactly("châu_á_thái_bình_dương");
    }
    assertThat(words(RULED, "Kim Jong Un, Kim Jong-un và Kim Jong‐Un", "vi"))
        .containsExactly("kim_chính_ân", "kim_chính_ân", "và", "kim_chính_ân");
    assertThat(words(RULED, "Thủy điện Hòa Bình 2", "vi")).endsWith("hòa_bình_2");
  }

  @Test
  void cut_aTermAcrossPunctuation_isNone() {
    assertThat(words(RULED, "châu Á, Thái Bình Dương", "en")).hasSize(5);
  }

  @Test
  void cut_vetoed_fallsApart() {
    assertThat(words(RULED, "Bắn tên lửa xa", "vi")).containsExactly("bắn", "tên", "lửa", "xa");
  }

  @Test
  void cut_eachParagraphByItsLanguage() {
    String text =
        "Tàu cá đã về bến an toàn hôm qua.\n"
            + "The boats came home before the storm and nobody was hurt, the harbour master said.\n"
            + "Kim Jong-un\n"
            + "政府昨天宣布港口将因风暴关闭";
    TextWords words = PLAIN.cut(text, "vi");
    List<String> languages =
        IntStream.range(0, words.size()).mapToObj(words::language).distinct().toList();
    assertThat(languages).containsExactly("vi", "en", "zh");
    assertThat(IntStream.range(0, words.size()).filter(w -> words.form(w).equals("kim_jong_un")))
        .allMatch(w -> words.language(w).equals("vi"));
  }

  @Test
  void isName_capitalsThatNoSentenceBegins() {
    TextWords words = PLAIN.cut("Ông Nguyễn Văn An thăm Huế.", "vi");
    List<String> names =
        IntStream.range(0, words.size()).filter(words::isName).mapToObj(words::form).toList();
    assertThat(names).contains("huế").doesNotContain("ông", "thăm");
  }

  @Test
  void cut_anyText_offsetsLeadBackAndWordsAreTheirTokens() {
    for (long seed = 1; seed <= 3000; seed++) {
      Random random = new Random(seed);
      String text = RandomText.of(random, 40);
      String language = List.of("vi", "en", "und", "ja").get(random.nextInt(4));
      TextWords words = RULED.cut(text, language);
      int end = 0;
      for (int w = 0; w < words.size(); w++) {
        String at = "seed " + seed + ", word " + w;
        assertThat(words.start(w)).as(at).isGreaterThanOrEqualTo(end);
        end = words.end(w);
        assertThat(end).as(at).isGreaterThan(words.start(w)).isLessThanOrEqualTo(text.length());
        String written = TermRule.form(text.substring(words.start(w), words.end(w)));
        String term = written.equals("kim_jong_un") ? "kim_chính_ân" : written;
        assertThat(words.form(w).replace("_", "")).as(at).isEqualTo(term.replace("_", ""));
      }
    }
  }

  private static List<String> words(WordCutter cutter, String text, String language) {
    TextWords words = cutter.cut(text, language);
    return IntStream.range(0, words.size()).mapToObj(words::form).toList();
  }
}
