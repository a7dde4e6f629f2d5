package org.newstide.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HadoopSettingsTest {

  @Test
  void properties_of_hadoop_lose_their_prefix_and_others_do_not_matter() {
    var hadoop =
        HadoopSettings.of(Map.of("spark.hadoop.fs.s3a.endpoint", "here", "spark.ui.port", "1"));

    assertThat(hadoop.get("fs.s3a.endpoint")).isEqualTo("here");
    assertThat(hadoop.get("spark.ui.port")).isNull();
  }
}
