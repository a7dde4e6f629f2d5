package org.newstide.core.text;

/**
 * Syllables in their order, with what a table knows of them, their pairs and their triples. A
 * buffer for one thread, filled again and again; two places before the first and behind the last
 * syllable hold nothing, so that neighbours need no checks.
 */
final class SyllableRuns {

  /** Empty places on either side. */
  static final int MARGIN = 2;

  long[] keys = new long[0];
  byte[] shapes;

  /** Whether the syllable can make a word with the one before. */
  boolean[] adjoins;

  /** What is known of the syllable, of the pair and of the triple that begin with it. */
  int[] singles;

  int[] pairs;
  int[] triples;

  /** Index behind the last syllable; the first is at {@link #MARGIN}. */
  int end;

  /** Makes room for so many syllables and empties the margins. */
  void reset(int syllables) {
    end = syllables + MARGIN;
    int length = end + MARGIN;
    if (keys.length < length) {
      int room = Math.max(64, length + length / 4);
      keys = new long[room];
      shapes = new byte[room];
      adjoins = new boolean[room];
      singles = new int[room];
      pairs = new int[room];
      triples = new int[room];
    }
    for (int m = 0; m < MARGIN; m++) {
      empty(m);
      empty(end + m);
    }
  }

  private void empty(int at) {
    keys[at] = SyllableHash.NONE;
    shapes[at] = SyllableShape.NONE;
    adjoins[at] = false;
    singles[at] = 0;
    pairs[at] = 0;
    triples[at] = 0;
  }

  /** Takes the tokens [from, to) of a text. */
  void take(TokenizedText text, int from, int to) {
    reset(to - from);
    for (int t = from; t < to; t++) {
      int at = t - from + MARGIN;
      keys[at] = SyllableHash.of(text.form(t));
      shapes[at] = (byte) SyllableShape.of(text, t);
      adjoins[at] = t > from && joinable(text, t);
    }
  }

  /** True if nothing but blanks, or one hyphen without blanks, stands before a token. */
  private static boolean joinable(TokenizedText text, int token) {
    if (!text.adjoins(token) || bracket(text.form(token)) || bracket(text.form(token - 1))) {
      return false;
    }
    int from = text.end(token - 1);
    int to = text.start(token);
    if (to - from == 1) {
      return text.text().charAt(from) != '.';
    }
    for (int i = from; i < to; i++) {
      byte kind = CharacterClass.of(text.text().charAt(i));
      if (kind != CharacterClass.SPACE && kind != CharacterClass.IGNORABLE) {
        return false;
      }
    }
    return to > from;
  }

  /** True for the names that the treebank writes for brackets. */
  private static boolean bracket(String form) {
    return form.length() == 4
        && form.endsWith("bkt")
        && (form.equals("lbkt") || form.equals("rbkt"));
  }

  /** Looks everything up. Runs across a gap where nothing adjoins have the empty place in them. */
  void find(NgramTable table) {
    for (int i = MARGIN; i < end; i++) {
      singles[i] = table.find(keys[i]);
    }
    for (int i = 0; i < end; i++) {
      boolean one = adjoins[i + 1];
      boolean two = one && adjoins[i + 2];
      pairs[i] = one ? table.find(SyllableHash.of(keys[i], keys[i + 1])) : 0;
      triples[i] = two ? table.find(SyllableHash.of(keys[i], keys[i + 1], keys[i + 2])) : 0;
    }
  }
}
