package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;

/**
 * Headers of ARC (Mike Burner and Brewster Kahle, "Arc File Format", Internet Archive, 1996): one
 * line each.
 *
 * <p>Version 1 has {@code URL IP-address Archive-date Content-type Archive-length}, version 2 five
 * more fields before the length. Addresses may hold blanks, so the line is split from the right;
 * which of the two it is shows in where the date stands.
 */
final class ArcHeader implements CaptureHeader.Grammar {

  private static final int LONGEST_LINE = 1 << 14;
  private static final int SHORTEST_DATE = 12;
  private static final int LONGEST_DATE = 17;

  @Override
  public boolean startsAt(byte[] bytes, int at, int to) {
    int newline = ByteSearch.indexOf(bytes, at, Math.min(to, at + LONGEST_LINE), (byte) '\n');
    // What stands in a page and looks alike: nothing has digits at its end, a date and an address.
    if (newline < 0 || !endsInDigit(bytes, at, newline)) {
      return false;
    }
    return parse(new String(bytes, at, newline - at, UTF_8), newline + 1 - at) != null;
  }

  private static boolean endsInDigit(byte[] bytes, int from, int newline) {
    int last = newline - 1;
    while (last > from && bytes[last] <= ' ' && bytes[last] >= 0) {
      last--;
    }
    return last > from && bytes[last] >= '0' && bytes[last] <= '9';
  }

  @Override
  public CaptureHeader read(byte[] bytes, int from, int to) {
    int newline = ByteSearch.indexOf(bytes, from, to, (byte) '\n');
    if (newline < 0) {
      return null;
    }
    String line = new String(bytes, from, newline - from, UTF_8);
    CaptureHeader header = parse(line, newline + 1 - from);
    return header != null
        ? header
        : new CaptureHeader(kind(line), null, null, null, null, -1, newline + 1 - from);
  }

  private static String kind(String url) {
    return url.startsWith("filedesc:") ? "filedesc" : "response";
  }

  private static CaptureHeader parse(String line, int bytes) {
    String[] parts = line.strip().split(" +");
    int last = parts.length - 1;
    CaptureHeader first = last < 4 ? null : header(line, parts, last - 2, bytes);
    return first != null || last < 9 ? first : header(line, parts, last - 7, bytes);
  }

  /**
   * @param date which part is the date
   */
  private static CaptureHeader header(String line, String[] parts, int date, int bytes) {
    String captured = parts[date];
    long length = CaptureHeader.length(parts[parts.length - 1]);
    int dateLength = captured.length();
    boolean isDate =
        dateLength >= SHORTEST_DATE
            && dateLength <= LONGEST_DATE
            && CaptureHeader.length(captured) >= 0;
    String url = String.join(" ", Arrays.copyOf(parts, date - 1));
    if (!isDate || length < 0 || url.indexOf(':') <= 0 || !line.startsWith(url)) {
      return null;
    }
    return new CaptureHeader(
        kind(url.toLowerCase(Locale.ROOT)),
        url,
        CaptureTime.ofArc(captured),
        null,
        parts[date + 1],
        length,
        bytes);
  }
}
