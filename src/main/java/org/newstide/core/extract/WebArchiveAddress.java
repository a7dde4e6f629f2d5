package org.newstide.core.extract;

import java.time.LocalDate;

/**
 * An address of a web archive that wraps another: {@code …/20130307194448/example.org/page}, with
 * or without a scheme behind the moment of the capture and with a flag such as {@code id_}.
 *
 * @param captured the day of the capture; null if the address wraps none
 * @param original the wrapped address; the address itself if it wraps none
 */
record WebArchiveAddress(LocalDate captured, String original) {

  private static final int DIGITS = 14;

  static WebArchiveAddress of(String url) {
    int scheme = url.indexOf("://");
    int i = url.indexOf('/', scheme < 0 ? 0 : scheme + 3);
    while (i >= 0 && i + DIGITS < url.length()) {
      int end = i + 1;
      while (end < url.length() && url.charAt(end) >= '0' && url.charAt(end) <= '9') {
        end++;
      }
      int slash = end - i - 1 == DIGITS ? behindFlag(url, end) : -1;
      if (slash > 0 && isHost(url, slash + 1)) {
        String day = url.substring(i + 1, i + 9);
        LocalDate captured =
            WrittenDate.day(
                Integer.parseInt(day.substring(0, 4)),
                Integer.parseInt(day.substring(4, 6)),
                Integer.parseInt(day.substring(6)));
        if (captured != null) {
          return new WebArchiveAddress(captured, url.substring(slash + 1));
        }
      }
      i = url.indexOf('/', i + 1);
    }
    return new WebArchiveAddress(null, url);
  }

  private static int behindFlag(String url, int from) {
    int i = from;
    while (i < url.length()
        && i - from <= 3
        && (Character.isLetter(url.charAt(i)) || url.charAt(i) == '_')) {
      i++;
    }
    return i < url.length() && url.charAt(i) == '/' ? i : -1;
  }

  private static boolean isHost(String url, int from) {
    if (url.startsWith("http", from)) {
      return true;
    }
    int slash = url.indexOf('/', from);
    int dot = url.indexOf('.', from);
    return dot > from && slash > dot;
  }
}
