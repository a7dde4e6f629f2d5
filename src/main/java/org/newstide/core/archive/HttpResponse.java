package org.newstide.core.archive;

/**
 * An HTTP response as archived: status, fields and where its body begins.
 *
 * @param status 100 to 999, or 0 if there is no status line, as in answers without any header
 * @param fields its header
 * @param body place of the body's first byte
 */
record HttpResponse(int status, HeaderLines fields, int body) {

  /** Reads the head of a response in {@code [from, to)}. */
  static HttpResponse read(byte[] bytes, int from, int to) {
    int status = status(bytes, from, to);
    if (status == 0) {
      return new HttpResponse(0, HeaderLines.read(bytes, from, from), from);
    }
    int newline = ByteSearch.indexOf(bytes, from, to, (byte) '\n');
    int first = newline < 0 ? to : newline + 1;
    int most = Math.min(to, first + HeaderLines.MOST_BYTES);
    HeaderLines fields = HeaderLines.read(bytes, first, most);
    return new HttpResponse(status, fields, fields.end());
  }

  private static int status(byte[] bytes, int from, int to) {
    if (to - from < 12
        || bytes[from] != 'H'
        || bytes[from + 1] != 'T'
        || bytes[from + 2] != 'T'
        || bytes[from + 3] != 'P') {
      return 0;
    }
    int at = from;
    while (at < to && bytes[at] > ' ') {
      at++;
    }
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    int status = 0;
    for (int i = 0; i < 3; i++, at++) {
      if (at >= to || bytes[at] < '0' || bytes[at] > '9') {
        return 0;
      }
      status = status * 10 + bytes[at] - '0';
    }
    return status >= 100 ? status : 0;
  }

  MediaType mediaType() {
    return MediaType.of(fields.get("content-type"));
  }

  /** Whether the answer is a whole document and no redirect, error or part of one. */
  boolean isDocument() {
    return status == 0 || status == 200 || status == 203 || (status == 206 && isWholeRange());
  }

  /** A range from the first byte to the last, as {@code bytes 0-99/100}. */
  private boolean isWholeRange() {
    String range = fields.get("content-range");
    int slash = range == null ? -1 : range.indexOf('/');
    if (slash < 0 || !range.startsWith("bytes 0-")) {
      return false;
    }
    try {
      long last = Long.parseLong(range.substring("bytes 0-".length(), slash).strip());
      return Long.parseLong(range.substring(slash + 1).strip()) == last + 1;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Whether the body, as long as its own header says it is, ends at or before {@code to}. */
  boolean isWholeAt(int to) {
    String length = fields.get("content-length");
    if (status == 0 || length == null || length.isEmpty() || length.length() > 9) {
      return false;
    }
    for (int i = 0; i < length.length(); i++) {
      if (length.charAt(i) < '0' || length.charAt(i) > '9') {
        return false;
      }
    }
    return Integer.parseInt(length) <= to - body;
  }
}
