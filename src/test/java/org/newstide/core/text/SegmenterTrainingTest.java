package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Training on an invented language. */
class SegmenterTrainingTest {

  private static final String[] WORDS = {
    "ba lo", "ke mi", "tu", "na", "so ri", "pe", "vu gi la", "do", "xa me", "li"
  };

  private static SegmenterTraining trained() {
    Random random = new Random(9);
    SegmenterTraining training = new SegmenterTraining();
    for (int s = 0; s < 200; s++) {
      StringBuilder words = new StringBuilder();
      for (int w = 0; w < 8; w++) {
        words.append(w == 0 ? "" : " ");
        words.append(WORDS[random.nextInt(WORDS.length)].replace(' ', '_'));
      }
      training.treebank(words.toString().replace('_', ' '), words.toString());
      training.archive(words.toString().replace('_', ' '));
    }
    return training;
  }

  @Test
  void planted_words_are_found() throws IOException {
    VietnameseSegmenter segmenter =
        VietnameseSegmenter.read(new ByteArrayInputStream(trained().train()));

    assertThat(segmenter.line("tu vu gi la do xa me ke mi."))
        .isEqualTo("tu vu_gi_la do xa_me ke_mi .");
  }

  @Test
  void the_same_calls_give_the_same_bytes() {
    assertThat(trained().train()).isEqualTo(trained().train());
  }

  @Test
  void a_file_holds_the_model_whole() {
    SegmentationModel model = trained().model();
    byte[] file = SegmentationFile.write(model);

    SegmentationModel read = SegmentationFile.read(file);

    assertThat(SegmentationFile.write(read)).isEqualTo(file);
    assertThat(read.table().size()).isEqualTo(model.table().size());
  }

  @Test
  void words_of_another_length_than_the_sentence_are_refused() {
    assertThatThrownBy(() -> new SegmenterTraining().treebank("một hai", "một_hai ba"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("words must be as long as raw");
  }
}
