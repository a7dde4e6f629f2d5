package org.newstide.core.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairSumsTest {

  private static final int BLOCK = 7;
  private static final int FIRST = BLOCK * PairSums.TEXTS;
  private static final int LAST = FIRST + PairSums.TEXTS - 1;

  private final PairWriter writer = new PairWriter();

  @Test
  void what_parts_found_is_added_up_before_it_is_held_against_what_is_asked() {
    writer.put(3, FIRST, 5, 2);
    writer.put(0, LAST, 6, 3);
    byte[] one = writer.take();
    writer.put(3, FIRST, 5, 3);
    writer.put(4, FIRST, 5, 4);
    writer.put(0, LAST, 6, 2);
    assertThat(candidates(BLOCK, one, writer.take()))
        .as("2 + 3 of 5 are enough, 4 of 5 and 3 + 2 of 6 are not")
        .containsExactly("3-" + FIRST);
  }

  @Test
  void pairs_come_by_their_later_text_to_the_last_number_there_is() {
    int block = Integer.MAX_VALUE / PairSums.TEXTS;
    writer.put(Integer.MAX_VALUE - 1, Integer.MAX_VALUE, 64, 64);
    byte[] one = writer.take();
    writer.put(0, block * PairSums.TEXTS, 1, 1);
    assertThat(candidates(block, one, writer.take()))
        .containsExactly(
            "0-" + block * PairSums.TEXTS, (Integer.MAX_VALUE - 1) + "-" + Integer.MAX_VALUE);
  }

  @Test
  void pairs_that_do_not_come_by_their_later_text_are_refused() {
    writer.put(1, 9, 1, 1);
    assertThatThrownBy(() -> writer.put(1, 8, 1, 1)).hasMessageContaining("found 1 with 8 after 9");
    assertThatThrownBy(() -> writer.put(9, 9, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  private static List<String> candidates(int block, byte[]... parts) {
    PairSums sums = new PairSums(block);
    for (byte[] part : parts) {
      sums.add(part);
    }
    List<String> found = new ArrayList<>();
    sums.forEachCandidate((earlier, later) -> found.add(earlier + "-" + later));
    return found;
  }
}
