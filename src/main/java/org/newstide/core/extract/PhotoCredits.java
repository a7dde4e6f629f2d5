package org.newstide.core.extract;

import java.util.ArrayList;
import java.util.List;

/**
 * Picture credits. A short paragraph that ends with one ({@code … Ảnh: Name}, {@code … (Photo:
 * Name)}) is the caption of a picture and goes as a whole; in a long one only the credit goes,
 * wherever it stands in parentheses or, without, at the end.
 *
 * <p>Where several such paragraphs make up half of a text, it is a story told in pictures and they
 * stay.
 */
final class PhotoCredits {

  private static final String[] WORDS = {
    "ảnh minh họa", "ảnh minh hoạ", "ảnh cắt từ", "ảnh chụp", "nguồn ảnh", "ảnh", "nguồn", "đồ họa",
    "infographic", "photos", "photo", "image", "picture", "credit", "foto", "file photo",
  };

  private static final int LONGEST_CAPTION = 260;
  private static final int LONGEST_SENTENCE = 160;
  private static final int LONGEST_CREDIT = 80;
  private static final int LONGEST_OPEN_CREDIT = 50;
  private static final int MOST_NAME_WORDS = 7;

  private PhotoCredits() {}

  static void cut(PageLines page) {
    List<Integer> captions = new ArrayList<>();
    int captionLength = 0;
    int length = 0;
    for (int i = page.next(0); i < page.size(); i = page.next(i + 1)) {
      String line = page.line(i);
      length += line.length();
      if (line.length() <= LONGEST_CAPTION && endsWithCredit(line) && !isParagraph(line)) {
        captions.add(i);
        captionLength += line.length();
      }
    }
    boolean single = captions.size() == 1 && captionLength < length;
    if (single || captionLength * 2 < length) {
      captions.forEach(i -> page.cutLine(i, RemovalReason.CAPTION));
    }
    for (int i = page.next(0); i < page.size(); i = page.next(i + 1)) {
      cutCredits(page, i);
    }
  }

  /**
   * True if the words in front of a credit in parentheses are a sentence, too long for a caption.
   */
  private static boolean isParagraph(String line) {
    int open = line.lastIndexOf('(');
    int end = open;
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    return end > LONGEST_SENTENCE && line.charAt(end - 1) == '.';
  }

  /** True if the line's last words are a credit. */
  static boolean endsWithCredit(String line) {
    int end = line.length();
    while (end > 0 && " .,;".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > 0 && line.charAt(end - 1) == ')') {
      int open = line.lastIndexOf('(', end - 1);
      return open >= 0 && isCredit(line, open + 1, end - 1);
    }
    return openCredit(line, end) >= 0;
  }

  private static void cutCredits(PageLines page, int number) {
    String line = page.line(number);
    int end = line.length();
    while (end > 0 && " .".indexOf(line.charAt(end - 1)) >= 0) {
      end--;
    }
    int open = openCredit(line, end);
    if (open > 0) {
      page.cutEnd(number, line.length() - open, RemovalReason.PHOTO_CREDIT);
      line = page.line(number);
    }
    for (int i = line.indexOf('('); i >= 0; i = line.indexOf('(', i + 1)) {
      int close = close(line, i);
      if (close > 0 && isCredit(line, i + 1, close)) {
        page.cutInside(number, i, creditEnd(line, i, close), RemovalReason.PHOTO_CREDIT);
      }
    }
  }

  /** The parenthesis that closes a credit opened here; -1 if none is near. */
  private static int close(String line, int open) {
    int last = Math.min(line.length() - 1, open + LONGEST_CREDIT + 1);
    for (int i = open; i <= last; i++) {
      if (line.charAt(i) == ')') {
        return i;
      }
    }
    return -1;
  }

  /** Behind the parenthesis, and behind its full stop where the sentence before has one. */
  private static int creditEnd(String line, int open, int close) {
    int before = open - 1;
    while (before >= 0 && line.charAt(before) == ' ') {
      before--;
    }
    boolean complete = before < 0 || ".!?…".indexOf(line.charAt(before)) >= 0;
    return complete && line.startsWith(".", close + 1) ? close + 2 : close + 1;
  }

  /** True for the inside of a pair of parentheses that names a picture's maker. */
  private static boolean isCredit(String line, int from, int to) {
    if (to - from > LONGEST_CREDIT) {
      return false;
    }
    for (String word : WORDS) {
      if (line.regionMatches(true, from, word, 0, word.length())) {
        int end = from + word.length();
        boolean alone = end == to && (word.startsWith("ảnh") || word.startsWith("photo"));
        boolean named =
            word.equals("ảnh")
                && end + 1 < to
                && line.charAt(end) == ' '
                && Character.isUpperCase(line.charAt(end + 1));
        return alone || named || line.charAt(end) == ':' || line.startsWith(" :", end);
      }
    }
    return false;
  }

  /** Start of a credit without parentheses that ends here; -1 if there is none. */
  private static int openCredit(String line, int end) {
    int from = Math.max(0, end - LONGEST_OPEN_CREDIT);
    int colon = line.lastIndexOf(':', end - 1);
    if (colon < from || end - colon < 3) {
      return -1;
    }
    String name = line.substring(colon + 1, end).strip();
    if (name.isEmpty()
        || !Character.isUpperCase(name.charAt(0))
        || Letters.words(name) > MOST_NAME_WORDS
        || name.contains(". ")
        || name.indexOf(')') >= 0) {
      return -1;
    }
    for (String word : WORDS) {
      int start = colon - word.length();
      while (start > 0
          && start + word.length() > 0
          && line.charAt(start + word.length() - 1) == ' ') {
        start--;
      }
      if (start >= 0
          && !word.equals("nguồn")
          && line.regionMatches(true, start, word, 0, word.length())
          && (start == 0 || !Letters.isWordChar(line.charAt(start - 1)))) {
        return start;
      }
    }
    return -1;
  }
}
