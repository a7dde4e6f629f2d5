package org.newstide.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newstide.pipeline.articles.FurnitureSettings;

class SettingsJsonTest {

  private static PipelineSettings with(Map<String, String> conf) {
    PipelineSettings d = PipelineSettings.DEFAULTS;
    return new PipelineSettings(
        d.name(),
        d.warehouse(),
        d.releases(),
        d.archives(),
        d.maxRejectedShare(),
        d.articles(),
        d.syndication(),
        d.dictionary(),
        d.phrases(),
        d.vocabulary(),
        d.topics(),
        d.cooccurrence(),
        d.themes(),
        d.prevalence(),
        d.changes(),
        new SparkSettings("local[2]", conf));
  }

  @Test
  void toJson_hasTheKeysOfTheFile() {
    String[] own = {
      "name",
      "warehouse",
      "releases",
      "archives",
      "max-rejected-share",
      "articles",
      "themes",
      "spark"
    };
    assertThat(PipelineSettings.DEFAULTS.toJson(own))
        .isEqualTo(
            "{'name':'example','warehouse':'warehouse','releases':'release','archives':[{'path':"
                    .replace('\'', '"')
                + ("['archive'],'preset':null,'format':'auto','source':null,'language':null,"
                        + "'time-zone':'UTC','title-only':false,'fields':{}}],"
                        + "'max-rejected-share':0.05,'articles':{'min-letters':20,'latest':'2039-12-31','max-record-mb':8,"
                        + "'page-seconds':60,'furniture':"
                        + "{'min-articles':5,'min-share':0.005}},'themes':{'files':[],'actors':[]},"
                        + "'spark':{'master':null,'conf':{}}}")
                    .replace('\'', '"'));
  }

  @Test
  void toJson_sections() {
    assertThat(PipelineSettings.DEFAULTS.toJson("themes", "name"))
        .isEqualTo("{\"themes\":{\"files\":[],\"actors\":[]},\"name\":\"example\"}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PipelineSettings.DEFAULTS.toJson("theme"))
        .withMessageStartingWith("key must be one of [name, ")
        .withMessageEndingWith("found theme");
  }

  @Test
  void toJson_mapsAreInOrderOfTheirKeys() {
    assertThat(with(Map.of("spark.b", "1", "spark.a", "2", "spark.c", "3")).toJson("spark"))
        .isEqualTo(
            "{\"spark\":{\"master\":\"local[2]\",\"conf\":{\"spark.a\":\"2\",\"spark.b\":\"1\","
                + "\"spark.c\":\"3\"}}}");
  }

  @Test
  void secrets_areNeitherShownNorOfInfluence() {
    for (String key :
        List.of(
            "spark.hadoop.fs.s3a.access.key",
            "spark.hadoop.fs.s3a.secret.key",
            "spark.hadoop.fs.s3a.session.token",
            "spark.hadoop.fs.azure.account.key.box.example.org",
            "spark.ssl.keyStorePassword",
            "spark.SECRET")) {
      PipelineSettings one = with(Map.of(key, "open-sesame"));
      PipelineSettings other = with(Map.of(key, "abracadabra"));

      assertThat(one.toJson()).isEqualTo(other.toJson()).contains("(secret)");
      assertThat(one.toString() + one.spark()).doesNotContain("sesame");
    }
    assertThat(with(Map.of("spark.executor.memory", "2g")).toJson()).contains("2g");
  }

  @Test
  void toJson_isAFileThatGivesTheSameSettings() {
    PipelineSettings settings =
        new PipelineSettings(
            "harbour",
            new Location("/w"),
            new Location("s3a://r/x"),
            List.of(
                new ArchiveSettings(
                    List.of(new Location("/a"), new Location("/b-*")),
                    "gazette",
                    ArchiveFormat.TSV,
                    "Báo \"Bến Cảng\" \\ ${x}",
                    "vi",
                    java.time.ZoneId.of("Asia/Ho_Chi_Minh"),
                    true,
                    Map.of("text", List.of("a", "b"), "title", List.of()))),
            1e-7,
            new ArticleSettings(
                3, java.time.LocalDate.of(1999, 12, 31), 1, 2, new FurnitureSettings(2, 1)),
            PipelineSettings.DEFAULTS.syndication(),
            PipelineSettings.DEFAULTS.dictionary(),
            PipelineSettings.DEFAULTS.phrases(),
            PipelineSettings.DEFAULTS.vocabulary(),
            PipelineSettings.DEFAULTS.topics(),
            PipelineSettings.DEFAULTS.cooccurrence(),
            new ThemeSettings(List.of(new Location("/themes")), List.of()),
            PipelineSettings.DEFAULTS.prevalence(),
            PipelineSettings.DEFAULTS.changes(),
            new SparkSettings("yarn", Map.of("spark.x", "true", "spark.y", "~")));
    Problems problems = new Problems();
    YamlFile file = YamlFile.parse("x.yaml", settings.toJson(), problems);
    Binder binder =
        new Binder("x.yaml", problems, new ScalarReader(Path.of("/")), Environment::asWritten);

    assertThat(binder.bind(PipelineSettings.class, file.documents().get(0))).isEqualTo(settings);
    assertThat(problems.list()).isEmpty();
  }
}
