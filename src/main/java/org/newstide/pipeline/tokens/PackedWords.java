package org.newstide.pipeline.tokens;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the words of a {@link CutArticle}. A buffer for one thread, filled again and again. Words
 * are known by their number in the article and by a hash of 64 bits that is the same everywhere.
 */
final class PackedWords {

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
  private static final int REMEMBERED = 1 << 15;

  private byte[] bytes;
  private int at;

  private int distinct;
  private long[] hashes = new long[512];
  private int[] begins = new int[512];
  private int[] lengths = new int[512];

  private String[] languages;
  private int sentences;
  private int[] paragraphs = new int[64];
  private int[] sentenceLanguages = new int[64];
  // The first word of each sentence, and behind the last the number of words.
  private int[] firstWords = new int[64];
  private int[] words = new int[1024];
  private boolean[] adjoins = new boolean[1024];
  private boolean[] names = new boolean[1024];

  private final NameOpeners openers;
  // By number of a name that is two, the number of its first part, followed by the second's; 0 if
  // it is one, -1 if it was not asked for yet.
  private int[] parts = new int[512];

  // The strings of words met lately, by hash.
  private final long[] rememberedHashes = new long[REMEMBERED];
  private final String[] remembered = new String[REMEMBERED];

  /** A buffer that parts names where these openers end. */
  PackedWords(NameOpeners openers) {
    this.openers = openers;
  }

  void read(CutArticle article) {
    bytes = article.packed();
    at = 0;
    distinct = number();
    makeRoomForWords();
    for (int w = 0; w < distinct; w++) {
      lengths[w] = number();
      begins[w] = at;
      hashes[w] = hash(bytes, at, lengths[w]);
      at += lengths[w];
    }
    languages = new String[number()];
    for (int l = 0; l < languages.length; l++) {
      int length = number();
      languages[l] = new String(bytes, at, length, StandardCharsets.UTF_8);
      at += length;
    }
    sentences = number();
    makeRoomForSentences();
    Arrays.fill(parts, 0, distinct, -1);
    readSentences();
  }

  private void readSentences() {
    int size = 0;
    for (int s = 0; s < sentences; s++) {
      paragraphs[s] = number();
      sentenceLanguages[s] = number();
      firstWords[s] = size;
      int count = number();
      if (size + 2 * count > words.length) {
        int room = 2 * (size + 2 * count);
        words = Arrays.copyOf(words, room);
        adjoins = Arrays.copyOf(adjoins, room);
        names = Arrays.copyOf(names, room);
      }
      for (int w = 0; w < count; w++) {
        size = readWord(number(), size);
      }
    }
    firstWords[sentences] = size;
  }

  private int readWord(int signed, int place) {
    int word = signed >>> 2;
    adjoins[place] = (signed & 1) == 1;
    names[place] = (signed & 2) == 2;
    words[place] = word;
    int first = names[place] ? firstPart(word) : 0;
    if (first == 0) {
      return place + 1;
    }
    words[place] = first;
    words[place + 1] = first + 1;
    adjoins[place + 1] = true;
    names[place + 1] = true;
    return place + 2;
  }

  private int firstPart(int name) {
    if (parts[name] < 0) {
      int first = openers.lengthOfFirst(bytes, begins[name], lengths[name]);
      parts[name] = first == 0 ? 0 : distinct;
      if (first > 0) {
        addPart(begins[name], first);
        addPart(begins[name] + first + 1, lengths[name] - first - 1);
      }
    }
    return parts[name];
  }

  private void addPart(int begin, int length) {
    if (distinct == hashes.length) {
      hashes = Arrays.copyOf(hashes, 2 * distinct);
      begins = Arrays.copyOf(begins, 2 * distinct);
      lengths = Arrays.copyOf(lengths, 2 * distinct);
      parts = Arrays.copyOf(parts, 2 * distinct);
    }
    begins[distinct] = begin;
    lengths[distinct] = length;
    parts[distinct] = 0;
    hashes[distinct++] = hash(bytes, begin, length);
  }

  private int number() {
    int value = bytes[at++];
    if (value >= 0) {
      return value;
    }
    value &= 0x7F;
    for (int shift = 7; ; shift += 7) {
      int next = bytes[at++];
      value |= (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  /** The hash of a word by its bytes in UTF-8. */
  static long hash(byte[] bytes, int from, int length) {
    long hash = length;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ bytes[i]) * MULTIPLIER;
      hash ^= hash >>> 29;
    }
    return hash ^ hash >>> 32;
  }

  private void makeRoomForWords() {
    if (distinct > hashes.length) {
      hashes = new long[2 * distinct];
      begins = new int[2 * distinct];
      lengths = new int[2 * distinct];
      parts = new int[2 * distinct];
    }
  }

  private void makeRoomForSentences() {
    if (sentences >= paragraphs.length) {
      paragraphs = new int[2 * sentences];
      sentenceLanguages = new int[2 * sentences];
      firstWords = new int[2 * sentences];
    }
  }

  /** The number of different words. */
  int distinct() {
    return distinct;
  }

  /** The hash of the word with a number in [0, {@link #distinct()}). */
  long hash(int number) {
    return hashes[number];
  }

  /** The word with a number. */
  String form(int number) {
    int slot = (int) (hashes[number] & REMEMBERED - 1);
    if (remembered[slot] == null || rememberedHashes[slot] != hashes[number]) {
      remembered[slot] = new String(bytes, begins[number], lengths[number], StandardCharsets.UTF_8);
      rememberedHashes[slot] = hashes[number];
    }
    return remembered[slot];
  }

  /** True if the word with a number begins with a digit: no phrase reaches across it. */
  boolean isNumber(int number) {
    int first = bytes[begins[number]];
    return first >= '0' && first <= '9';
  }

  int sentences() {
    return sentences;
  }

  int paragraph(int sentence) {
    return paragraphs[sentence];
  }

  String language(int sentence) {
    return languages[sentenceLanguages[sentence]];
  }

  /** The place of a sentence's first word. */
  int first(int sentence) {
    return firstWords[sentence];
  }

  /** The place behind a sentence's last word. */
  int end(int sentence) {
    return firstWords[sentence + 1];
  }

  /** The number of the word at a place. */
  int word(int place) {
    return words[place];
  }

  /** True if the word at a place is written as a name. */
  boolean isName(int place) {
    return names[place];
  }

  /**
   * The place behind the run of adjoining words that begins at a place: phrases never reach beyond.
   */
  int endOfRun(int place, int endOfSentence) {
    int end = place + 1;
    while (end < endOfSentence && adjoins[end]) {
      end++;
    }
    return end;
  }
}
