package org.newstide.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One file, nothing in it but what the policy names, whatever the archive holds. */
class ReportPageTest {

  static ObjectNode manifest() {
    ObjectNode manifest = new ObjectMapper().createObjectNode();
    manifest.put("run", "20240301T021500Z-4f2a").put("pipeline", "<b>test</b>");
    manifest.put("newstide", "1").put("spark", "4").put("java", "17");
    manifest.putArray("jobs");
    manifest.putArray("tables");
    return manifest;
  }

  @Test
  void a_page_holds_no_script_but_its_own() {
    String page = ReportPage.render(manifest(), null, HostileAnswers.few());

    Matcher scripts = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
    String policy = page.substring(page.indexOf("script-src"), page.indexOf("style-src-elem"));
    int own = 0;
    while (scripts.find()) {
      own++;
      assertThat(policy).contains(hash(scripts.group(1)));
    }
    assertThat(policy.split("sha256-")).hasSize(own + 1);
    assertThat(page)
        .doesNotContain("window.taken = 1</script>")
        .doesNotContain(HostileAnswers.SCRIPT);
  }

  @Test
  void text_that_turns_other_text_stands_in_the_file_as_escapes_only() {
    String page = ReportPage.render(manifest(), null, HostileAnswers.few());

    assertThat(
            page.codePoints()
                .filter(
                    each ->
                        Character.getType(each) == Character.FORMAT
                            && each != 0xFEFF
                            && each != 0x200D
                            && each != 0x200C))
        .isEmpty();
    assertThat(page).contains("\\u202e");
  }

  @Test
  void the_page_fetches_nothing() {
    String page = ReportPage.render(manifest(), null, HostileAnswers.few());

    assertThat(page).contains("default-src 'none'");
    String frame = page.replaceAll("(?s)<script.*?</script>", "");
    assertThat(frame).doesNotContain(" src=").doesNotContain("url(").doesNotContain("@import");
  }

  @Test
  void a_year_of_days_stays_below_five_megabytes_and_articles_give_way() {
    String page = ReportPage.render(manifest(), null, HostileAnswers.year());

    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(5_000_000);
    var root = Answers.of(page).root();
    assertThat(root.at("/answers/theme_series/rows").asInt()).isEqualTo(24 * 3 * 365);
    assertThat(root.at("/answers/theme_passages/rows").asInt()).isBetween(1_000, 23_000);
  }

  @Test
  void a_figure_escapes_its_texts() {
    ReportFigures.draw("run", HostileAnswers.few())
        .forEach(
            (name, svg) ->
                assertThat(svg)
                    .as(name)
                    .doesNotContain("<script")
                    .doesNotContain("<img")
                    .doesNotContain("\u202E"));
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
