package org.newstide.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code newstide extract} as its users run it. */
class ExtractCommandTest {

  private static final String PAGE =
      """
      <html lang="en"><head><title>Ferry to Gull Island runs again - The Quay</title>
      <meta property="article:published_time" content="2021-03-04T09:30:00+02:00"></head>
      <body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
      <article><h1>Ferry to Gull Island runs again</h1>
      <p>The ferry to Gull Island sailed on Thursday for the first time since the storm, with ninety
      passengers and two goats on board, the harbour master said.</p>
      <p>Repairs to the landing stage had taken eleven weeks, because the timber had to be brought
      from the mainland in small boats.</p>
      <p>Fares stay as they were, and children under six travel for nothing until the summer.</p>
      </article><footer>All rights reserved</footer></body></html>
      """;

  @TempDir Path folder;

  @BeforeEach
  void writePages() throws IOException {
    Files.writeString(folder.resolve("page.html"), PAGE);
    Files.writeString(
        folder.resolve("news.jsonl"),
        """
        {"id":"n1","title":"Snow in May","text":"Snow fell on the northern hills in the middle of May.","date":"2020-05-14"}
        {"id":"n2","title":"Nothing","text":""}
        {"id":"n3","title":"Cut
        """);
  }

  private static List<JsonNode> lines(Terminal run) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : run.out().lines().toList()) {
      lines.add(new ObjectMapper().readTree(line));
    }
    return lines;
  }

  @Test
  void a_page_gives_its_article_its_date_and_the_evidence() throws IOException {
    Terminal run = Terminal.newstide("extract", folder.resolve("page.html").toString());

    assertThat(run.status()).as(run.err()).isZero();
    JsonNode line = lines(run).get(0);
    assertThat(line.get("id").asText()).isEqualTo("page");
    assertThat(line.get("title").asText()).isEqualTo("Ferry to Gull Island runs again");
    assertThat(line.get("date").asText()).isEqualTo("2021-03-04");
    assertThat(line.get("published").asText()).isEqualTo("2021-03-04T07:30:00Z");
    assertThat(line.get("evidence").asText()).isEqualTo("meta");
    assertThat(line.get("language").asText()).isEqualTo("en");
    assertThat(line.get("body").asText().lines()).hasSize(3).first().asString().contains("goats");
    assertThat(line.get("rejected").isNull()).isTrue();
  }

  @Test
  void every_record_has_a_line_and_what_is_no_article_says_why() throws IOException {
    List<JsonNode> lines =
        lines(Terminal.newstide("extract", folder.resolve("news.jsonl").toString()));

    assertThat(lines).extracting(line -> line.get("id").asText()).contains("n1", "n2", "news#157");
    assertThat(lines.get(0).get("rejected").isNull()).isTrue();
    assertThat(lines.get(1).at("/rejected/reason").asText()).isEqualTo("title_only");
    assertThat(lines.get(2).at("/rejected/reason").asText()).isEqualTo("not_json");
  }

  @Test
  void a_list_names_the_records_of_pages_and_of_files_with_many() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("list.jsonl"),
            """
            {"id": "first", "file": "page.html", "url": "https://quay.example/2019/11/30/ferry"}
            {"id": "n1", "file": "news.jsonl"}
            {"id": "n9", "file": "news.jsonl", "url": "https://quay.example/none", "other": 1}
            """);

    List<JsonNode> lines = lines(Terminal.newstide("extract", "--list", list.toString()));

    JsonNode page = lines.get(0);
    assertThat(page.get("id").asText()).isEqualTo("first");
    assertThat(page.get("url").asText()).isEqualTo("https://quay.example/2019/11/30/ferry");
    assertThat(page.get("date_note").asText()).contains("2019-11-30");
    assertThat(lines).extracting(line -> line.get("id").asText()).contains("n1", "n9");
    assertThat(lines.get(lines.size() - 1).at("/rejected/reason").asText())
        .isEqualTo("not_in_file");
  }

  @Test
  void hidden_addresses_are_no_evidence() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("list.jsonl"),
            """
            {"id": "first", "file": "page.html", "url": "https://quay.example/2019/11/30/ferry"}
            """);

    Terminal run = Terminal.newstide("extract", "--no-url", "--list", list.toString());

    JsonNode page = lines(run).get(0);
    assertThat(page.get("url").asText()).contains("2019/11/30");
    assertThat(page.get("date_note").isNull()).isTrue();
  }

  @Test
  void lines_come_in_the_order_of_the_files() throws IOException {
    List<String> names = new ArrayList<>(List.of("extract"));
    for (int i = 0; i < 60; i++) {
      Path page = folder.resolve("p" + i + ".html");
      Files.writeString(page, i % 7 == 0 ? PAGE.repeat(30) : PAGE);
      names.add(page.toString());
    }

    List<JsonNode> lines = lines(Terminal.newstide(names.toArray(String[]::new)));

    assertThat(lines)
        .extracting(line -> line.get("id").asText())
        .containsExactlyElementsOf(
            java.util.stream.IntStream.range(0, 60).mapToObj(i -> "p" + i).toList());
  }

  @Test
  void a_file_that_is_not_there_is_a_usage_error_on_the_line_and_a_line_in_a_list()
      throws IOException {
    assertThat(Terminal.newstide("extract", folder.resolve("none.html").toString()).status())
        .isEqualTo(ExitCodes.USAGE);
    Path list =
        Files.writeString(folder.resolve("l.jsonl"), "{\"id\":\"x\",\"file\":\"none.html\"}");

    Terminal run = Terminal.newstide("extract", "--list", list.toString());

    assertThat(run.status()).isEqualTo(ExitCodes.DATA);
    assertThat(lines(run).get(0).at("/rejected/reason").asText()).isEqualTo("unreadable_file");
  }

  @Test
  void a_broken_list_is_named_with_its_line() throws IOException {
    Path list = Files.writeString(folder.resolve("l.jsonl"), "{\"id\":\"x\"}\n");

    Terminal run = Terminal.newstide("extract", "--list", list.toString());

    assertThat(run.status()).isEqualTo(ExitCodes.USAGE);
    assertThat(run.err()).contains("l.jsonl:1");
  }

  @Test
  void a_summary_counts_and_swallows_no_file() {
    String news = folder.resolve("news.jsonl").toString();

    assertThat(Terminal.newstide("extract", "--summary", news).out())
        .contains("1  article")
        .contains("1  title_only")
        .contains("3  in 1 files");
    assertThat(Terminal.newstide("extract", "--records", news).out())
        .contains("2  record")
        .contains("1  not_json");
  }
}
