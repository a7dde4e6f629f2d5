package org.newstide.pipeline.cooccurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.newstide.core.time.Grain;
import org.newstide.tables.Collocation;

/**
 * Exact counts against those of the evaluation data, under its rule: a document holds a term if
 * title, lead and text, in NFC and lower case, with one kind of hyphen and no blanks around it,
 * contain it as whole words. Skipped where the data does not lie beside the project or at {@code
 * NEWSTIDE_SHARED}.
 */
class ReferenceCooccurrenceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void count_documentsOfTheArchive_meetsTheReference() throws IOException {
    Path folder = folder();
    assumeTrue(Files.exists(folder), () -> "no evaluation data at " + folder);
    Map<String, Long> expected = reference(folder.resolve("reference_cooccurrence.csv"));
    TreeSet<String> terms = new TreeSet<>();
    expected.keySet().forEach(pair -> terms.addAll(List.of(pair.split("\\|"))));
    CooccurrenceSettings settings =
        new CooccurrenceSettings(
            100,
            true,
            List.of(CountingUnit.DOCUMENT),
            List.of(Counting.ARTICLES),
            Grain.MONTH,
            5,
            WindowEdge.SENTENCE,
            1,
            1,
            0,
            12,
            1024,
            GraphSettings.DEFAULTS);

    Map<String, Long> found = new TreeMap<>();
    for (Collocation row :
        Cooccurrence.count(
                CountedArticle.input(
                    CountedArticle.kept("vi", terms.toArray(String[]::new)),
                    documents(folder, terms)),
                settings)
            .collocations()
            .collectAsList()) {
      found.put(pair(row.nodeA(), row.nodeB()), row.observed());
      assertThat(row.total()).isEqualTo(29_595);
    }
    assertThat(found).isEqualTo(expected);
  }

  private static Path folder() {
    String set = System.getenv("NEWSTIDE_SHARED");
    Path shared = set == null ? Path.of("..", "shared") : Path.of(set);
    return shared.resolve("data").resolve("vi-baomoi");
  }

  private static Map<String, Long> reference(Path file) throws IOException {
    Map<String, Long> pairs = new TreeMap<>();
    for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
      String[] cells = line.split(",");
      pairs.put(pair(normal(cells[0]), normal(cells[1])), Long.parseLong(cells[2]));
    }
    return pairs;
  }

  private static List<CountedArticle> documents(Path folder, TreeSet<String> terms)
      throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files =
          all.filter(file -> file.getFileName().toString().startsWith("baomoi-2017-"))
              .sorted()
              .toList();
    }
    List<CountedArticle> documents = new ArrayList<>();
    for (Path file : files) {
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(
                  new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          documents.add(document("d" + documents.size(), JSON.readTree(line), terms));
        }
      }
    }
    return documents;
  }

  private static CountedArticle document(String id, JsonNode json, TreeSet<String> terms) {
    String text =
        normal(
            String.join(
                "\n",
                json.path("title").asText(""),
                json.path("description").asText(""),
                json.path("text").asText("")));
    List<String> tokens = new ArrayList<>(List.of("."));
    terms.stream().filter(term -> holds(text, term)).forEach(tokens::add);
    return CountedArticle.counted(id).language("vi").of(tokens);
  }

  private static boolean holds(String text, String term) {
    for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      int end = at + term.length();
      boolean starts = at == 0 || !isWord(text.charAt(at - 1));
      boolean ends = end == text.length() || !isWord(text.charAt(end));
      if (starts && ends) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s*[-\u2010-\u2015]\\s*", "-");
  }

  private static String pair(String a, String b) {
    return a.compareTo(b) < 0 ? a + "|" + b : b + "|" + a;
  }
}
