package org.newstide.core.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "en | ADVERTISEMENT | ADVERTISEMENT",
        "en | Advertisement for a circus stood on the wall of the old mill | -",
        "en | Read more: Seal walks into a bakery | RELATED_LINKS",
        "en | Read more books than you buy, she said, and buy more than you can carry. | -",
        "de | ► Lesen Sie auch: Robbe geht zum Bäcker | RELATED_LINKS",
        "fr | À lire aussi : Un phoque à la boulangerie | RELATED_LINKS",
        "vi | >> Xem thêm: Hải cẩu vào tiệm bánh | RELATED_LINKS",
        "zh | 责任编辑：王某 | BOILERPLATE",
        "ja | 関連記事 | RELATED_LINKS",
        "ko | 무단 전재 및 재배포 금지 | BOILERPLATE",
        "ru | Читайте также: Тюлень в булочной | RELATED_LINKS",
        "ar | اقرأ أيضا: فقمة في المخبز | RELATED_LINKS",
        "en | Share | SHARE_BUTTONS",
        "en | Share prices fell on Monday | -",
        "es | Por la mañana llegó el barco. | BYLINE",
        "en | Por la mañana llegó el barco. | -"
      })
  void cause_asTheTableSays(String language, String text, RemovalCause cause) {
    Block block = new Block(0, Block.Kind.TEXT, text, TextMeasure.of(text), 0);
    assertThat(LabelWords.shared().cause(block, language)).isEqualTo(cause);
  }
}
