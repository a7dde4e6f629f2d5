package org.newstide.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PhraseJoinerTest {

  @Test
  void join_takesTheLongest() {
    PhraseModel model =
        PhraseModel.of(Map.of("quốc_phòng", 1.0, "bộ_quốc_phòng", 0.1, "bộ_trưởng", 1.0));
    assertThat(join(model, "Bộ Quốc phòng và bộ trưởng quốc phòng"))
        .containsExactly("bộ_quốc_phòng", "và", "bộ_trưởng", "quốc_phòng");
  }

  @Test
  void join_equallyFewTerms_theGreaterScoreDecides() {
    assertThat(join(PhraseModel.of(Map.of("a_b", 0.2, "b_c", 0.9)), "a b c"))
        .containsExactly("a", "b_c");
    assertThat(join(PhraseModel.of(Map.of("a_b", 0.9, "b_c", 0.2)), "a b c"))
        .containsExactly("a_b", "c");
  }

  @Test
  void join_aPhraseAtTheLeft_doesNotTearOneAtTheRight() {
    PhraseModel model = PhraseModel.of(Map.of("a_b", 0.9, "b_c_d", 0.3));
    assertThat(join(model, "a b c d")).containsExactly("a", "b_c_d");
  }

  @Test
  void join_noPhrases_tokensAsTheyAre() {
    assertThat(join(PhraseModel.of(Map.of()), "A b")).containsExactly("a", "b");
  }

  @Test
  void join_anyPhrasesAndText_neverMoreTermsThanGreedyAndTheSameTokens() {
    for (long seed = 1; seed <= 500; seed++) {
      Random random = new Random(seed);
      Map<String, Double> phrases = new HashMap<>();
      for (int i = 0; i < 20; i++) {
        List<String> tokens = new ArrayList<>();
        for (int t = 2 + random.nextInt(3); t > 0; t--) {
          tokens.add("w" + random.nextInt(5));
        }
        phrases.put(String.join("_", tokens), random.nextDouble());
      }
      StringBuilder text = new StringBuilder("w0");
      for (int i = 0; i < 30; i++) {
        text.append(" w").append(random.nextInt(6));
      }
      List<String> terms = join(PhraseModel.of(phrases), text.toString());
      assertThat(String.join(" ", terms).replace('_', ' ')).isEqualTo(text.toString());
      assertThat(terms).allMatch(term -> term.indexOf('_') < 0 || phrases.containsKey(term));
      assertThat(terms.size()).as("seed %d", seed).isLessThanOrEqualTo(greedy(phrases, text));
    }
  }

  @Test
  void serialized_isTheSameModel() throws Exception {
    PhraseModel model = PhraseModel.of(Map.of("tên_lửa", 0.9));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(model);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(join((PhraseModel) in.readObject(), "quả tên lửa"))
          .containsExactly("quả", "tên_lửa");
    }
  }

  @Test
  void of_noPhrase_isRefused() {
    assertThatThrownBy(() -> PhraseModel.of(Map.of("một", 1.0)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("phrase must be at least two tokens joined by _, found một");
    assertThatThrownBy(() -> PhraseModel.of(Map.of("một_hai", -1.0)))
        .hasMessage("score must be at least 0, found -1.0");
  }

  private static int greedy(Map<String, Double> phrases, CharSequence text) {
    String[] tokens = text.toString().split(" ");
    int terms = 0;
    for (int i = 0; i < tokens.length; terms++) {
      int taken = 1;
      for (int end = i + 2; end <= Math.min(tokens.length, i + 4); end++) {
        if (phrases.containsKey(String.join("_", List.of(tokens).subList(i, end)))) {
          taken = end - i;
        }
      }
      i += taken;
    }
    return terms;
  }

  @Test
  void join_phrasesBeginAndEndWhereWordsDo() {
    PhraseModel model = PhraseModel.of(Map.of("a_b", 1.0, "b_c_d", 1.0));
    assertThat(joinWords(model, "a", "b_c", "d")).containsExactly("a", "b_c_d");
    assertThat(joinWords(model, "a", "b_x")).containsExactly("a", "b_x");
    assertThat(joinWords(model, "x_a", "b")).containsExactly("x_a", "b");
  }

  private static List<String> join(PhraseModel model, String text) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    return joinWords(
        model, IntStream.range(0, tokens.size()).mapToObj(tokens::form).toArray(String[]::new));
  }

  private static List<String> joinWords(PhraseModel model, String... words) {
    PhraseJoiner joiner = new PhraseJoiner(model);
    for (String word : words) {
      joiner.add(Arrays.stream(word.split("_")).mapToInt(model::id).toArray());
    }
    joiner.join();
    List<String> terms = new ArrayList<>();
    int token = 0;
    for (int w = 0; w < words.length; ) {
      int phrase = joiner.phraseAt(token);
      int end = phrase < 0 ? token + words[w].split("_").length : joiner.endAt(token);
      terms.add(phrase < 0 ? words[w] : model.phrase(phrase));
      while (token < end) {
        token += words[w++].split("_").length;
      }
    }
    return terms;
  }
}
