package org.newstide.core.text;

import static org.newstide.core.text.CharacterClass.APOSTROPHE;
import static org.newstide.core.text.CharacterClass.DIGIT;
import static org.newstide.core.text.CharacterClass.HARD_STOP;
import static org.newstide.core.text.CharacterClass.IGNORABLE;
import static org.newstide.core.text.CharacterClass.LETTER;
import static org.newstide.core.text.CharacterClass.LINE;
import static org.newstide.core.text.CharacterClass.MARK;
import static org.newstide.core.text.CharacterClass.STOP;
import static org.newstide.core.text.CharacterClass.UNSPACED;

import java.util.Arrays;

/** One pass over one text: the state of {@link Tokenizer#tokenize}. */
final class TokenScan {

  private final String text;
  private final char[] chars;

  private String[] forms;
  private int[] numbers;
  private int[] starts;
  private int[] ends;
  private int[] sentences;
  private int[] paragraphs;
  private int size;

  private int at;
  private int sentence;
  private int paragraph;
  private int sentenceStart;
  private boolean newParagraph;
  private Abbreviations.Stop stop = Abbreviations.Stop.GOES_ON;

  TokenScan(String text) {
    this.text = text;
    this.chars = text.toCharArray();
    int capacity = chars.length / 4 + 8;
    forms = new String[capacity];
    numbers = new int[capacity];
    starts = new int[capacity];
    ends = new int[capacity];
    sentences = new int[capacity];
    paragraphs = new int[capacity];
  }

  TokenizedText run() {
    while (at < chars.length) {
      switch (CharacterClass.at(chars, at)) {
        case LETTER, DIGIT -> word();
        case UNSPACED -> unspacedRun();
        case LINE -> {
          newParagraph = true;
          at++;
        }
        case STOP -> stop();
        case HARD_STOP -> {
          stop = Abbreviations.Stop.ENDS;
          at++;
        }
        default -> at++;
      }
    }
    return new TokenizedText(text, size, forms, numbers, starts, ends, sentences, paragraphs);
  }

  private void word() {
    int start = at;
    long low = 0;
    long high = 0;
    while (at < chars.length && CharacterClass.isWordPart(CharacterClass.of(chars[at]))) {
      high = high << 16 | low >>> 48;
      low = low << 16 | chars[at++];
    }
    boolean plain = at < chars.length && chars[at] == ' ' && at - start <= FormCache.LONGEST_WORD;
    if (plain) {
      add(start, at, FormCache.of(low, high, chars, start, at));
      at++;
      return;
    }
    extendWord(start);
    add(start, at, FormCache.of(chars, start, at));
    skipClitic();
  }

  /** Takes what joins letters and digits to the word, and what follows it. */
  private void extendWord(int start) {
    int part = start;
    while (at < chars.length) {
      byte here = CharacterClass.at(chars, at);
      if (CharacterClass.isWordPart(here)) {
        at += Character.isHighSurrogate(chars[at]) ? 2 : 1;
      } else if (here == IGNORABLE && isWordPart(behindIgnorables())) {
        at = behindIgnorables();
      } else if (here == APOSTROPHE && apostropheJoins(start)) {
        at++;
      } else if (numberGoesOn() || initialsGoOn(part)) {
        at++;
        part = at;
      } else {
        break;
      }
    }
  }

  private int behindIgnorables() {
    int next = at;
    while (next < chars.length && CharacterClass.of(chars[next]) == IGNORABLE) {
      next++;
    }
    return next;
  }

  private boolean isWordPart(int offset) {
    return offset < chars.length && CharacterClass.isWordPart(CharacterClass.at(chars, offset));
  }

  private boolean isLetter(int offset) {
    return offset < chars.length && CharacterClass.at(chars, offset) == LETTER;
  }

  private boolean apostropheJoins(int start) {
    byte before = CharacterClass.of(chars[at - 1]);
    boolean letterBefore = before == LETTER || before == MARK;
    return letterBefore && isLetter(at + 1) && !isClitic() && !isElision(start);
  }

  private boolean isClitic() {
    return at + 1 < chars.length
        && CharacterClass.of(chars[at]) == APOSTROPHE
        && (chars[at + 1] == 's' || chars[at + 1] == 'S')
        && !isWordPart(at + 2);
  }

  private boolean isElision(int start) {
    int length = at - start;
    char first = Character.toLowerCase(chars[start]);
    return length == 1 && "cdjlmnst".indexOf(first) >= 0
        || length == 2 && first == 'q' && Character.toLowerCase(chars[start + 1]) == 'u';
  }

  private void skipClitic() {
    if (at < chars.length && isClitic()) {
      at += 2;
    }
  }

