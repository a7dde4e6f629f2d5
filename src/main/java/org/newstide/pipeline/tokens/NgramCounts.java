package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * How often words and sequences of words occur, and in how many articles, for one language and a
 * part of the articles. States that add: the counts of two parts, summed, are those of the whole.
 *
 * <p>A sequence is known by the number of its beginning and that of its last word, so it costs one
 * entry of about 40 bytes whatever its length.
 */
final class NgramCounts {

  private final LongNumbers words = new LongNumbers();
  private final List<String> forms = new ArrayList<>();
  private final Tally wordTally = new Tally();
  private final Tally nameTally = new Tally();
  private final Tally all = new Tally();
  private final LongNumbers sequences = new LongNumbers();
  private final Tally sequenceTally = new Tally();

  /** The number of a word. */
  int word(long hash, PackedWords article, int number) {
    int word = words.of(hash);
    if (word == forms.size()) {
      forms.add(article.form(number));
    }
    return word;
  }

  /** The number of the pair of two words. */
  int pair(int left, int right) {
    return sequences.of((long) left << 32 | right);
  }

  /** The number of a sequence with one more word. */
  int longer(int sequence, int word) {
    return sequences.of((long) ~sequence << 32 | word);
  }

  /**
   * Counts a word.
   *
   * @param name true if it is written as a name here
   * @param document number of the article in this part, from 1, ascending
   */
  void countWord(int word, boolean name, int document) {
    wordTally.add(word, document);
    if (name) {
      nameTally.add(word, document);
    }
    all.add(0, document);
  }

  /** Counts a sequence. */
  void count(int sequence, int document) {
    sequenceTally.add(sequence, document);
  }

  /** Entries held, for the bound on memory. */
  int size() {
    return words.size() + sequences.size();
  }

  /**
   * Rows of language, words with blanks between them, how many they are, articles, occurrences, and
   * of single words the occurrences as a name: of what was counted at least once, and under no
   * words at all, of all words together. Each is made when it is asked for.
   */
  Iterator<Row> rows(String language) {
    return IntStream.range(0, 1 + words.size() + sequences.size())
        .mapToObj(place -> row(place, language))
        .filter(Objects::nonNull)
        .iterator();
  }

  private Row row(int place, String language) {
    if (place == 0) {
      return all.row(0, language, "", 0, 0);
    }
    int word = place - 1;
    if (word < words.size()) {
      return wordTally.row(word, language, forms.get(word), 1, nameTally.occurrences(word));
    }
    int sequence = word - words.size();
    if (sequenceTally.occurrences(sequence) == 0) {
      return null;
    }
    StringBuilder text = new StringBuilder();
    int length = write(sequence, text);
    return sequenceTally.row(sequence, language, text.toString(), length, 0);
  }

  /** Writes the words of a sequence with blanks between them; returns how many they are. */
  private int write(int sequence, StringBuilder text) {
    long key = sequences.key(sequence);
    int beginning = (int) (key >> 32);
    int length = 1;
    if (beginning >= 0) {
      text.append(forms.get(beginning));
    } else {
      length = write(~beginning, text);
    }
    text.append(' ').append(forms.get((int) key));
    return length + 1;
  }

  /** Occurrences and articles by number. */
  private static final class Tally {
    private int[] occurrences = new int[1 << 10];
    private int[] documents = new int[1 << 10];
    private int[] lastDocument = new int[1 << 10];

    void add(int number, int document) {
      if (number >= occurrences.length) {
        int capacity = Math.max(number + 1, 2 * occurrences.length);
        occurrences = Arrays.copyOf(occurrences, capacity);
        documents = Arrays.copyOf(documents, capacity);
        lastDocument = Arrays.copyOf(lastDocument, capacity);
      }
      occurrences[number]++;
      if (lastDocument[number] != document) {
        lastDocument[number] = document;
        documents[number]++;
      }
    }

    int occurrences(int number) {
      return number < occurrences.length ? occurrences[number] : 0;
    }

    /** Null if it was never counted. */
    Row row(int number, String language, String words, int length, long names) {
      return occurrences(number) == 0
          ? null
          : RowFactory.create(
              language, words, length, (long) documents[number], (long) occurrences[number], names);
    }
  }
}
