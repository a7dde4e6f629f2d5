package org.newstide.core.archive;

import java.util.Locale;

/** Headers of WARC 1.0 and 1.1 (ISO 28500:2009 and 2017): a version line, then named fields. */
final class WarcHeader implements CaptureHeader.Grammar {

  private static final byte[] MARK = {'W', 'A', 'R', 'C', '/'};
  private static final int LONGEST_VERSION = 16;

  /** The version line and behind it the name of a field. */
  @Override
  public boolean startsAt(byte[] bytes, int at, int to) {
    if (to - at < MARK.length + 4) {
      return false;
    }
    for (int i = 0; i < MARK.length; i++) {
      if (bytes[at + i] != MARK[i]) {
        return false;
      }
    }
    int newline = ByteSearch.indexOf(bytes, at, Math.min(to, at + LONGEST_VERSION), (byte) '\n');
    if (newline < 0 || bytes[at + MARK.length] < '0' || bytes[at + MARK.length] > '9') {
      return false;
    }
    int i = newline + 1;
    while (i < to && (Character.isLetterOrDigit(bytes[i]) || bytes[i] == '-')) {
      i++;
    }
    return i > newline + 1 && (i == to || bytes[i] == ':' || bytes[i] == ' ');
  }

  @Override
  public CaptureHeader read(byte[] bytes, int from, int to) {
    int newline = ByteSearch.indexOf(bytes, from, to, (byte) '\n');
    if (newline < 0 || !HeaderLines.areWhole(bytes, newline + 1, to)) {
      return null;
    }
    HeaderLines fields = HeaderLines.read(bytes, newline + 1, to);
    String type = fields.get("warc-type");
    return new CaptureHeader(
        type == null ? "" : type.toLowerCase(Locale.ROOT),
        bare(fields.get("warc-target-uri")),
        CaptureTime.ofWarc(fields.get("warc-date")),
        bare(fields.get("warc-record-id")),
        fields.get("content-type"),
        CaptureHeader.length(fields.get("content-length")),
        fields.end() - from);
  }

  /** WARC 1.0 was read by some to want angle brackets around addresses. */
  private static String bare(String written) {
    boolean brackets = written != null && written.startsWith("<") && written.endsWith(">");
    return brackets ? written.substring(1, written.length() - 1).strip() : written;
  }
}
