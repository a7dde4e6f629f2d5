package org.newstide.core.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newstide.core.extract.Extraction.Extracted;
import org.newstide.core.extract.Extraction.Rejected;

class ArticleExtractorTest {

  private static final String TEXT = "The harbour opened its southern channel to ships.";

  private static Map<String, String> record(String... keysAndValues) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      fields.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return fields;
  }

  private static ExtractionOptions auto() {
    return ExtractionOptions.of(FieldMapping.preset("auto"));
  }

  private static Extracted extracted(ExtractionOptions options, String... fields) {
    Extraction extraction = new ArticleExtractor(options).extract(record(fields), "");
    assertThat(extraction).isInstanceOf(Extracted.class);
    return (Extracted) extraction;
  }

  private static Rejected rejected(ExtractionOptions options, String... fields) {
    Extraction extraction = new ArticleExtractor(options).extract(record(fields), "");
    assertThat(extraction).isInstanceOf(Rejected.class);
    return (Rejected) extraction;
  }

  @Test
  void aRecordBecomesAnArticle() {
    Extracted article =
        extracted(
            auto().change().zone(ZoneId.of("Asia/Ho_Chi_Minh")).build(),
            "id",
            "7",
            "headline",
            " Southern \n channel ",
            "body",
            TEXT,
            "url",
            "https://www.gazette.example/a",
            "language",
            "en-GB",
            "authors",
            "Ann\nBob",
            "published_at",
            "2019-03-07T14:05:00+07:00");

    assertThat(article.recordId()).isEqualTo("7");
    assertThat(article.title()).isEqualTo("Southern channel");
    assertThat(article.text()).isEqualTo(TEXT);
    assertThat(article.source()).isEqualTo("gazette.example");
    assertThat(article.language()).isEqualTo("en");
    assertThat(article.author()).isEqualTo("Ann, Bob");
    assertThat(article.section()).isNull();
    assertThat(article.date().instant()).isEqualTo("2019-03-07T07:05:00Z");
    assertThat(article.removed()).isEmpty();
  }

  @Test
  void everyPresetReadsItsOwnLayout() {
    for (String preset : FieldMapping.presetNames()) {
      FieldMapping mapping = FieldMapping.preset(preset);
      Map<String, String> fields = new LinkedHashMap<>();
      mapping.text().stream().limit(1).forEach(path -> fields.put(path, TEXT));
      mapping.title().stream().limit(1).forEach(path -> fields.put(path, "A title"));
      mapping.published().stream().limit(1).forEach(path -> fields.put(path, "2019-03-07"));

      Extraction extraction =
          new ArticleExtractor(ExtractionOptions.of(mapping)).extract(fields, "");

      assertThat(extraction).as(preset).isInstanceOf(Extracted.class);
      assertThat(((Extracted) extraction).date().isKnown())
          .as(preset)
          .isEqualTo(!mapping.published().isEmpty());
    }
  }

  @Test
  void leadAndBodyAreJoined_aLeadWithinTheBodyIsNotDoubled() {
    assertThat(extracted(auto(), "lead", "The lead.", "text", TEXT).text())
        .isEqualTo("The lead.\n" + TEXT);
    assertThat(extracted(auto(), "lead", "The lead.", "text", "The lead. " + TEXT).text())
        .isEqualTo("The lead. " + TEXT);
  }

  @Test
  void aRecordInAWrapperIsFound() {
    assertThat(extracted(auto(), "article.title", "A title", "article.text", TEXT).title())
        .isEqualTo("A title");
  }

  @ParameterizedTest
  @CsvSource({
    "crawl_date, capture",
    "fetched_at, capture",
    "retrieved, capture",
    "first_seen_on, capture",
    "published, record_field"
  })
  void aPublishedFieldThatSpeaksOfCrawling_isACapture(String field, String evidence) {
    FieldMapping mapping =
        FieldMapping.of(Map.of("text", List.of("text"), "published", List.of(field)));

    assertThat(
            extracted(ExtractionOptions.of(mapping), "text", TEXT, field, "2019-03-07")
                .date()
                .evidence())
        .isEqualTo(evidence);
  }

  @Test
  void rejectionsSayWhy() {
    assertThat(rejected(auto()).reason()).isEqualTo("no_fields_matched");
    assertThat(rejected(auto(), "colour", "red").detail()).contains("colour");
    assertThat(rejected(auto(), "title", "", "text", " \u00a0 ").reason()).isEqualTo("no_text");
    assertThat(rejected(auto(), "title", "A title").reason()).isEqualTo("title_only");
    assertThat(rejected(auto(), "title", "A", "text", "0:00 / 0:00").reason())
        .isEqualTo("title_only");
    assertThat(rejected(auto(), "title", "A", "text", "Listen to this article").reason())
        .isEqualTo("only_furniture");
    assertThat(rejected(auto(), "title", "A", "text", "Too short.").reason())
        .isEqualTo("too_short");
    assertThat(rejected(auto(), "title", "a ".repeat(600), "text", TEXT).reason())
        .isEqualTo("title_too_long");
    assertThat(
            rejected(auto().change().minimumLetters(1000).build(), "text", TEXT.repeat(12))
                .detail())
        .hasSizeLessThanOrEqualTo(500);
  }

  @Test
  void titleOnlyRecordsAreArticlesWhereAskedFor() {
    Extracted article =
        extracted(auto().change().titleOnly(true).build(), "title", "A title", "text", "");

    assertThat(article.title()).isEqualTo("A title");
    assertThat(article.text()).isEmpty();
  }

  @Test
  void theSource_isTheRecords_elseTheDefault_elseTheHost() {
    String url = "https://user@www.gazette.example:8080/a@b";
    ExtractionOptions named = auto().change().source("Default").build();

    assertThat(extracted(named, "text", TEXT, "source", "Own", "url", url).source())
        .isEqualTo("Own");
    assertThat(extracted(named, "text", TEXT, "url", url).source()).isEqualTo("Default");
    assertThat(extracted(auto(), "text", TEXT, "url", url).source()).isEqualTo("gazette.example");
    assertThat(extracted(auto(), "text", TEXT, "url", "nonsense").source()).isEqualTo("unknown");
    assertThat(extracted(auto(), "text", TEXT).source()).isEqualTo("unknown");
  }

  @Test
  void theLanguage_isACode_elseTheDefault() {
    ExtractionOptions vietnamese = auto().change().language("vi").build();

    assertThat(extracted(vietnamese, "text", TEXT, "lang", "vie").language()).isEqualTo("vi");
    assertThat(extracted(vietnamese, "text", TEXT, "lang", "English").language()).isEqualTo("en");
    assertThat(extracted(vietnamese, "text", TEXT, "lang", "??").language()).isEqualTo("vi");
    assertThat(extracted(auto(), "text", TEXT).language()).isNull();
  }

  @Test
  void aDateGluedToAPlainText_isTheMonth() {
    Extracted article =
        extracted(
            ExtractionOptions.of(FieldMapping.preset("plain-text")),
            "text",
            " date 2019-03 Tàu chở gạo rời bến (Ảnh: Hồ Thu)\n\nTàu chở gạo rời bến từ sáng sớm.");

    assertThat(article.date().evidence()).isEqualTo("text_prefix");
    assertThat(article.date().date()).isEqualTo("2019-03-01");
    assertThat(article.text()).isEqualTo("Tàu chở gạo rời bến từ sáng sớm.");
    assertThat(article.removed())
        .containsExactly(
            new Removed(RemovalReason.DATE_PREFIX, "date 2019-03", 0),
            new Removed(RemovalReason.CAPTION, "Tàu chở gạo rời bến (Ảnh: Hồ Thu)", 0));
  }

  @Test
  void withoutCleaning_theTextIsNormalisedOnly() {
    String text = TEXT + "\u00a0(Photo: Ann)";

    assertThat(extracted(auto().change().clean(false).build(), "text", text).text())
        .isEqualTo(TEXT + " (Photo: Ann)");
    assertThat(extracted(auto(), "text", text).text()).isEqualTo(TEXT);
  }

  @Test
  void wrongCallsAreNamed() {
    assertThatThrownBy(() -> FieldMapping.preset("vi-baomo"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("preset must be one of vi-baomoi,")
        .hasMessageEndingWith("found vi-baomo");
    assertThatThrownBy(() -> FieldMapping.preset("auto").with("titel", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("found titel");
    assertThatThrownBy(() -> auto().change().minimumLetters(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minimumLetters must be 1 or more, found 0");
  }
}
