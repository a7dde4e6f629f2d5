package org.newstide.core.extract;

/**
 * Notes of sites that crawlers glued to the first and the last words of a text, to be cut as they
 * stand; what makes up lines of its own is found by {@link FurnitureWords}.
 */
final class InterfaceWords {

  /** Phrases that a text begins with, however often; longer ones first. */
  private static final String[] STARTS = {
    "Lưu bài viết thành công",
    "Bạn có thể xem lại bài viết đã lưu ở trang",
    "Tin bài đã lưu",
    "Bỏ lưu bài viết thành công",
    "Nghe đọc bài viết",
    "Skip to main content",
    "Skip to content",
    "Listen to this article",
  };

  /** Phrases that a text ends with. */
  private static final String[] ENDS = {"Nguồn: [Link nguồn]", "[Link nguồn]", "Xem thêm tại đây"};

  private InterfaceWords() {}

  static void cutPhrases(PageLines page) {
    cutStarts(page);
    cutEnds(page);
  }

  private static void cutStarts(PageLines page) {
    int i = page.next(0);
    while (i < page.size()) {
      int length = longestStart(page.line(i));
      if (length == 0) {
        return;
      }
      page.cutStart(i, length, RemovalReason.INTERFACE_WORDS);
      i = page.next(i);
    }
  }

  private static int longestStart(String line) {
    int length = 0;
    boolean found = true;
    while (found) {
      found = false;
      for (String phrase : STARTS) {
        if (line.startsWith(phrase, length)) {
          length += phrase.length();
          found = true;
        }
      }
      if (found && length < line.length() && line.charAt(length) == ' ') {
        length++;
      }
    }
    return length;
  }

  private static void cutEnds(PageLines page) {
    int i = page.previous(page.size() - 1);
    while (i >= 0) {
      String line = page.line(i);
      int end = line.length();
      for (int found = 0; found >= 0; ) {
        found = -1;
        for (String phrase : ENDS) {
          int start = end - phrase.length();
          if (line.startsWith(phrase, start) && (found < 0 || start < found)) {
            found = start;
          }
        }
        end = found >= 0 ? withoutBlank(line, found) : end;
      }
      if (end == line.length()) {
        return;
      }
      page.cutEnd(i, line.length() - end, RemovalReason.INTERFACE_WORDS);
      i = page.previous(i);
    }
  }

  private static int withoutBlank(String line, int end) {
    return end > 0 && line.charAt(end - 1) == ' ' ? end - 1 : end;
  }
}