  private boolean numberGoesOn() {
    char c = chars[at];
    return (c == '.' || c == ',' || c == '/' || c == ':')
        && CharacterClass.of(chars[at - 1]) == DIGIT
        && at + 1 < chars.length
        && CharacterClass.of(chars[at + 1]) == DIGIT;
  }

  private boolean initialsGoOn(int part) {
    return chars[at] == '.'
        && CharacterClass.of(chars[part]) == LETTER
        && endOfMarks(part + 1) == at
        && isLetter(at + 1)
        && !isWordPart(endOfMarks(at + 2));
  }

  private int endOfMarks(int from) {
    int end = from;
    while (end < chars.length && CharacterClass.of(chars[end]) == MARK) {
      end++;
    }
    return end;
  }

  private void unspacedRun() {
    int start = at;
    while (at < chars.length) {
      byte here = CharacterClass.at(chars, at);
      if (here != UNSPACED && here != MARK) {
        break;
      }
      at += Character.isHighSurrogate(chars[at]) ? 2 : 1;
    }
    int from = start;
    for (int end : UnspacedScripts.wordEnds(text.substring(start, at))) {
      add(from, start + end, FormCache.of(chars, from, start + end));
      from = start + end;
    }
  }

  /**
   * Takes a run of stops with the quotes and blanks behind it and judges it by its neighbours.
   * Everything looked at is consumed, which keeps the scan linear.
   */
  private void stop() {
    int first = at;
    int stops = 0;
    boolean strong = false;
    boolean gap = false;
    for (; at < chars.length; at++) {
      byte here = CharacterClass.of(chars[at]);
      if (here == STOP) {
        stops++;
        strong |= chars[at] != '.';
      } else if (here == CharacterClass.SPACE) {
        gap = true;
      } else if (here != CharacterClass.QUOTE && here != APOSTROPHE && !isDash(chars[at])) {
        break;
      }
    }
    if (at == chars.length || Character.isLowerCase(Character.codePointAt(chars, at))) {
      return;
    }
    if (stop != Abbreviations.Stop.ENDS) {
      stop = stops > 1 || strong ? endsAfterStrong(gap) : judgeFullStop(first, gap);
    }
  }

  private Abbreviations.Stop endsAfterStrong(boolean gap) {
    boolean begins = gap || CharacterClass.at(chars, at) != DIGIT;
    return begins ? Abbreviations.Stop.ENDS : Abbreviations.Stop.GOES_ON;
  }

  private Abbreviations.Stop judgeFullStop(int fullStop, boolean gap) {
    boolean behindToken = size > 0 && ends[size - 1] == fullStop;
    if (!gap) {
      char before = fullStop > 0 ? chars[fullStop - 1] : ' ';
      boolean glued =
          Character.isUpperCase(Character.codePointAt(chars, at))
              && !Character.isUpperCase(before)
              && CharacterClass.of(before) != CharacterClass.SPACE;
      if (!glued) {
        return Abbreviations.Stop.GOES_ON;
      }
    }
    if (!behindToken) {
      return Abbreviations.Stop.ENDS;
    }
    if (isListNumber()) {
      return Abbreviations.Stop.GOES_ON;
    }
    return Abbreviations.after(
        forms[size - 1],
        Character.isUpperCase(Character.codePointAt(chars, starts[size - 1])),
        CharacterClass.at(chars, at) == DIGIT);
  }

  private boolean isListNumber() {
    int last = size - 1;
    return last == sentenceStart
        && ends[last] - starts[last] <= 2
        && CharacterClass.of(chars[starts[last]]) == DIGIT;
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '\u2013' || c == '\u2014';
  }

  private void add(int start, int end, FormCache.Entry word) {
    String form = word.form();
    if (size > 0 && (newParagraph || endsBefore(form))) {
      sentence++;
      sentenceStart = size;
    }
    if (size > 0 && newParagraph) {
      paragraph++;
    }
    newParagraph = false;
    stop = Abbreviations.Stop.GOES_ON;
    if (size == forms.length) {
      grow();
    }
    forms[size] = form;
    numbers[size] = word.number();
    starts[size] = start;
    ends[size] = end;
    sentences[size] = sentence;
    paragraphs[size++] = paragraph;
  }

  private boolean endsBefore(String form) {
    return stop == Abbreviations.Stop.ENDS
        || stop == Abbreviations.Stop.ENDS_BEFORE_STARTER && Abbreviations.startsSentence(form);
  }

  private void grow() {
    int capacity = size * 2;
    forms = Arrays.copyOf(forms, capacity);
    numbers = Arrays.copyOf(numbers, capacity);
    starts = Arrays.copyOf(starts, capacity);
    ends = Arrays.copyOf(ends, capacity);
    sentences = Arrays.copyOf(sentences, capacity);
    paragraphs = Arrays.copyOf(paragraphs, capacity);
  }
}
