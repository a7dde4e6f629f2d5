package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LocationTest {

  private static String of(String text) {
    return Location.of(text, Path.of("/srv/jobs")).path();
  }

  @Test
  void of_relative_countsFromTheFolder() {
    assertThat(of("../data/./a-*.jsonl.gz")).isEqualTo("/srv/data/a-*.jsonl.gz");
    assertThat(of("themes/")).isEqualTo("/srv/jobs/themes");
    assertThat(of("/data//x/../y")).isEqualTo("/data/y");
    assertThat(of("10:30.txt")).isEqualTo("/srv/jobs/10:30.txt");
    assertThat(of("../../../..")).isEqualTo("/");
  }

  @Test
  void of_scheme_staysAsItIs() {
    assertThat(of("s3a://bucket/a/../b")).isEqualTo("s3a://bucket/a/../b");
    assertThat(of("hdfs:///news")).isEqualTo("hdfs:///news");
  }

  @Test
  void isLocal() {
    assertThat(new Location("/data").isLocal()).isTrue();
    assertThat(new Location("file:/data").isLocal()).isTrue();
    assertThat(new Location("s3a://bucket").isLocal()).isFalse();
    assertThat(new Location("file:/data/a").localPath()).isEqualTo("/data/a");
    assertThat(new Location("file:///data/a").localPath()).isEqualTo("/data/a");
    assertThat(new Location("file://").localPath()).isEqualTo("/");
  }

  @Test
  void isPattern() {
    assertThat(new Location("/data/a.csv").isPattern()).isFalse();
    assertThat(new Location("/data/{a,b}.csv").isPattern()).isTrue();
  }

  @Test
  void new_blank() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(" "))
        .withMessage("path must be a file, a folder or a pattern, found ' '");
  }

  @Test
  void new_controlCharacter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of("a\nb"))
        .withMessage("path must hold no control characters, found some");
  }

  @Test
  void new_password_isRefusedAndNotRepeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of("s3a://key:open-sesame@bucket/a"))
        .withMessage(
            "path must hold no password (credentials belong to spark.conf, by an environment"
                + " variable), found one");
    assertThat(of("abfss://box@account.example.org/a")).startsWith("abfss://box@");
  }
}
