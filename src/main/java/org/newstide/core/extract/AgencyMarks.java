package org.newstide.core.extract;

/** What an agency puts under a text to say that it is complete. */
final class AgencyMarks {

  /** Marks at the end of the last line. */
  private static final String[] ENDS = {"-0-", "###", "-30-", "-END-", "-ENDS-"};

  /** Marks that are the last line. */
  private static final String[] LINES = {
    "Reuter", "REUTER", "Reuters", "- Reuter", "ENDS", "(END)"
  };

  private AgencyMarks() {}

  static void cut(PageLines page) {
    for (int i = page.previous(page.size() - 1); i >= 0; i = page.previous(i)) {
      String line = page.line(i);
      int length = markLength(line);
      if (length == 0) {
        return;
      }
      page.cutEnd(i, length, RemovalReason.AGENCY_MARK);
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
