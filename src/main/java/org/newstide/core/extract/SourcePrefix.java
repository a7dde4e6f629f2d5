package org.newstide.core.extract;

import java.util.Locale;
import java.util.Set;

/**
 * The outlet's or agency's name in front of a paragraph.
 *
 * <table>
 * <caption>Prefixes, with what goes</caption>
 * <tr><th>where</th><th>form</th></tr>
 * <tr><td>any paragraph</td><td>{@code (Gazette) - }</td></tr>
 * <tr><td>first two paragraphs</td><td>{@code GZO - }, {@code gazette.vn – }, {@code Gazette Online - }</td></tr>
 * <tr><td>first paragraph</td><td>{@code Lisbon, May 4 (ABC) -- }, {@code LISBON (Agency) - }</td></tr>
 * </table>
 */
final class SourcePrefix {

  private static final String DASHES = "-–—";
  private static final int LONGEST = 40;
  private static final int SHORTEST = 3;

  /** Short names that Vietnamese papers sign their leads with. */
  private static final Set<String> SIGNATURES =
      Set.of(
          "TTO", "TPO", "PLO", "PNO", "NLĐO", "LĐO", "BTO", "VHO", "TNO", "ANTĐ", "ANTT", "GD&TĐ",
          "TTXVN", "VOV", "VTV", "VTC", "CAND", "SGGP", "QĐND", "HNM", "KTĐT", "ĐSPL", "ĐTTD",
          "DNVN", "BVPL", "VNA", "TBKTSG", "TBTCO");

  private SourcePrefix() {}

  static void cut(PageLines page) {
    int paragraph = 0;
    for (int i = page.next(0); i < page.size(); i = page.next(i + 1)) {
      String line = page.line(i);
      int dateline = paragraph == 0 ? Dateline.lengthOfPrefix(line) : 0;
      if (dateline > 0) {
        page.cutStart(i, dateline, RemovalReason.DATELINE);
      } else {
        int length = length(line);
        length = length == 0 && paragraph < 2 ? signature(line) : length;
        if (length > 0 && length < line.length()) {
          page.cutStart(i, length, RemovalReason.SOURCE_PREFIX);
        }
      }
      paragraph++;
    }
  }

  /** Length of {@code (Gazette) -} at the front of a line; 0 if there is none. */
  static int length(String line) {
    if (line.length() < 5 || line.charAt(0) != '(' || !Character.isUpperCase(line.charAt(1))) {
      return 0;
    }
    int close = line.indexOf(')');
    if (close <= SHORTEST || close > LONGEST || line.lastIndexOf(':', close) > 0) {
      return 0;
    }
    return dashEnd(line, close + 1);
  }

  private static int signature(String line) {
    int blank = line.indexOf(' ');
    if (blank < 2 || blank > LONGEST) {
      return 0;
    }
    int end = line.startsWith("Online ", blank + 1) ? blank + 7 : blank;
    String name = line.substring(0, blank);
    boolean known = end > blank || SIGNATURES.contains(name) || isDomain(name);
    return known && end < line.length() && line.charAt(end) == ' ' ? dashEnd(line, end) : 0;
  }

  private static boolean isDomain(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".vn") || lower.endsWith(".com") || lower.endsWith(".net");
  }

  /** The end of the dashes here, blanks in front allowed; 0 if there are none. */
  static int dashEnd(String line, int from) {
    int i = from;
    while (i < line.length() && line.charAt(i) == ' ') {
      i++;
    }
    int dash = i;
    while (i < line.length() && DASHES.indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i > dash ? i : 0;
  }
}
