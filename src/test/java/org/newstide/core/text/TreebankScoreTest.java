package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The words of the development part of UD_Vietnamese-VTB; skipped where the evaluation data does
 * not lie beside the project or at {@code NEWSTIDE_SHARED}.
 */
class TreebankScoreTest {

  private static final double REACH = 0.93;

  @Test
  void words_of_the_treebank_are_found() throws IOException {
    String set = System.getenv("NEWSTIDE_SHARED");
    Path shared = set == null ? Path.of("..", "shared") : Path.of(set);
    Path gold = shared.resolve("data/vi-segmentation/dev.seg.tsv");
    assumeTrue(Files.exists(gold), () -> "no evaluation data at " + gold);
    int right = 0;
    int wanted = 0;
    int found = 0;
    for (String line : Files.readAllLines(gold)) {
      String[] columns = line.split("\t");
      Set<Long> expected = spans(columns[1]);
      Set<Long> actual = spans(VietnameseSegmenter.standard().line(columns[0]));
      wanted += expected.size();
      found += actual.size();
      expected.retainAll(actual);
      right += expected.size();
    }

    assertThat(2.0 * right / (wanted + found)).isGreaterThanOrEqualTo(REACH);
  }

  /** Words as spans of characters that are no blanks. */
  private static Set<Long> spans(String words) {
    Set<Long> spans = new HashSet<>();
    int at = 0;
    for (String word : words.split(" ")) {
      int length = word.replace("_", "").length();
      if (length > 0) {
        spans.add((long) at << 32 | at + length);
      }
      at += length;
    }
    return spans;
  }
}
