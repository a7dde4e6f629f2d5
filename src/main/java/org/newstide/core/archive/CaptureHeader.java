package org.newstide.core.archive;

/**
 * What the header of one record of a web archive says.
 *
 * @param kind WARC-Type in lower case; {@code response} or {@code filedesc} in ARC
 * @param url target address without angle brackets, or null
 * @param captured time of capture as ISO instant, or null
 * @param recordId WARC-Record-ID without angle brackets, or null
 * @param contentType of the block in WARC, of the page in ARC, or null
 * @param length of the block in bytes, or -1 if the header does not say
 * @param bytes length of the header itself
 */
record CaptureHeader(
    String kind,
    String url,
    String captured,
    String recordId,
    String contentType,
    long length,
    int bytes) {

  /** How one kind of web archive writes its headers. */
  interface Grammar {

    /** Whether what begins at {@code at} can be nothing but a header, as far as it lies there. */
    boolean startsAt(byte[] bytes, int at, int to);

    /** The header that begins at {@code from}, or null if its end is not in the range. */
    CaptureHeader read(byte[] bytes, int from, int to);
  }

  /** Digits as a number that is not negative, -1 for anything else. */
  static long length(String written) {
    if (written == null || written.isEmpty() || written.length() > 18) {
      return -1;
    }
    for (int i = 0; i < written.length(); i++) {
      if (written.charAt(i) < '0' || written.charAt(i) > '9') {
        return -1;
      }
    }
    return Long.parseLong(written);
  }
}
