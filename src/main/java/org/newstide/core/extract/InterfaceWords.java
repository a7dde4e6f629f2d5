package org.newstide.core.extract;

/** Words of buttons and notes that sites put around a text. */
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

  /** Lines that are nothing but a button, near the top or the bottom of a text. */
  private static final String[] LINES = {
    "Chia sẻ",
    "Bình luận",
    "Lưu bài viết",
    "Nghe đọc bài",
    "Sao chép liên kết",
    "Copy link",
    "Quảng cáo",
    "Facebook",
    "Twitter",
    "Zalo",
    "Google News",
    "Tweet",
    "Email",
    "Print",
    "In bài viết",
    "Cỡ chữ",
    "Nữ miền Bắc",
    "Nam miền Bắc",
    "Nữ miền Nam",
    "Nam miền Nam",
    "Tốc độ đọc",
    "Share",
    "Share this article",
    "Save",
    "Advertisement",
    "Trở lại chủ đề",
    "Ý kiến của bạn",
  };

  private static final int MARGIN_LINES = 8;
  private static final int LONGEST_LINE = 24;

  private InterfaceWords() {}

  static void cut(PageLines page) {
    cutStarts(page);
    cutEnds(page);
    int seen = 0;
    for (int i = page.next(0); i < page.size() && seen < MARGIN_LINES; i = page.next(i + 1)) {
      cutIfButton(page, i);
      seen++;
    }
    seen = 0;
    for (int i = page.previous(page.size() - 1);
        i >= 0 && seen < MARGIN_LINES;
        i = page.previous(i - 1)) {
      cutIfButton(page, i);
      seen++;
    }
  }

  private static void cutIfButton(PageLines page, int i) {
    String line = page.line(i);
    if (line.length() > LONGEST_LINE) {
      return;
    }
    for (String button : LINES) {
      if (Letters.same(line, button)) {
        page.cutLine(i, RemovalReason.INTERFACE_WORDS);
        return;
      }
    }
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
          if (line.startsWith(phrase, end - phrase.length())) {
            found = end - phrase.length();
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
