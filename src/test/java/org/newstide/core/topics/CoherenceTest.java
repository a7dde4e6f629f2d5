package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoherenceTest {

  @Test
  void measures_ofInventedCorpus_areThoseOfTheReference() throws IOException {
    List<String[]> lines = reference();
    int checked = 0;
    for (String[] line : lines) {
      if (line[0].equals("topic")) {
        int[][] terms = {numbers(line[5])};
        int window = Integer.parseInt(line[1]);
        ReferenceCounts counts =
            new ReferenceCounts(terms, window == 0 ? ReferenceCounts.DOCUMENTS : window);
        documents(lines).forEach(tokens -> counts.add(tokens, tokens.length));
        Coherence coherence = new Coherence(counts);

        String topic = String.join(",", line);
        assertThat(counts.windows()).as(topic).isEqualTo(Long.parseLong(line[2]));
        assertThat(coherence.npmi(0)).as(topic).isCloseTo(number(line[3]), within(1e-12));
        assertThat(coherence.cv(0)).as(topic).isCloseTo(number(line[4]), within(1e-12));
        checked++;
      }
    }
    assertThat(checked).isEqualTo(25);
  }

  @Test
  void counts_ofTwoHalves_addUpToThoseOfTheWhole() throws IOException {
    int[][] topics = {{0, 1, 2, 3}, {2, 3, 4, 5}};
    List<int[]> documents = documents(reference());
    ReferenceCounts whole = counted(topics, documents);
    ReferenceCounts halves =
        counted(topics, documents.subList(0, 17)).plus(counted(topics, documents.subList(17, 40)));

    assertThat(halves.windows()).isEqualTo(whole.windows());
    for (int topic = 0; topic < 2; topic++) {
      assertThat(new Coherence(halves).npmi(topic)).isEqualTo(new Coherence(whole).npmi(topic));
      assertThat(new Coherence(halves).cv(topic)).isEqualTo(new Coherence(whole).cv(topic));
    }
  }

  @Test
  void measures_topicOfOneTerm_areZero() {
    Coherence coherence = new Coherence(counted(new int[][] {{0}}, List.of(new int[] {0, 0})));

    assertThat(coherence.npmi(0)).isZero();
    assertThat(coherence.cv(0)).isZero();
  }

  @Test
  void measures_withoutDocuments_areZero() {
    Coherence coherence = new Coherence(counted(new int[][] {{0, 1}}, List.of()));

    assertThat(coherence.npmi(0)).isZero();
    assertThat(coherence.cv(0)).isZero();
  }

  @Test
  void add_longDocumentOfOneTerm_staysLinear() {
    int[] tokens = new int[2_000_000];
    ReferenceCounts counts = counted(new int[][] {{0, 1}}, List.of(tokens));

    assertThat(counts.together(0, 0, 0)).isEqualTo(counts.windows()).isEqualTo(2_000_000 - 5 + 1);
  }

  @Test
  void counts_tooManyTermsOrTooSmallAWindow_areRefused() {
    assertThatThrownBy(() -> new ReferenceCounts(new int[1][33], 10))
        .hasMessage("foremost must be at most 32 terms a topic, found 33");
    assertThatThrownBy(() -> new ReferenceCounts(new int[1][3], 1))
        .hasMessage("window must be at least 2, found 1");
  }

  private static ReferenceCounts counted(int[][] topics, List<int[]> documents) {
    ReferenceCounts counts = new ReferenceCounts(topics, 5);
    documents.forEach(tokens -> counts.add(tokens, tokens.length));
    return counts;
  }

  private static List<int[]> documents(List<String[]> lines) {
    return lines.stream().filter(l -> l[0].equals("document")).map(l -> numbers(l[1])).toList();
  }

  private static List<String[]> reference() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                CoherenceTest.class.getResourceAsStream("/reference/coherence.csv"),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(l -> !l.startsWith("#")).map(l -> l.split(",")).toList();
    }
  }

  private static int[] numbers(String cell) {
    return Arrays.stream(cell.split(" ")).mapToInt(Integer::parseInt).toArray();
  }

  private static double number(String cell) {
    return Double.parseDouble(cell);
  }
}
