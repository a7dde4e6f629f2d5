package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsReferenceTest {

  private static final Path PAGE = Path.of("src", "docs", "settings.md");

  /**
   * Every setting has its line in the page, so a default does not change without a document that
   * says so. {@code mvn test -Dtest=SettingsReferenceTest -Dgolden.update=true} writes it anew.
   */
  @Test
  void reference_isThePageOfSettings() throws IOException {
    String page =
        "# Settings\n\nThe keys of a pipeline file, made from the settings records; do not edit.\n\n"
            + PipelineSettings.reference();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page);
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
