package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.ScalarNode;

class ScalarSourceTest {

  private static Place placeOf(String yaml, String wanted) {
    YamlFile file = YamlFile.parse("x.yaml", yaml, new Problems());
    ScalarNode node = lastValue(file);
    int position = wanted.isEmpty() ? node.getValue().length() : node.getValue().indexOf(wanted);
    return ScalarSource.place(file, node, position);
  }

  private static ScalarNode lastValue(YamlFile file) {
    var entries = ((MappingNode) file.documents().get(0)).getValue();
    return (ScalarNode) entries.get(entries.size() - 1).getValueNode();
  }

  @Test
  void place_literalBlock() {
    String yaml = "id: a\nquery: |  # two lines\n  tide AND\n\n    (harbour OR quay\n";

    assertThat(placeOf(yaml, "tide")).isEqualTo(new Place(3, 3));
    assertThat(placeOf(yaml, "OR")).isEqualTo(new Place(5, 14));
    assertThat(placeOf(yaml, "")).isEqualTo(new Place(5, 21));
  }

  @Test
  void place_foldedBlock() {
    assertThat(placeOf("query: >-\n  tide AND\n  harbour\n  OR quay\n", "OR"))
        .isEqualTo(new Place(4, 3));
  }

  @Test
  void place_plainOverTwoLines() {
    assertThat(placeOf("query: tide AND\n  harbour )\n", ")")).isEqualTo(new Place(2, 11));
  }

  @Test
  void place_quoted() {
    assertThat(placeOf("query: 'it''s ''high'' ) tide'\n", ")")).isEqualTo(new Place(1, 24));
    assertThat(placeOf("query: \"\\\"high\\ttide\\\" \\u0041ND \\\n  ) x\"\n", ")"))
        .isEqualTo(new Place(2, 3));
  }

  @Test
  void place_beyondTheBasicPlane_countsOneColumn() {
    assertThat(placeOf("query: 🌊🌊 x )\n", ")")).isEqualTo(new Place(1, 13));
  }

  @Test
  void place_anyTextInAnyStyle_isWhereItsCharacterStands() {
    long seed = 20240531;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      String value = randomText(random);
      DumperOptions options = new DumperOptions();
      options.setDefaultScalarStyle(DumperOptions.ScalarStyle.values()[random.nextInt(4)]);
      options.setWidth(20);
      options.setAllowUnicode(random.nextBoolean());
      String yaml =
          new Yaml(options)
              .dump(java.util.Map.of("query", value))
              .replaceAll("^\"query\"", "query");
      YamlFile file = YamlFile.parse("x.yaml", yaml, new Problems());
      ScalarNode node = lastValue(file);
      assertThat(node.getValue()).isEqualTo(value);
      int position = random.nextInt(value.length());
      char wanted = value.charAt(position);
      if (Character.isWhitespace(wanted)) {
        continue;
      }
      Place place = ScalarSource.place(file, node, position);
      String line = yaml.lines().toList().get(place.line() - 1);
      char found = line.charAt(line.offsetByCodePoints(0, place.column() - 1));
      assertThat(found == wanted || found == '\\')
          .as("seed %d, round %d: %s in %s at %s", seed, round, wanted, yaml, place)
          .isTrue();
    }
  }

  private static String randomText(Random random) {
    String alphabet = "ab()\"'\\:# \n\tnuxàđế";
    StringBuilder text = new StringBuilder("a");
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.append('b').toString();
  }
}
