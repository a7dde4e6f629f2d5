package org.newstide.core.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private static String words(Random random, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "w" + random.nextInt(5000))
        .collect(Collectors.joining(" "));
  }

  @Test
  void anyText_survivesTheWayThroughBytes() {
    Random random = new Random(3);
    for (int length : new int[] {0, 1, 2, 4, 5, 40, 3000}) {
      Fingerprint fingerprint = Fingerprint.of(words(random, length));

      assertThat(Fingerprint.words(fingerprint.wordBytes())).isEqualTo(fingerprint.words());
      assertThat(Sketch.shingles(fingerprint.sketch().toBytes()))
          .isEqualTo(fingerprint.sketch().shingles());
    }
  }

  @Test
  void caseTonePlaceAndHyphens_makeNoDifference() {
    assertThat(Fingerprint.of("Hoà bình ở châu Á-Thái Bình Dương"))
        .isEqualTo(Fingerprint.of("hòa bình ở Châu Á - Thái Bình Dương"));
  }

  @Test
  void sketch_isBoundedAndOfLongTextsASubset() {
    Random random = new Random(5);
    String text = words(random, 4000);

    Sketch sketch = Fingerprint.of(text).sketch();

    assertThat(sketch.shingles().length).isBetween(Sketch.LARGEST / 4, Sketch.LARGEST);
    assertThat(sketch.level()).isGreaterThan(3);
    for (long shingle : sketch.shingles()) {
      assertThat(Long.numberOfTrailingZeros(shingle)).isGreaterThanOrEqualTo(sketch.level());
    }
  }

  @Test
  void sketch_ofOnePhraseOverAndOver_isNotEmpty() {
    for (int i = 0; i < 50; i++) {
      assertThat(Fingerprint.of(("phrase" + i + " ").repeat(1000)).sketch().shingles())
          .isNotEmpty();
    }
  }

  @Test
  void resemblance_isSymmetricAndOneForTheSame() {
    Random random = new Random(7);
    String text = words(random, 200);
    int[] whole = Fingerprint.of(text).words();
    int[] half = Fingerprint.of(text.substring(0, text.length() / 2)).words();

    assertThat(Resemblance.of(whole, whole)).isEqualTo(new Resemblance(1, 1, 1, 1, 200));
    assertThat(Resemblance.of(whole, half)).isEqualTo(Resemblance.of(half, whole));
    assertThat(Resemblance.of(whole, half).containment()).isCloseTo(1, within(0.02));
    assertThat(Resemblance.of(whole, half).pairs()).isCloseTo(0.5, within(0.03));
  }

  @Test
  void resemblance_ofNothing_isZero() {
    int[] nothing = Fingerprint.of("").words();

    assertThat(Resemblance.of(nothing, nothing).pairs()).isZero();
    assertThat(ReprintRule.DEFAULTS.isReprint(Resemblance.of(nothing, nothing))).isFalse();
  }
}
