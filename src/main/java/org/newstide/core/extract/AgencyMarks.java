package org.newstide.core.extract;

/** What an agency puts under a text to say that it is complete. */
final class AgencyMarks {

  /** Marks at the end of the last line. */
  private static final String[] ENDS = {"-0-", "###", "-30-", "-END-", "-ENDS-"};

  /** Marks that are the last line. */
  private static final String[] LINES = {
    "Reuter", "REUTER", "Reuters", "- Reuter", "ENDS", "(END)"
  };

  private static final int MOST_MARKS = 3;

  private AgencyMarks() {}

  static void cut(PageLines page) {
    int i = page.previous(page.size() - 1);
    for (int marks = 0; i >= 0 && marks < MOST_MARKS; marks++) {
      String line = page.line(i);
      int length = markLength(line);
      if (length == 0) {
        return;
      }
      page.cutEnd(i, length, RemovalReason.AGENCY_MARK);
      i = page.previous(i);
    }
  }

  private static int markLength(String line) {
    for (String mark : LINES) {
      if (line.equals(mark)) {
        return mark.length();
      }
    }
    for (String mark : ENDS) {
      if (line.endsWith(mark)) {
        return mark.length();
      }
    }
    return 0;
  }
}
