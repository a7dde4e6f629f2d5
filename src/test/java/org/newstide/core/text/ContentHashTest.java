package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  @Test
  void of_sameWords_sameHash() {
    String hash = ContentHash.of("Hoà bình", "Tên lửa bay. Hết");
    assertThat(hash).matches("[0-9a-f]{16}");
    assertThat(ContentHash.of("HÒA BÌNH!", "tên  lửa\nbay hết")).isEqualTo(hash);
    assertThat(
            ContentHash.of(
                Normalizer.normalize("Hoà bình", Normalizer.Form.NFD), "Tên lửa bay hết"))
        .isEqualTo(hash);
  }

  @Test
  void of_otherWordsOrderOrBorder_otherHash() {
    String hash = ContentHash.of("một hai", "ba bốn");
    assertThat(ContentHash.of("một hai", "bốn ba")).isNotEqualTo(hash);
    assertThat(ContentHash.of("một", "hai ba bốn")).isNotEqualTo(hash);
    assertThat(ContentHash.of("một hai", "ba bốn năm")).isNotEqualTo(hash);
    assertThat(ContentHash.of("mộthai", "ba bốn")).isNotEqualTo(hash);
  }

  @Test
  void of_isXxh64OfTheDocumentedBytes() {
    byte[] bytes = "hòa\nbình\n\ntên\n𠮷\n".getBytes(StandardCharsets.UTF_8);
    assertThat(ContentHash.of("Hoà bình", "Tên 𠮷"))
        .isEqualTo(HexFormat.of().toHexDigits(XxHash64.hash(bytes, bytes.length)));
  }

  @Test
  void xxHash64_knownVectors() {
    // From the specification's reference implementation, seed 0.
    assertThat(hash("")).isEqualTo("ef46db3751d8e999");
    assertThat(hash("a")).isEqualTo("d24ec4f1a98c6e5b");
    assertThat(hash("abc")).isEqualTo("44bc2cf5ad770999");
  }

  @Test
  void xxHash64_anyBytes_equalsTheLz4Library() {
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      long expected =
          net.jpountz.xxhash.XXHashFactory.safeInstance().hash64().hash(bytes, 0, bytes.length, 0);
      assertThat(XxHash64.hash(bytes, bytes.length)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  private static String hash(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().toHexDigits(XxHash64.hash(bytes, bytes.length));
  }
}
