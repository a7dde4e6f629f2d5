package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tên lửa | tên lửa",
        "Kim Jong-un | kim jong un",
        "châu Á-Thái Bình Dương | châu á thái bình dương",
        "châu Á - Thái Bình Dương | châu á thái bình dương",
        "don't O’Brien | don't o'brien",
        "Korea's missile | korea missile",
        "l'homme qu’il | l homme qu il",
        "1.000 3,5 15/5 10:30 2.5. | 1.000 3,5 15/5 10:30 2.5",
        "U.S. D.C U.S.-led | u.s d.c u.s led",
        "TP.HCM GS.TS | tp hcm gs ts",
        "C&A a_b x@y.vn | c a a b x y vn",
        "F-16 km2 4G | f 16 km2 4g",
        "co\u00ADop | coop",
        "‘quoted’ 'tis | quoted tis"
      })
  void tokenize_cutsAsTheTableSays(String text, String forms) {
    assertThat(String.join(" ", forms(text))).isEqualTo(forms);
    assertThat(String.join(" ", forms(Normalizer.normalize(text, Normalizer.Form.NFD))))
        .isEqualTo(forms);
  }

  @Test
  void tokenize_scriptsWithoutSpaces_areCutIntoWords() {
    assertThat(forms("ฉันรักภาษาไทย")).containsExactly("ฉัน", "รัก", "ภาษา", "ไทย");
    assertThat(forms("东京是日本的首都")).contains("东京", "日本", "首都");
    assertThat(forms("NATOは日本と協力する")).contains("nato", "日本", "協力");
  }

  @Test
  void tokenize_gluedSentences_areParted() {
    TokenizedText text = Tokenizer.tokenize("Họ bắn tên lửa.Ông Ba nói ở TP.HCM");
    assertThat(text.sentence(3)).isZero();
    assertThat(text.sentence(4)).isEqualTo(1);
    assertThat(text.sentence(text.size() - 1)).isEqualTo(1);
  }

  @Test
  void tokenize_linesAreParagraphs_emptyOnesDoNotCount() {
    TokenizedText text = Tokenizer.tokenize("\n\nMột.\r\n***\nHai ba");
    assertThat(text.paragraph(0)).isZero();
    assertThat(text.paragraph(1)).isEqualTo(1);
    assertThat(text.sentence(2)).isEqualTo(1);
  }

  @Test
  void tokenize_noWords_noTokens() {
    assertThat(Tokenizer.tokenize("").size()).isZero();
    assertThat(Tokenizer.tokenize("... \u0301 — !\n").size()).isZero();
  }

  @Test
  void adjoins_onlyBlanksAndOneHyphenBetween() {
    TokenizedText text = Tokenizer.tokenize("Nam Á - Bắc, TP.HCM (Mỹ) xa. Gần");
    String joined = "";
    for (int t = 0; t < text.size(); t++) {
      joined += (text.adjoins(t) ? "_" : " ") + text.surface(t);
    }
    assertThat(joined).isEqualTo(" Nam_Á_Bắc TP_HCM Mỹ xa Gần");
  }

  @Test
  void tokenize_anyText_offsetsLeadBackToIt() {
    for (long seed = 1; seed <= 5000; seed++) {
      String text = RandomText.of(new Random(seed), 40);
      TokenizedText tokens = Tokenizer.tokenize(text);
      int end = 0;
      for (int t = 0; t < tokens.size(); t++) {
        String at = "seed " + seed + ", token " + t;
        assertThat(tokens.start(t)).as(at).isGreaterThanOrEqualTo(end);
        end = tokens.end(t);
        assertThat(end).as(at).isGreaterThan(tokens.start(t)).isLessThanOrEqualTo(text.length());
        assertThat(tokens.form(t)).as(at).isEqualTo(Folding.comparison(tokens.surface(t)));
        assertThat(tokens.form(t)).as(at).isNotEmpty().doesNotContain("_", " ", "\n");
        int sentences = tokens.sentence(t) - (t == 0 ? 0 : tokens.sentence(t - 1));
        int paragraphs = tokens.paragraph(t) - (t == 0 ? 0 : tokens.paragraph(t - 1));
        assertThat(sentences).as(at).isBetween(0, t == 0 ? 0 : 1);
        assertThat(paragraphs).as(at).isBetween(0, sentences);
      }
    }
  }

  @Test
  void tokenize_decomposedText_givesTheSameForms() {
    for (long seed = 1; seed <= 1000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      String[] words = {"Hoà", "tên", "lửa,", "Kim", "Jong-un.", "Đường", "TP.HCM", "uỷ", "Ấn"};
      for (int i = 0; i < 20; i++) {
        text.append(words[random.nextInt(words.length)]).append(' ');
      }
      String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
      assertThat(forms(decomposed)).as("seed %d", seed).isEqualTo(forms(text.toString()));
    }
  }

  private static List<String> forms(String text) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::form).toList();
  }
}
