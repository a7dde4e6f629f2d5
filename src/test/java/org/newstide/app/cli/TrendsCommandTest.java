package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The terminal's picture of a theme is the table's. */
class TrendsCommandTest {

  private final String pipeline = SampleRun.once().pipeline().toString();

  @Test
  void each_period_of_a_theme_has_a_line_with_its_counts() {
    List<String> counts =
        SampleRun.once()
            .release()
            .query(
                "select period || ' .* ' || mentioning || ' of +' || total || ' .*' from"
                    + " {prevalence} where subject = 'sanctions' and grain = 'month' and counting ="
                    + " 'stories' and scope_kind = 'all' order by period");

    Terminal drawn =
        Terminal.newstide("trends", "sanctions", "--counting", "stories", "-p", pipeline);

    assertThat(drawn.status()).as(drawn.err()).isZero();
    List<String> lines = drawn.out().lines().skip(2).toList();
    assertThat(lines).hasSameSizeAs(counts).hasSizeGreaterThan(2);
    for (int i = 0; i < lines.size(); i++) {
      assertThat(lines.get(i) + " ").matches(counts.get(i));
    }
  }

  @Test
  void without_a_theme_each_has_a_line() {
    Terminal drawn = Terminal.newstide("trends", "-p", pipeline);

    assertThat(drawn.out().lines())
        .hasSize(5)
        .allMatch(line -> line.matches("\\S+ +[▁-█ ]+  \\S+ to \\S+"));
  }

  @Test
  void an_unknown_theme_is_answered_with_those_there_are() {
    Terminal drawn = Terminal.newstide("trends", "sanction", "-p", pipeline);

    assertThat(drawn.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(drawn.err()).contains("sanctions");
  }
}
