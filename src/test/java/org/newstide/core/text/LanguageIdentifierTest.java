package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "vi | Hôm qua tàu cá của bà con ngư dân đã về tới bến an toàn",
        "vi | Bóng đá nữ thắng lớn",
        "en | The harbour was closed on Friday because of the storm, officials said",
        "fr | Le gouvernement a annoncé hier que les travaux du port seront achevés cette année",
        "de | Die Regierung hat gestern mitgeteilt, dass der Hafen wegen des Sturms geschlossen bleibt",
        "es | El gobierno anunció ayer que el puerto permanecerá cerrado a causa de la tormenta",
        "it | Il governo ha annunciato ieri che il porto resterà chiuso a causa della tempesta",
        "ru | Правительство сообщило вчера, что порт останется закрытым из-за сильного шторма",
        "uk | Уряд повідомив учора, що порт залишиться зачиненим через сильний шторм і вітер",
        "ko | 정부는 어제 항구가 폐쇄된다고 발표했다",
        "ja | 政府は昨日、港を閉鎖すると発表した",
        "zh | 政府昨天宣布港口将因风暴关闭",
        "th | รัฐบาลประกาศเมื่อวานนี้ว่าท่าเรือจะปิด",
        "el | Η κυβέρνηση ανακοίνωσε χθες ότι το λιμάνι θα κλείσει",
        "he | הממשלה הודיעה אתמול כי הנמל ייסגר",
        "ka | მთავრობამ გუშინ განაცხადა",
        "ar | أعلنت الحكومة أمس أن الميناء سيبقى مغلقا بسبب العاصفة",
        "fa | دولت دیروز اعلام کرد که بندر به دلیل طوفان بسته خواهد ماند"
      })
  void identify_aSentence(String language, String text) {
    assertThat(LanguageIdentifier.identify(text).language()).isEqualTo(language);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    assertThat(LanguageIdentifier.identify(decomposed).language()).isEqualTo(language);
  }

  @Test
  void identify_aQuotationInAnotherScript_doesNotDecide() {
    assertThat(
            LanguageIdentifier.identify(
                    "El lema العاصفة والميناء والحكومة apareció ayer en los muros de la ciudad vieja")
                .language())
        .isEqualTo("es");
  }

  @Test
  void identify_vietnameseNamesInEnglish_stayEnglish() {
    assertThat(
            LanguageIdentifier.identify(
                    "Minister Nguyễn Văn An opened the new bridge in the north of the country on"
                        + " Monday and thanked the workers who had built it within two years")
                .language())
        .isEqualTo("en");
  }

  @Test
  void identify_nothingToTellFrom_und() {
    for (String text : new String[] {"", "12 345", "...", "OK", "http://example.org/abc"}) {
      assertThat(LanguageIdentifier.identify(text))
          .isEqualTo(new LanguageGuess(LanguageIdentifier.UNDETERMINED, 0));
    }
  }

  @Test
  void identify_anyText_neverFails() {
    for (long seed = 1; seed <= 2000; seed++) {
      LanguageGuess guess = LanguageIdentifier.identify(RandomText.of(new Random(seed), 60));
      assertThat(guess.language()).as("seed %d", seed).matches("[a-z]{2}|und");
    }
  }
}
