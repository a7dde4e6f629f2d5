package org.newstide.core.varint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VarintTest {

  @Test
  void numbers_of_all_sizes_and_signs_come_back_in_order() {
    long[] numbers = {0, 1, 127, 128, -1, 300, Long.MAX_VALUE, Long.MIN_VALUE, -64, 63};
    VarintWriter writer = new VarintWriter(0);
    for (int round = 0; round < 20; round++) {
      for (long number : numbers) {
        writer.put(number);
        writer.putSigned(number);
      }
    }
    VarintReader reader = new VarintReader(writer.take());
    for (int round = 0; round < 20; round++) {
      for (long number : numbers) {
        assertThat(reader.next()).isEqualTo(number);
        assertThat(reader.nextSigned()).isEqualTo(number);
      }
    }
    assertThat(reader.hasNext()).isFalse();
    assertThat(writer.isEmpty()).isTrue();
  }

  @Test
  void small_numbers_take_a_byte() {
    assertThat(VarintWriter.of(new int[] {0, 127, 128})).hasSize(4);
    VarintWriter writer = new VarintWriter();
    writer.putSigned(-64);
    assertThat(writer.take()).hasSize(1);
  }
}
