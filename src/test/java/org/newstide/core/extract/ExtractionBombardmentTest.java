package org.newstide.core.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.newstide.core.extract.Extraction.Extracted;

class ExtractionBombardmentTest {

  private static final String[] PIECES = {
    "\n",
    "\n\n",
    " ",
    "\u00a0",
    ". ",
    "\"",
    "”",
    "(",
    ")",
    "(Ảnh: ",
    "Ảnh: Hồ Thu",
    "(Gazette) - ",
    "0:00",
    " / ",
    "The bridge",
    "Cầu mới",
    "mở cửa",
    "sáng nay (12/7)",
    "e",
    "\u0301",
    "\ud83d",
    "\ude00",
    "&amp;",
    "<",
    "</p>",
    "<br>",
    ">",
    "-0-",
    "Share",
    "Xem thêm",
    "date 2019-03 ",
    "Lisbon, May 4 (ABC) -- ",
    "13/6",
    "tháng",
    "một hai ba bốn năm",
    "Title of another story",
    "\u200d",
    "\u0003",
    "TTO - ",
    "năm",
  };

  private static final String[] DATE_PIECES = {
    "2019",
    "03",
    "7",
    "-",
    "/",
    ".",
    " ",
    ":",
    "T",
    "Z",
    "+07:00",
    "GMT",
    "tháng",
    "năm",
    "March",
    "May",
    "thứ",
    "20190307",
    "1551942300000",
    "h",
    "pm",
    ",",
    "年",
    "99",
    "0",
    "-0500",
    "th",
  };

  private final ExtractionOptions options =
      ExtractionOptions.of(FieldMapping.preset("auto")).change().minimumLetters(1).build();

  @Test
  void whateverAPageHolds_theArticleIsInFormAndNothingVanishes() {
    ArticleExtractor extractor = new ArticleExtractor(options);
    for (int seed = 0; seed < 3000; seed++) {
      Random random = new Random(seed);
      String text = random(PIECES, random, 1 + random.nextInt(60));
      String title = random(PIECES, random, random.nextInt(4));

      Extraction extraction =
          extractor.extract(Map.of("title", title, "text", text), random(PIECES, random, 3));

      if (extraction instanceof Extracted article) {
        checkForm(article, seed);
        checkNothingVanished(article, title, text, seed);
      }
    }
  }

  private static void checkForm(Extracted article, int seed) {
    String text = article.text();
    assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).as("seed %s", seed).isTrue();
    assertThat(("\n" + text + "\n").contains("\n\n") && !text.isEmpty())
        .as("seed %s: %s", seed, text)
        .isFalse();
    assertThat(text.lines().allMatch(line -> line.equals(line.strip())))
        .as("seed %s: %s", seed, text)
        .isTrue();
    int before = 0;
    for (Removed removed : article.removed()) {
      assertThat(removed.position()).as("seed %s", seed).isBetween(before, text.length());
      before = removed.position();
    }
  }

  private static void checkNothingVanished(Extracted article, String title, String text, int seed) {
    int kept = Letters.count(article.text(), Integer.MAX_VALUE);
    for (Removed removed : article.removed()) {
      kept += Letters.count(removed.text(), Integer.MAX_VALUE);
    }
    if (PlainText.line(title).isEmpty()) {
      kept += Letters.count(article.title(), Integer.MAX_VALUE);
    }
    assertThat(kept)
        .as("seed %s", seed)
        .isGreaterThanOrEqualTo(Letters.count(PlainText.lines(text), Integer.MAX_VALUE));
  }

  @Test
  void whateverADateFieldHolds_itIsADateOrNone() {
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      String value = random(DATE_PIECES, random, 1 + random.nextInt(12));

      WrittenDate date = WrittenDate.parse(value, ZoneOffset.UTC, DateOrder.DAY_FIRST);

      if (date != null) {
        assertThat(date.date().getYear()).as("seed %s: %s", seed, value).isBetween(1, 9999);
      }
      assertThat(AddressDate.inPath(value))
          .satisfiesAnyOf(
              found -> assertThat(found).isNull(),
              found -> assertThat(found.date().getYear()).isBetween(1800, 2100));
      Dateline.find(value);
    }
  }

  private static String random(String[] pieces, Random random, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
      if (random.nextInt(3) == 0) {
        text.append(' ');
      }
    }
    return text.toString();
  }
}
