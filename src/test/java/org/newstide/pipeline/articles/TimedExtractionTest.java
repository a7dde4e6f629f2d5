package org.newstide.pipeline.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newstide.core.extract.ArticleExtractor;
import org.newstide.core.extract.Extraction;
import org.newstide.core.extract.ExtractionOptions;
import org.newstide.core.extract.FieldMapping;

class TimedExtractionTest {

  private static final ArticleExtractor EXTRACTOR =
      new ArticleExtractor(ExtractionOptions.of(FieldMapping.preset("plain-text")));

  private static final String SENTENCE = "The harbour froze over for the first time in years. ";

  private static Map<String, String> record(int characters) {
    return Map.of("text", SENTENCE.repeat(characters / SENTENCE.length() + 1));
  }

  @Test
  void a_long_record_in_time_is_the_same_article_as_without_a_deadline() {
    Map<String, String> fields = record(2 * TimedExtraction.SHORT);

    try (TimedExtraction timed = new TimedExtraction(EXTRACTOR, Duration.ofMinutes(5))) {
      assertThat(timed.extract(fields, "a")).isEqualTo(EXTRACTOR.extract(fields, "a"));
    }
  }

  @Test
  void a_record_that_is_late_is_rejected_and_the_next_one_is_read() {
    try (TimedExtraction timed = new TimedExtraction(EXTRACTOR, Duration.ZERO)) {
      Extraction late = timed.extract(record(20 * TimedExtraction.SHORT), "a");
      Extraction next = timed.extract(record(2000), "a");

      assertThat(late).isInstanceOf(Extraction.Rejected.class);
      assertThat(((Extraction.Rejected) late).reason()).isEqualTo("page_deadline");
      assertThat(next).isInstanceOf(Extraction.Extracted.class);
    }
  }
}
