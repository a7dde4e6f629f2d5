package org.newstide.core.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A text's lines, from which rules cut what is not the article's, whole lines, the ends of lines or
 * stretches within them. Nothing is forgotten: {@link #removed} has every cut, with its place in
 * {@link #text}.
 *
 * <p>Lines are numbered from 0 and keep their number when others go. Built for one text, used once.
 */
final class PageLines {

  /**
   * @param note the words, where they are not in the page; null where they are
   */
  private record Cut(int start, int end, RemovalReason reason, String note) {}

  private static final int NEAR = 64;

  private final String page;
  private final List<Cut> cuts = new ArrayList<>();
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private String[] lines;
  private FurnitureWords.Match[] matches;
  private int size;

  private String text;
  private List<Removed> removed;

  /**
   * @param page lines as {@link PlainText#lines} gives them
   */
  PageLines(String page) {
    this.page = page;
    int start = 0;
    while (start < page.length()) {
      int end = page.indexOf('\n', start);
      end = end < 0 ? page.length() : end;
      if (end > start) {
        add(start, end);
      }
      start = end + 1;
    }
    lines = new String[size];
    matches = new FurnitureWords.Match[size];
  }

  private void add(int start, int end) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    starts[size] = start;
    ends[size++] = end;
  }

  int size() {
    return size;
  }

  /** True if nothing of the line is left. */
  boolean isGone(int line) {
    return starts[line] >= ends[line];
  }

  /** What is left of the line, apart from stretches cut within it; empty if it is gone. */
  String line(int line) {
    if (lines[line] == null) {
      lines[line] = page.substring(starts[line], Math.max(starts[line], ends[line]));
    }
    return lines[line];
  }

  /** Number of the first line from here on that is not gone; {@code size()} if there is none. */
  int next(int from) {
    int line = from;
    while (line < size && isGone(line)) {
      line++;
    }
    return line;
  }

  /** Number of the last line up to here that is not gone; -1 if there is none. */
  int previous(int from) {
    int line = from;
    while (line >= 0 && isGone(line)) {
      line--;
    }
    return line;
  }

  /** What the words of {@link #line} say it is; null if they say nothing. */
  FurnitureWords.Match match(int line) {
    if (matches[line] == null) {
      String words = line(line);
      FurnitureWords.Match match = words.isEmpty() ? null : FurnitureWords.shared().find(words);
      matches[line] = match == null ? FurnitureWords.NOTHING : match;
    }
    return matches[line] == FurnitureWords.NOTHING ? null : matches[line];
  }

  /** True if something was cut. */
  boolean hasCuts() {
    return !cuts.isEmpty();
  }

  /** Like {@link #next}, but looks no further than some lines; {@code size()} if none is near. */
  int near(int from) {
    int line = from;
    while (line < size && line < from + NEAR && isGone(line)) {
      line++;
    }
    return line < size && !isGone(line) ? line : size;
  }

  /** Like {@link #previous}, but looks no further than some lines; -1 if none is near. */
  int nearAbove(int from) {
    int line = from;
    while (line >= 0 && line > from - NEAR && isGone(line)) {
      line--;
    }
    return line >= 0 && !isGone(line) ? line : -1;
  }

  void cutLine(int line, RemovalReason reason) {
    cut(starts[line], ends[line], reason);
    setSpan(line, ends[line], ends[line]);
  }

  /** Takes a line out without a record, because its words are kept elsewhere. */
  String take(int line) {
    String words = line(line);
    setSpan(line, ends[line], ends[line]);
    return words;
  }

  /** Cuts the first characters of a line and the blanks behind them. */
  void cutStart(int line, int length, RemovalReason reason) {
    int end = starts[line] + length;
    cut(starts[line], end, reason);
    while (end < ends[line] && page.charAt(end) == ' ') {
      end++;
    }
    setSpan(line, end, ends[line]);
  }

  /** Cuts the last characters of a line and the blanks before them. */
  void cutEnd(int line, int length, RemovalReason reason) {
    int start = ends[line] - length;
    cut(start, ends[line], reason);
    while (start > starts[line] && page.charAt(start - 1) == ' ') {
      start--;
    }
    setSpan(line, starts[line], start);
  }

  /** Cuts a stretch within a line; {@link #line} still shows it. */
  void cutInside(int line, int from, int to, RemovalReason reason) {
    cut(starts[line] + from, starts[line] + to, reason);
  }

  /** Records what was taken out in front of a line before the page came here. */
  void note(int line, String words, RemovalReason reason) {
    int place = line < size ? starts[line] : page.length();
    cuts.add(new Cut(place, place, reason, words));
  }

  private void cut(int start, int end, RemovalReason reason) {
    if (end > start) {
      cuts.add(new Cut(start, end, reason, null));
    }
  }

  private void setSpan(int line, int start, int end) {
    starts[line] = start;
    ends[line] = end;
    lines[line] = null;
    matches[line] = null;
  }

  /** What is left: lines separated by one newline. */
  String text() {
    close();
    return text;
  }

  /** What went, in the order of the page. */
  List<Removed> removed() {
    close();
    return removed;
  }

  private void close() {
    if (text != null) {
      return;
    }
    cuts.sort(Comparator.comparingInt(Cut::start).thenComparingInt(Cut::end));
    int[] positions = new int[cuts.size()];
    StringBuilder kept = new StringBuilder(page.length());
    int next = 0;
    for (int line = 0; line < size; line++) {
      if (isGone(line)) {
        continue;
      }
      int lineStart = kept.length();
      boolean first = kept.isEmpty();
      if (!first) {
        kept.append('\n');
      }
      int content = kept.length();
      while (next < positions.length && cuts.get(next).start < starts[line]) {
        positions[next++] = content;
      }
      int from = starts[line];
      while (next < positions.length && cuts.get(next).start < ends[line]) {
        Cut cut = cuts.get(next);
        appendTo(kept, content, from, Math.min(cut.start, ends[line]));
        positions[next++] = kept.length();
        from = Math.max(from, cut.end);
      }
      appendTo(kept, content, from, ends[line]);
      trimEnd(kept, content);
      if (kept.length() == content) {
        kept.setLength(lineStart);
      }
    }
    finish(kept, positions, next);
  }

  private void finish(StringBuilder kept, int[] positions, int placed) {
    // A cut can leave a letter and a combining mark side by side.
    text = PlainText.composed(kept.toString());
    List<Removed> all = new ArrayList<>(positions.length);
    for (int i = 0; i < positions.length; i++) {
      int position = i < placed ? Math.min(positions[i], text.length()) : text.length();
      Cut cut = cuts.get(i);
      String words = cut.note == null ? page.substring(cut.start, cut.end) : cut.note;
      all.add(new Removed(cut.reason, words.strip(), position));
    }
    removed = List.copyOf(all);
  }

  /** Appends a stretch of the page; the two blanks around a cut become one. */
  private void appendTo(StringBuilder kept, int lineStart, int from, int to) {
    int start = from;
    boolean afterBlank = kept.length() == lineStart || kept.charAt(kept.length() - 1) == ' ';
    if (start < to && afterBlank && page.charAt(start) == ' ') {
      start++;
    }
    if (start < to && afterBlank && ".,;".indexOf(page.charAt(start)) >= 0) {
      trimEnd(kept, lineStart);
    }
    if (start < to) {
      kept.append(page, start, to);
    }
  }

  private static void trimEnd(StringBuilder kept, int lineStart) {
    int end = kept.length();
    while (end > lineStart && kept.charAt(end - 1) == ' ') {
      end--;
    }
    kept.setLength(end);
  }
}
