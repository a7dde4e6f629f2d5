package org.newstide.core.extract;

/**
 * The clock of an audio or video player: {@code 0:00 / 0:00}, {@code 00:12 / 03:45}, {@code 0:00}.
 */
final class PlayerTimers {

  /** A player stands near the top. A time alone in a later line may be a programme or a result. */
  private static final int TOP_LINES = 8;

  private PlayerTimers() {}

  static void cut(PageLines page) {
    int seen = 0;
    for (int i = page.next(0); i < page.size(); i = page.next(i + 1)) {
      int end = timers(page.line(i));
      if (end == page.line(i).length() && (seen < TOP_LINES || page.line(i).indexOf('/') > 0)) {
        page.cutLine(i, RemovalReason.PLAYER_TIMER);
      } else if (end > 0 && seen < TOP_LINES && page.line(i).lastIndexOf('/', end) > 0) {
        page.cutStart(i, end, RemovalReason.PLAYER_TIMER);
      }
      seen++;
    }
  }

  /** Where the clocks at the front of a line end; 0 if it begins with none. */
  private static int timers(String line) {
    int end = 0;
    int i = 0;
    while (i < line.length()) {
      int clock = clock(line, i);
      if (clock < 0) {
        break;
      }
      end = clock;
      i = clock;
      while (i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '/')) {
        i++;
      }
    }
    return end;
  }

  /** The end of {@code m:ss} or {@code h:mm:ss}; -1 if none begins here. */
  private static int clock(String line, int from) {
    int i = digits(line, from, 1, 2);
    int groups = 0;
    while (i >= 0 && i < line.length() && line.charAt(i) == ':' && groups < 2) {
      i = digits(line, i + 1, 2, 2);
      groups++;
    }
    boolean ends = i >= 0 && (i == line.length() || " /".indexOf(line.charAt(i)) >= 0);
    return groups > 0 && ends ? i : -1;
  }

  private static int digits(String line, int from, int fewest, int most) {
    int i = from;
    while (i < line.length() && i < from + most && Character.isDigit(line.charAt(i))) {
      i++;
    }
    return i - from >= fewest ? i : -1;
  }
}
