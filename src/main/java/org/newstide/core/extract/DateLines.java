package org.newstide.core.extract;

/** Lines that only say when a page was written: {@code Updated: 12 July 2024, 08:15 (GMT+7)}. */
final class DateLines {

  private static final int LONGEST = 80;
  private static final int LONGEST_NUMBER = 4;

  private DateLines() {}

  static boolean isDate(String line) {
    return line.length() <= LONGEST && new Scan(line, 0).end() == line.length();
  }

  /** Length of a whole stamp, day with year and hour, in front of a text; 0 if there is none. */
  static int lengthOfStamp(String line) {
    Scan scan = new Scan(line.substring(0, Math.min(LONGEST, line.length())), 0);
    int end = scan.end();
    boolean whole = scan.year && scan.numbers >= 4 && end < line.length();
    int last = end - 1;
    while (last > 0 && line.charAt(last) == ' ') {
      last--;
    }
    return whole && line.charAt(last) != ',' && Character.isUpperCase(line.charAt(end)) ? end : 0;
  }

  /** The longest stretch of date words and numbers from a place on. */
  private static final class Scan {
    private final String folded;
    private final int from;
    private int numbers;
    private int words;
    private boolean year;
    private boolean slash;
    private boolean clock;

    private Scan(String line, int from) {
      this.folded = FurnitureWords.fold(line);
      this.from = from;
    }

    /** Behind the date; the start if there is none. */
    private int end() {
      int end = from;
      int i = Letters.nextLetter(folded, from);
      while (i < folded.length()) {
        int next = i;
        boolean digit = Character.isDigit(folded.charAt(i));
        while (next < folded.length()
            && Letters.isWordChar(folded.charAt(next))
            && Character.isDigit(folded.charAt(next)) == digit) {
          next++;
        }
        if (!take(folded.substring(i, next), digit)) {
          break;
        }
        end = behindSigns(next);
        i = Letters.nextLetter(folded, next);
      }
      return isDate() ? end : from;
    }

    private boolean take(String part, boolean digit) {
      if (digit) {
        numbers++;
        boolean four = part.length() == LONGEST_NUMBER;
        year |= four && (part.startsWith("19") || part.startsWith("20"));
        return part.length() <= LONGEST_NUMBER;
      }
      boolean known = FurnitureWords.shared().isDateWord(part);
      words += known ? 1 : 0;
      return known;
    }

    private int behindSigns(int place) {
      int i = place;
      while (i < folded.length() && " ,.:;|-–()/+·'".indexOf(folded.charAt(i)) >= 0) {
        slash |= folded.charAt(i) == '/';
        clock |= folded.charAt(i) == ':' && i == place && i + 1 < folded.length();
        i++;
      }
      return i;
    }

    private boolean isDate() {
      boolean day = year && (numbers >= 3 || numbers == 2 && words > 0);
      boolean hour = clock && numbers >= 3 && (slash || words > 0);
      return day || hour || numbers == 1 && words >= 2;
    }
  }
}
