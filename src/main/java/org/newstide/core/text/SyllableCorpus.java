package org.newstide.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Texts as numbers of syllables, kept in memory: four bytes a syllable. */
final class SyllableCorpus {

  private static final int SYLLABLE = (1 << 20) - 1;
  private static final int ADJOINS = 1 << 23;

  private int[] tokens = new int[1 << 16];
  private int size;

  /** Syllables by number; number 0 stands for all behind the first million. */
  private final LongCounts syllables = new LongCounts();

  /** Lines that were there before: reprints and furniture shall not count twice. */
  private final LongCounts lines = new LongCounts();

  /** Consonants, then vowels, without diacritics, by number. */
  private final List<String> sounds = new ArrayList<>(List.of(""));

  private final SyllableRuns buffer = new SyllableRuns();

  SyllableCorpus() {
    syllables.add(SyllableHash.NONE, 0);
  }

  /** Takes the paragraphs of a text that did not come before. */
  void add(String text) {
    TokenizedText tokenized = Tokenizer.tokenize(text);
    int from = 0;
    for (int t = 1; t <= tokenized.size(); t++) {
      if (t == tokenized.size() || tokenized.paragraph(t) != tokenized.paragraph(from)) {
        addParagraph(tokenized, from, t);
        from = t;
      }
    }
  }

  private void addParagraph(TokenizedText text, int from, int to) {
    buffer.take(text, from, to);
    long line = 0;
    for (int i = SyllableRuns.MARGIN; i < buffer.end; i++) {
      line = SyllableHash.of(line, buffer.keys[i]);
    }
    int seen = lines.size();
    if (to == from || lines.add(line, 1) < seen) {
      return;
    }
    for (int i = SyllableRuns.MARGIN; i < buffer.end; i++) {
      int number = syllables.add(buffer.keys[i], 1);
      if (number == sounds.size()) {
        sounds.add(Folding.withoutDiacritics(text.form(from + i - SyllableRuns.MARGIN)));
      }
      append(
          (number <= SYLLABLE ? number : 0)
              | buffer.shapes[i] << 20
              | (buffer.adjoins[i] ? ADJOINS : 0));
    }
  }

  private void append(int token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, size * 2);
    }
    tokens[size++] = token;
  }

  int size() {
    return size;
  }

  LongCounts syllables() {
    return syllables;
  }

  /** Bit 0: two syllables begin alike; bit 1: they end alike; bit 2: they rhyme in full. */
  int likeness(int first, int second) {
    String a = sounds.get(first);
    String b = sounds.get(second);
    int onsetA = onset(a);
    int onsetB = onset(b);
    boolean begin = onsetA > 0 && onsetA == onsetB && a.regionMatches(0, b, 0, onsetA);
    boolean rhyme = a.substring(onsetA).equals(b.substring(onsetB));
    boolean end =
        !a.isEmpty() && !b.isEmpty() && a.charAt(a.length() - 1) == b.charAt(b.length() - 1);
    return (begin ? 1 : 0) | (end ? 2 : 0) | (rhyme ? 4 : 0);
  }

  private static int onset(String sound) {
    int i = 0;
    while (i < sound.length() && "aeiouy".indexOf(sound.charAt(i)) < 0) {
      i++;
    }
    return i;
  }

  long key(int at) {
    return syllables.key(tokens[at] & SYLLABLE);
  }

  int number(int at) {
    return tokens[at] & SYLLABLE;
  }

  int shape(int at) {
    return tokens[at] >>> 20 & 7;
  }

  boolean adjoins(int at) {
    return (tokens[at] & ADJOINS) != 0;
  }

  /** The end of a piece that begins at {@code from}: at least so long, up to where a run ends. */
  int pieceEnd(int from, int length) {
    int end = Math.min(size, from + length);
    while (end < size && adjoins(end)) {
      end++;
    }
    return end;
  }

  /** Fills a buffer with the syllables [from, to). */
  void fill(SyllableRuns runs, int from, int to) {
    runs.reset(to - from);
    for (int at = from; at < to; at++) {
      int i = at - from + SyllableRuns.MARGIN;
      runs.keys[i] = key(at);
      runs.shapes[i] = (byte) shape(at);
      runs.adjoins[i] = at > from && adjoins(at);
    }
  }
}
