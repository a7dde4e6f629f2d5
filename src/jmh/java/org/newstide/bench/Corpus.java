package org.newstide.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.newstide.core.text.StopWords;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;
import org.newstide.core.topics.DocumentTermMatrix;

/**
 * Documents of an evaluation set as terms: lower-case words of at least two letters, without stop
 * words, in at least {@code minDocuments} training documents and at most half of them.
 *
 * @param tokens training document → its terms in order, −1 for words outside the vocabulary
 * @param labels training document → its label, empty if it has none
 */
record Corpus(
    String name,
    List<String> vocabulary,
    DocumentTermMatrix training,
    DocumentTermMatrix heldOut,
    List<int[]> tokens,
    List<String> labels) {

  private static final Set<String> REUTERS_CLASSES =
      Set.of(
          "acq",
          "coffee",
          "crude",
          "earn",
          "gold",
          "interest",
          "money-fx",
          "ship",
          "sugar",
          "trade");

  /** What a set's files look like. */
  enum Source {
    REUTERS("en-reuters/reuters.jsonl.gz", "en", 4, "id", "title", "body"),
    BAOMOI("vi-baomoi/baomoi-2017-*", "vi", 5, "id", "title", "description", "text"),
    DANTRI("vi-dantri-labelled/dantri.jsonl.gz", "vi", 3, "id", "title", "text");

    private final String glob;
    private final String language;
    private final int minDocuments;
    private final List<String> fields;

    Source(String glob, String language, int minDocuments, String... fields) {
      this.glob = glob;
      this.language = language;
      this.minDocuments = minDocuments;
      this.fields = List.of(fields);
    }
  }

  private record Text(String id, String label, List<String> words) {}

  /** Reads a set; of its documents in order of a hash, the first are for training. */
  static Corpus read(Path shared, Source source, int most, double heldOutShare) throws IOException {
    List<Text> texts = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    JsonLines.read(
        shared.resolve(source.glob),
        record -> {
          Text text = text(record, source);
          if (text.words.size() >= 10 && seen.add(text.id)) {
            texts.add(text);
          }
        });
    texts.sort(Comparator.comparingLong(text -> hash(text.id)));
    int held = (int) Math.min(texts.size() * heldOutShare, 2000);
    int training = Math.min(most, texts.size() - held);
    return corpus(source, texts.subList(held, held + training), texts.subList(0, held));
  }

  private static Corpus corpus(Source source, List<Text> training, List<Text> heldOut) {
    Map<String, Integer> documents = new HashMap<>();
    training.forEach(
        text -> new HashSet<>(text.words).forEach(word -> documents.merge(word, 1, Integer::sum)));
    List<String> vocabulary =
        documents.entrySet().stream()
            .filter(e -> e.getValue() >= source.minDocuments)
            .filter(e -> e.getValue() <= training.size() / 2)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    Map<String, Integer> indices = new HashMap<>();
    vocabulary.forEach(word -> indices.put(word, indices.size()));
    return new Corpus(
        source.name().toLowerCase(Locale.ROOT),
        vocabulary,
        matrix(training, indices),
        matrix(heldOut, indices),
        training.stream().map(text -> indices(text, indices)).toList(),
        training.stream().map(Text::label).toList());
  }

  private static DocumentTermMatrix matrix(List<Text> texts, Map<String, Integer> indices) {
    DocumentTermMatrix.Builder rows = DocumentTermMatrix.builder(indices.size());
    for (Text text : texts) {
      rows.add(
          hash(text.id), Arrays.stream(indices(text, indices)).filter(term -> term >= 0).toArray());
    }
    return rows.build();
  }

  private static int[] indices(Text text, Map<String, Integer> indices) {
    return text.words.stream().mapToInt(word -> indices.getOrDefault(word, -1)).toArray();
  }

  private static Text text(JsonNode record, Source source) {
    String text =
        source.fields.stream()
            .skip(1)
            .map(field -> record.path(field).asText(""))
            .reduce("", (a, b) -> a + "\n\n" + b);
    StopWords stopWords = StopWords.of(source.language);
    TokenizedText tokens = Tokenizer.tokenize(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String form = tokens.form(i);
      if (form.length() >= 2
          && form.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '_')
          && !stopWords.contains(form)) {
        words.add(form.intern());
      }
    }
    return new Text(record.path(source.fields.get(0)).asText(), label(record, source), words);
  }

  /** Reuters: its topic if it has one alone, and that is of the ten commonest. */
  private static String label(JsonNode record, Source source) {
    JsonNode topics = record.path("topics");
    return switch (source) {
      case REUTERS ->
          topics.size() == 1 && REUTERS_CLASSES.contains(topics.get(0).asText())
              ? topics.get(0).asText()
              : "";
      case DANTRI -> record.path("label").asText();
      case BAOMOI -> "";
    };
  }

  private static long hash(String id) {
    CRC32 crc = new CRC32();
    crc.update(id.getBytes(StandardCharsets.UTF_8));
    return crc.getValue() << 32 | id.hashCode() & 0xFFFFFFFFL;
  }
}
