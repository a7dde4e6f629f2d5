package org.newstide.core.extract;

import java.util.Set;

/**
 * Furniture that a crawler glued to the front or the end of a paragraph: buttons and the day in
 * front of its first sentence; a label with what it leads to, a name or a source behind its last.
 */
final class GluedFurniture {

  private static final int MOST_PATH_WORDS = 8;
  private static final int MOST_ROUNDS = 6;
  private static final int LONGEST_HEAD = 240;
  private static final int LONGEST_END = 240;
  private static final int LONGEST_NAME = 36;
  private static final int SHORTEST_PARAGRAPH = 120;

  /** Abbreviations that a name follows. */
  private static final Set<String> BEFORE_NAMES =
      Set.of("tp", "mr", "mrs", "ms", "dr", "st", "prof", "gs", "pgs", "ths", "ts", "bs", "jr");

  private GluedFurniture() {}

  static void cut(PageLines page) {
    int first = page.next(0);
    if (first < page.size()) {
      cutHead(page, first);
    }
    int last = page.previous(page.size() - 1);
    for (int i = page.next(0); i < page.size(); i = page.next(i + 1)) {
      if (page.line(i).length() >= SHORTEST_PARAGRAPH) {
        cutLabel(page, i);
      }
    }
    if (last >= 0) {
      cutName(page, last);
    }
  }

  private static void cutHead(PageLines page, int number) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String line = page.line(number);
      int day = DateLines.lengthOfStamp(line);
      int row = day > 0 ? 0 : Math.max(lengthOfRow(line), lengthOfPath(line));
      if (day + row == 0 || day + row >= line.length()) {
        return;
      }
      RemovalReason reason = day > 0 ? RemovalReason.DATELINE : RemovalReason.INTERFACE_WORDS;
      page.cutStart(number, Math.max(day, row), reason);
    }
  }

  /** Length of two or more buttons in front of a sentence. */
  private static int lengthOfRow(String line) {
    String head = line.substring(0, Math.min(LONGEST_HEAD, line.length()));
    int one = FurnitureWords.shared().lengthOfOne(head);
    int all = FurnitureWords.shared().endOfRow(head, 0);
    boolean capitals = all < line.length() && startsSentence(line, all);
    return one > 0 && all > one && capitals ? all : 0;
  }

  /** Length of the front page's name and some sections' in front of a day or of buttons. */
  private static int lengthOfPath(String line) {
    String head = line.substring(0, Math.min(LONGEST_HEAD, line.length()));
    if (!FurnitureWords.shared().beginsWithFrontPage(head)) {
      return 0;
    }
    int place = 0;
    for (int words = 0; words < MOST_PATH_WORDS; words++) {
      place = head.indexOf(' ', place) + 1;
      if (place == 0 || Character.isLowerCase(head.charAt(place))) {
        return 0;
      }
      if (DateLines.lengthOfStamp(line.substring(place)) > 0
          || lengthOfRow(line.substring(place)) > 0) {
        return place;
      }
    }
    return 0;
  }

  private static boolean startsSentence(String line, int from) {
    int i = from;
    while (i < line.length() && !Letters.isWordChar(line.charAt(i))) {
      i++;
    }
    return i < line.length()
        && (Character.isUpperCase(line.charAt(i)) || Character.isDigit(line.charAt(i)));
  }

  /** Cuts {@code Read also: …} behind the last sentences of a paragraph. */
  private static void cutLabel(PageLines page, int number) {
    String line = page.line(number);
    if (LineShapes.endsAsSentence(line)) {
      return;
    }
    String folded = null;
    int from = Math.max(SHORTEST_PARAGRAPH / 2, line.length() - LONGEST_END);
    for (int i = from; i < line.length(); i++) {
      if (!beginsSentence(line, i)) {
        continue;
      }
      folded = folded == null ? FurnitureWords.fold(line.substring(from)) : folded;
      RemovalReason reason =
          FurnitureWords.shared().labelAt(line.substring(i), folded.substring(i - from));
      if (reason != null && reason != RemovalReason.PHOTO_CREDIT) {
        page.cutEnd(number, line.length() - i, reason);
        return;
      }
    }
  }

  private static boolean beginsSentence(String line, int i) {
    if (i < 2
        || line.charAt(i - 1) != ' '
        || !Character.isUpperCase(line.charAt(i)) && line.charAt(i) != '©') {
      return false;
    }
    int end = i - 1;
    while (end > 0 && " \"”’»)".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…".indexOf(line.charAt(end - 1)) >= 0;
  }

  /** Cuts the name of an author or a source behind the last sentence. */
  private static void cutName(PageLines page, int number) {
    String line = page.line(number);
    for (int i = line.length() - 2; i > line.length() - LONGEST_NAME && i > 0; i--) {
      if (beginsSentence(line, i)) {
        String name = line.substring(i);
        FurnitureWords.Match match = FurnitureWords.shared().find(name);
        boolean signed =
            match != null
                && (match.reason() == RemovalReason.BYLINE
                    || match.reason() == RemovalReason.INTERFACE_WORDS);
        if (!isAbbreviated(line, i) && (signed || LineShapes.isNameLine(name))) {
          page.cutEnd(number, line.length() - i, RemovalReason.BYLINE);
        }
        return;
      }
    }
  }

  private static boolean isAbbreviated(String line, int name) {
    int stop = line.lastIndexOf('.', name);
    if (stop < 0 || stop < name - 3) {
      return false;
    }
    int start = stop;
    while (start > 0 && Letters.isWordChar(line.charAt(start - 1))) {
      start--;
    }
    String word = line.substring(start, stop);
    boolean initials =
        word.length() <= 1
            || word.equals(word.toUpperCase()) && !Character.isDigit(line.charAt(stop - 1));
    return initials || BEFORE_NAMES.contains(FurnitureWords.fold(word));
  }
}
