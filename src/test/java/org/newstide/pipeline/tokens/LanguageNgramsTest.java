package org.newstide.pipeline.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;

class LanguageNgramsTest {

  @Test
  void isName_headThatIsACommonNounAsWell_isNone() {
    LanguageNgrams ngrams = vietnamese(word("bộ", 100, 62), word("hà_nội", 100, 97));
    assertThat(ngrams.isName("bộ")).isFalse();
    assertThat(ngrams.isName("hà_nội")).isTrue();
    assertThat(ngrams.isName("never_seen")).isFalse();
  }

  @Test
  void isEmpty_evenlySpread_isEmptyButNoStopWord() {
    LanguageNgrams ngrams =
        LanguageNgrams.of(
                List.of(
                        RowFactory.create("vi", "", 0, 400L, 100_000L, 0L),
                        RowFactory.create("vi", "thấy_rõ", 1, 395L, 1_600L, 0L),
                        RowFactory.create("vi", "và", 1, 400L, 9_000L, 0L))
                    .iterator())
            .get("vi");
    assertThat(ngrams.isEmpty("thấy_rõ")).isTrue();
    assertThat(ngrams.isStopWord("thấy_rõ")).isFalse();
    assertThat(ngrams.isStopWord("và")).isTrue();
  }

  private static LanguageNgrams vietnamese(Row... words) {
    return LanguageNgrams.of(List.of(words).iterator()).get("vi");
  }

  private static Row word(String form, long occurrences, long names) {
    return RowFactory.create("vi", form, 1, 50L, occurrences, names);
  }
}
