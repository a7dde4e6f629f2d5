package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {

  /** Every setting has its line here, so a default does not change without a test that says so. */
  private static final String REFERENCE =
      """
      | setting | type | default |
      |---|---|---|
      | `name` | text | required |
      | `warehouse` | location | required |
      | `releases` | location | required |
      | `archives` | list of groups | required |
      | `archives[].path` | list of locations | required |
      | `archives[].preset` | text | none |
      | `archives[].format` | auto \\| json-lines \\| json-array \\| csv \\| tsv \\| parquet \\| text | `auto` |
      | `archives[].source` | text | none |
      | `archives[].language` | text | none |
      | `archives[].time-zone` | time zone | `UTC` |
      | `archives[].title-only` | true \\| false | `false` |
      | `archives[].fields` | name → list of texts | none |
      | `max-rejected-share` | number | `0.05` |
      | `articles.min-letters` | whole number | `20` |
      | `articles.furniture.min-articles` | whole number | `5` |
      | `articles.furniture.min-share` | number | `0.002` |
      | `themes.files` | list of locations | none |
      | `spark.master` | text | none |
      | `spark.conf` | name → text | none |
      """;

  @Test
  void reference_namesEverySettingAndItsDefault() {
    assertThat(PipelineSettings.reference()).isEqualTo(REFERENCE);
  }

  @Test
  void reference_leavesNoComponentOut() {
    List<String> keys = new ArrayList<>();
    leaves(PipelineSettings.class, "", keys);

    assertThat(SettingsReference.lines(PipelineSettings.class))
        .extracting(SettingsReference.Line::key)
        .containsExactlyElementsOf(keys);
  }

  @Test
  void everySection_hasDefaults() {
    for (RecordComponent component : PipelineSettings.class.getRecordComponents()) {
      Class<?> type = component.getType();
      if (type.isRecord() && type != Location.class) {
        Object inWhole = RecordShape.value(component, PipelineSettings.DEFAULTS);
        assertThat(type).hasPublicFields("DEFAULTS");
        assertThat(RecordShape.of(PipelineSettings.class).fallback(component, null))
            .isEqualTo(inWhole);
        assertThat(inWhole).as(component.getName()).isNotNull();
      }
    }
  }

  private static void leaves(Class<?> type, String prefix, List<String> keys) {
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> raw = component.getType();
      Type generic = component.getGenericType();
      String key = prefix + RecordShape.key(component.getName());
      if (raw.isRecord() && raw != Location.class) {
        leaves(raw, key + ".", keys);
        continue;
      }
      keys.add(key);
      if (raw == List.class
          && RecordShape.argument(generic, 0) instanceof Class<?> element
          && element.isRecord()
          && element != Location.class) {
        leaves(element, key + "[].", keys);
      }
    }
  }
}
