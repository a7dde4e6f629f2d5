package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The segmenter that comes with the project, on invented sentences. */
class VietnameseSegmenterTest {

  private static final VietnameseSegmenter SEGMENTER = VietnameseSegmenter.standard();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chính phủ chuẩn bị hội nghị.|Chính_phủ chuẩn_bị hội_nghị .",
        "Bà Nguyễn Thị Hoa mua nhà.|Bà Nguyễn_Thị_Hoa mua nhà .",
        "Ông ở Hà Nội.|Ông ở Hà_Nội .",
        "Công ty bán 1.250 chiếc xe.|Công_ty bán 1.250 chiếc xe .",
        "Giá tăng 12,5% so với năm 2016.|Giá tăng 12,5% so với năm 2016 .",
        "Sinh viên đọc báo (bản điện tử).|Sinh_viên đọc báo ( bản điện_tử ) .",
        "Xem tin tại www.example.org nhé|Xem tin tại www.example.org nhé"
      })
  void words_are_cut_as_a_reader_would(String line, String words) {
    assertThat(SEGMENTER.line(line)).isEqualTo(words);
  }

  @Test
  void an_abbreviation_keeps_its_full_stop() {
    assertThat(SEGMENTER.line("Xe đến TP. Đà Lạt chiều nay.")).contains("TP. ").endsWith("nay .");
  }

  @Test
  void the_form_of_normalisation_and_the_place_of_tone_marks_change_no_join() {
    String composed = "Chính phủ hoà giải với nông dân.";
    String decomposed = java.text.Normalizer.normalize(composed, java.text.Normalizer.Form.NFD);
    boolean[] joins = SEGMENTER.segment(Tokenizer.tokenize(composed));

    assertThat(SEGMENTER.segment(Tokenizer.tokenize(decomposed))).isEqualTo(joins);
    assertThat(SEGMENTER.segment(Tokenizer.tokenize(composed.replace("hoà", "hòa"))))
        .isEqualTo(joins);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "...", "。", "\uD83D"})
  void a_line_without_tokens_has_no_words(String line) {
    assertThat(SEGMENTER.segment(Tokenizer.tokenize(line))).isEmpty();
    assertThat(SEGMENTER.line(line)).isEqualTo(line.strip());
  }

  @Test
  void other_scripts_and_languages_pass_through() {
    assertThat(SEGMENTER.line("Тест 東京 word")).isEqualTo("Тест 東京 word");
  }

  @Test
  void a_very_long_line_without_signs_is_cut() {
    String line = "hội nghị ".repeat(200_000);

    boolean[] joined = SEGMENTER.segment(Tokenizer.tokenize(line));

    assertThat(joined).hasSize(400_000);
    assertThat(joined[200_001]).isTrue();
  }

  @Test
  void nothing_is_joined_across_signs_or_sentences_and_no_character_is_lost() {
    long seed = 77;
    Random random = new Random(seed);
    for (int run = 0; run < 3_000; run++) {
      String line = RandomText.of(random, 30).replaceAll("\\R", " ");
      TokenizedText text = Tokenizer.tokenize(line);
      boolean[] joined = SEGMENTER.segment(text);
      for (int t = 0; t < text.size(); t++) {
        if (joined[t]) {
          assertThat(text.adjoins(t)).as("seed %d run %d token %d", seed, run, t).isTrue();
        }
      }
      assertThat(bare(SEGMENTER.line(line))).as("seed %d run %d", seed, run).isEqualTo(bare(line));
    }
  }

  private static String bare(String line) {
    StringBuilder bare = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      byte kind = CharacterClass.of(c);
      if (c != '_'
          && kind != CharacterClass.SPACE
          && kind != CharacterClass.LINE
          && !Character.isWhitespace(c)) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  @Test
  void a_range_is_cut_like_a_text_of_its_own_and_leaves_the_rest() {
    TokenizedText text = Tokenizer.tokenize("Chính phủ họp. Hội nghị bàn kinh tế.");
    boolean[] joined = new boolean[text.size()];
    Arrays.fill(joined, true);

    SEGMENTER.segment(text, 3, 5, joined);

    assertThat(joined).containsExactly(true, true, true, false, true, true, true, true);
  }

  @Test
  void many_threads_get_what_one_gets() {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      lines.add(RandomText.of(random, 40));
    }
    List<String> alone = lines.stream().map(SEGMENTER::line).toList();

    List<String> together =
        IntStream.range(0, lines.size())
            .parallel()
            .mapToObj(i -> SEGMENTER.line(lines.get(i)))
            .toList();

    assertThat(together).isEqualTo(alone);
  }

  @Test
  void a_wrong_call_is_refused() {
    TokenizedText text = Tokenizer.tokenize("một hai");

    assertThatThrownBy(() -> SEGMENTER.segment(text, 1, 3, new boolean[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("from and to must lie in [0, 2]");
    assertThatThrownBy(() -> SEGMENTER.segment(text, 0, 2, new boolean[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("joined must be at least 2");
    assertThatThrownBy(
            () -> VietnameseSegmenter.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bytes must begin with the head");
  }
}
