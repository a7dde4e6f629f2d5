package org.newstide.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WarehouseCatalogTest {

  private static final String PREFIX = "spark.sql.catalog.newstide.";

  @Test
  void without_properties_it_is_a_folder() {
    assertThat(WarehouseCatalog.of("/data/tables", Map.of()).sparkSettings())
        .containsEntry(PREFIX + "type", "hadoop")
        .containsEntry(PREFIX + "warehouse", "/data/tables");
  }

  @Test
  void properties_of_spark_name_any_other() {
    Map<String, String> spark =
        WarehouseCatalog.of(
                "s3a://news/tables",
                Map.of(PREFIX + "type", "rest", PREFIX + "uri", "https://catalog.example.org"))
            .sparkSettings();

    assertThat(spark)
        .containsEntry(PREFIX + "type", "rest")
        .containsEntry(PREFIX + "uri", "https://catalog.example.org")
        .containsEntry(PREFIX + "warehouse", "s3a://news/tables");
  }

  @Test
  void a_class_of_ones_own_needs_no_type() {
    Map<String, String> spark =
        WarehouseCatalog.of("/t", Map.of(PREFIX + "catalog-impl", "org.example.Registry"))
            .sparkSettings();

    assertThat(spark).doesNotContainKey(PREFIX + "type");
  }
}
