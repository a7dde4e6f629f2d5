package org.newstide.core.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of a language that say nothing about a subject: function words, and the furniture of
 * news pages.
 *
 * <p>The lists are resources beside this class, {@code stop-words.<language>.txt}: one word or
 * compound a line (its tokens parted by blanks), {@code #} begins a comment. Thirteen languages
 * have one, Vietnamese and English with the words of news prose too; for all others see {@link
 * EmptyWords}. Immutable; each list is read once.
 */
public final class StopWords {

  private static final Map<String, StopWords> LOADED = new ConcurrentHashMap<>();

  private final Set<String> words;

  private StopWords(Set<String> words) {
    this.words = words;
  }

  /**
   * The stop words of a language.
   *
   * @param language ISO 639-1 code
   * @return its list; empty if there is none
   */
  public static StopWords of(String language) {
    return LOADED.computeIfAbsent(language, StopWords::load);
  }

  /**
   * True if a term is on the list, or is a phrase made only of words that are.
   *
   * @param term comparison form, phrases joined by {@code _}
   */
  public boolean contains(String term) {
    if (words.contains(term)) {
      return true;
    }
    if (words.isEmpty() || term.indexOf('_') < 0) {
      return false;
    }
    for (String part : term.split("_")) {
      if (!words.contains(part)) {
        return false;
      }
    }
    return true;
  }

  /** The number of entries. */
  public int size() {
    return words.size();
  }

  private static StopWords load(String language) {
    try (InputStream list =
        StopWords.class.getResourceAsStream("stop-words." + language + ".txt")) {
      return list == null ? new StopWords(Set.of()) : new StopWords(read(list));
    } catch (IOException e) {
      throw new UncheckedIOException("reading the stop words of language " + language, e);
    }
  }

  private static Set<String> read(InputStream list) throws IOException {
    Set<String> words = new HashSet<>();
    BufferedReader lines = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      int comment = line.indexOf('#');
      TokenizedText word = Tokenizer.tokenize(comment < 0 ? line : line.substring(0, comment));
      if (word.size() > 0) {
        words.add(joined(word));
      }
    }
    return Set.copyOf(words);
  }

  private static String joined(TokenizedText word) {
    StringBuilder term = new StringBuilder(word.form(0));
    for (int t = 1; t < word.size(); t++) {
      term.append('_').append(word.form(t));
    }
    return term.toString();
  }
}
