package org.newstide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.newstide.core.archive.ArchiveFormats;
import org.newstide.core.archive.ArchiveItem;
import org.newstide.core.archive.ArchiveReader;
import org.newstide.core.archive.ByteSource;
import org.newstide.core.archive.ReadLimits;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;

/**
 * Documents that contain a term, by day, against counts made elsewhere by the same rule: the words
 * of the term behind each other, in any case, hyphens with or without blanks. Skipped where the
 * evaluation data is not there.
 */
class ReferenceCountsTest {

  private final List<List<String>> terms = new ArrayList<>();
  private final Map<String, long[]> counts = new TreeMap<>();
  private final Map<String, Long> pairs = new TreeMap<>();

  @Test
  void counts_of_daily_crawls_are_met_exactly() throws IOException {
    Path folder = folder("vi-baomoi");
    List<String> expected = Files.readAllLines(folder.resolve("reference_counts.csv"));
    readTerms(expected.get(0));
    for (Path file : files(folder, "baomoi-2017-")) {
      String day =
          file.getFileName().toString().substring("baomoi-".length(), "baomoi-".length() + 10);
      for (Map<String, String> record : records(file)) {
        count(day, record, "title", "description", "text");
      }
    }
    assertThat(missed(expected)).isEmpty();
    assertThat(pairs).containsAllEntriesOf(reference(folder.resolve("reference_cooccurrence.csv")));
  }

  @Test
  void counts_of_repeated_snapshots_are_met_exactly() throws IOException {
    Path folder = folder("vi-tintuc");
    List<String> expected = Files.readAllLines(folder.resolve("reference_counts.csv"));
    readTerms(expected.get(0));
    Set<String> links = new HashSet<>();
    for (Path day : files(folder, "20")) {
      for (Path file : files(day, "")) {
        for (Map<String, String> record : records(file)) {
          if (links.add(record.get("link"))) {
            count(day.getFileName().toString(), record, "title", "summary");
          }
        }
      }
    }
    assertThat(missed(expected)).isEmpty();
  }

  private void readTerms(String header) {
    String[] columns = header.split(",");
    for (String term : Arrays.copyOfRange(columns, 2, columns.length)) {
      terms.add(words(Tokenizer.tokenize(term)));
    }
  }

  private void count(String day, Map<String, String> record, String... fields) {
    long[] row = counts.computeIfAbsent(day, date -> new long[terms.size() + 1]);
    row[0]++;
    List<List<String>> texts =
        Stream.of(fields)
            .map(field -> words(Tokenizer.tokenize(record.getOrDefault(field, ""))))
            .toList();
    boolean[] has = new boolean[terms.size()];
    for (int t = 0; t < has.length; t++) {
      List<String> term = terms.get(t);
      has[t] = texts.stream().anyMatch(words -> contains(words, term));
      row[t + 1] += has[t] ? 1 : 0;
      for (int other = 0; other < t; other++) {
        pairs.merge(other + " " + t, has[t] && has[other] ? 1L : 0, Long::sum);
      }
    }
  }

  private List<String> lines() {
    return counts.entrySet().stream()
        .map(
            day ->
                day.getKey()
                    + ","
                    + Arrays.stream(day.getValue())
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(",")))
        .toList();
  }

  private List<String> missed(List<String> expected) {
    List<String> found = lines();
    List<String> missed = new ArrayList<>();
    for (int i = 1; i < expected.size(); i++) {
      String line = i <= found.size() ? found.get(i - 1) : "";
      if (!line.equals(expected.get(i))) {
        missed.add("expected " + expected.get(i) + " found " + line);
      }
    }
    return missed;
  }

  private Map<String, Long> reference(Path file) throws IOException {
    Map<String, Long> reference = new TreeMap<>();
    for (String line : Files.readAllLines(file).subList(1, Files.readAllLines(file).size())) {
      String[] cells = line.split(",");
      int a = terms.indexOf(words(Tokenizer.tokenize(cells[0])));
      int b = terms.indexOf(words(Tokenizer.tokenize(cells[1])));
      reference.put(Math.min(a, b) + " " + Math.max(a, b), Long.valueOf(cells[2]));
    }
    return reference;
  }

  /**
   * Each word with what stands between it and the word before, without the blanks of a hyphen; a
   * dash is one.
   */
  private static List<String> words(TokenizedText text) {
    return IntStream.range(0, text.size())
        .mapToObj(
            i -> {
              String gap = i == 0 ? "" : text.text().substring(text.end(i - 1), text.start(i));
              return (gap.isBlank() ? gap : gap.strip().replace('–', '-')) + text.form(i);
            })
        .toList();
  }

  /** True if the words of the term stand there behind each other, whatever is before the first. */
  private static boolean contains(List<String> words, List<String> term) {
    List<String> rest = term.subList(1, term.size());
    for (int i = 0; i + term.size() <= words.size(); i++) {
      if (words.get(i).endsWith(term.get(0))
          && bare(words.get(i)).equals(term.get(0))
          && words.subList(i + 1, i + term.size()).equals(rest)) {
        return true;
      }
    }
    return false;
  }

  private static String bare(String word) {
    int letter = 0;
    while (letter < word.length() && !Character.isLetterOrDigit(word.charAt(letter))) {
      letter++;
    }
    return word.substring(letter);
  }

  private static Path folder(String name) {
    String set = System.getenv("NEWSTIDE_SHARED");
    Path folder = (set == null ? Path.of("..", "shared") : Path.of(set)).resolve("data/" + name);
    assumeTrue(Files.exists(folder), () -> "no evaluation data at " + folder);
    return folder;
  }

  private static List<Path> files(Path folder, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> Files.isDirectory(file) || file.toString().endsWith(".gz"))
          .sorted()
          .toList();
    }
  }

  private static List<Map<String, String>> records(Path file) throws IOException {
    List<Map<String, String>> records = new ArrayList<>();
    byte[] bytes = Files.readAllBytes(file);
    try (ArchiveReader reader =
        ArchiveFormats.open(file.toString(), new Bytes(bytes), ReadLimits.DEFAULT, null)) {
      while (reader.hasNext()) {
        if (reader.next() instanceof ArchiveItem.ArchiveRecord record) {
          records.add(record.fields());
        }
      }
    }
    return records;
  }

  private record Bytes(byte[] bytes) implements ByteSource {

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public void readAt(long position, byte[] buffer, int offset, int length) {
      System.arraycopy(bytes, (int) position, buffer, offset, length);
    }
  }
}
