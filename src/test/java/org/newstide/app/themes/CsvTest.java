package org.newstide.app.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

  @Test
  void line_quotesWhatWouldPartCells() {
    assertThat(Csv.line(Arrays.asList("a", "b,c", "say \"so\"", "two\nlines", null)))
        .isEqualTo("a,\"b,c\",\"say \"\"so\"\"\",\"two\nlines\",");
  }

  @Test
  void line_disarmsFormulas_andLeavesNumbers() {
    assertThat(Csv.line(List.of("=1+1", "+a", "@x", " =cmd", "-2.5", "-a", "\tb")))
        .isEqualTo("'=1+1,'+a,'@x,' =cmd,-2.5,'-a,'\tb");
  }

  @Test
  void parse_readsWhatLineWrote() {
    List<String> cells = List.of("a", "b,c", "say \"so\"", "two\nlines", "", "Đồng");

    assertThat(Csv.parse("\uFEFF" + Csv.line(cells) + "\r\n" + Csv.line(cells)))
        .containsExactly(cells, cells);
    assertThat(Csv.parse("")).isEmpty();
  }
}
