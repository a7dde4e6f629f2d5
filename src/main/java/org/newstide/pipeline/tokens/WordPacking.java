package org.newstide.pipeline.tokens;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.newstide.core.text.TextWords;

/**
 * Packs the words of an article, so that text is cut once and counted many times. A buffer for one
 * thread; {@link PackedWords} reads what it writes. About three fifths of the text's bytes.
 *
 * <p>The bytes, all numbers in groups of seven bits, the lowest first: the number of different
 * words; of each its length in UTF-8 and its bytes; the number of languages; of each the same; the
 * number of sentences; of each its paragraph, its language, its number of words, and of each word
 * its number times four, plus two if it is written as a name, plus one if it adjoins the word
 * before.
 */
final class WordPacking {

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> words = new ArrayList<>();
  private final List<String> languages = new ArrayList<>();
  private byte[] body = new byte[1 << 14];
  private int size;
  private int sentences;

  /**
   * The words of a title and a text.
   *
   * @param title its paragraph is 0
   * @param text its paragraphs follow from 1
   */
  byte[] pack(TextWords title, TextWords text) {
    numbers.clear();
    words.clear();
    languages.clear();
    size = 0;
    sentences = 0;
    add(title, 0, true);
    add(text, 1, false);
    byte[] sentenceBytes = Arrays.copyOf(body, size);
    size = 0;
    putAll(words);
    putAll(languages);
    put(sentences);
    putBytes(sentenceBytes);
    return Arrays.copyOf(body, size);
  }

  private void add(TextWords text, int firstParagraph, boolean oneParagraph) {
    for (int from = 0; from < text.size(); ) {
      int end = from + 1;
      while (end < text.size() && text.sentence(end) == text.sentence(from)) {
        end++;
      }
      sentences++;
      put(oneParagraph ? firstParagraph : firstParagraph + text.paragraph(from));
      put(language(text.language(from)));
      put(end - from);
      for (int w = from; w < end; w++) {
        int signs = (text.isName(w) ? 2 : 0) | (text.adjoins(w) ? 1 : 0);
        put(number(text.form(w)) << 2 | signs);
      }
      from = end;
    }
  }

  private int number(String word) {
    Integer known = numbers.putIfAbsent(word, words.size());
    if (known == null) {
      words.add(word);
      return words.size() - 1;
    }
    return known;
  }

  private int language(String language) {
    int known = languages.indexOf(language);
    if (known < 0) {
      languages.add(language);
      return languages.size() - 1;
    }
    return known;
  }

  private void putAll(List<String> strings) {
    put(strings.size());
    for (String string : strings) {
      byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
      put(bytes.length);
      putBytes(bytes);
    }
  }

  private void put(int value) {
    if (size + 5 > body.length) {
      body = Arrays.copyOf(body, 2 * body.length);
    }
    int rest = value;
    while (rest >= 0x80) {
      body[size++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    body[size++] = (byte) rest;
  }

  private void putBytes(byte[] bytes) {
    if (size + bytes.length > body.length) {
      body = Arrays.copyOf(body, 2 * (size + bytes.length));
    }
    System.arraycopy(bytes, 0, body, size, bytes.length);
    size += bytes.length;
  }
}
