package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class MojibakeTest {

  private static final List<String> RIGHT =
      List.of(
          "Đêm qua ở cảng, những người thợ đã dựng lại cột đèn — “sáng hơn trước”, ông nói.",
          "« Où est l'été ? », dit-il. À Nîmes, le café coûte 2 € ; l’œuvre naïve à côté.",
          "CAFÉ\u00a0: ENTRÉE LIBRE, DÉJÀ\u00a0! QUALITÉ\u00a0» ÉTÉ\u00a0» ",
          "É\u00a0: À\u00a0! É\u00a0? Ô\u00a0; È\u00a0:",
          "Größe, Übung und Maß: „schön“ – Straße, ÄÖÜ.",
          "Утром маяк погас. Ещё вечером он горел; «странно», — сказали рыбаки.",
          "灯塔又亮了。“真好”，他说。",
          "São Paulo: NÃO HÁ PÃO; coração, ações, à noite.",
          "Año nuevo: ¿qué pasó? ¡Nada! El 50 % — según él.",
          "İstanbul'da ışık söndü; Çanakkale, ğ, ş, ö.",
          "Plain letters only.",
          "Ã",
          "Â");

  /** Reads UTF-8 as windows-1252; its five unused bytes become control characters. */
  private static String broken(String text) {
    StringBuilder broken = new StringBuilder();
    for (byte b : text.getBytes(UTF_8)) {
      String read = new String(new byte[] {b}, Charset.forName("windows-1252"));
      broken.append(read.equals("\uFFFD") ? String.valueOf((char) (b & 0xff)) : read);
    }
    return broken.toString();
  }

  private static Archive read(String text) {
    return Archive.of("a.jsonl", "{\"id\":\"7\",\"text\":\"" + text + "\"}");
  }

  @Test
  void rightText_isNeverTouched() {
    for (String text : RIGHT) {
      Archive archive = read(text);
      assertThat(archive.values("text")).containsExactly(text);
      assertThat(archive.repairs()).as(text).isEmpty();
    }
  }

  @Test
  void brokenText_isRepairedAndCounted() {
    for (String text : RIGHT.subList(0, 2)) {
      Archive archive = read(broken(text));
      assertThat(archive.values("text")).containsExactly(text);
      assertThat(archive.repairs()).containsOnly(entry("mojibake", 1L));
    }
    assertThat(read(broken(RIGHT.get(5))).values("text")).containsExactly(RIGHT.get(5));
    assertThat(read(broken(RIGHT.get(6))).values("text")).containsExactly(RIGHT.get(6));
  }

  @Test
  void rightValueBesideABrokenOne_stays() {
    Archive archive =
        Archive.of(
            "a.jsonl",
            "{\"source\":\"Cảng Báo\",\"title\":\"%s\",\"text\":\"%s\"}"
                .formatted(broken("Đêm"), broken("Tàu vào cảng lúc nửa đêm.")));

    assertThat(archive.records().get(0))
        .containsExactly(
            entry("source", "Cảng Báo"),
            entry("title", "Đêm"),
            entry("text", "Tàu vào cảng lúc nửa đêm."));
  }
}
