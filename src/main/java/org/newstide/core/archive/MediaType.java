package org.newstide.core.archive;

import java.util.Locale;

/**
 * What a Content-Type says (RFC 9110, section 8.3.1), read leniently.
 *
 * @param name type and subtype in lower case, empty if missing or no such thing
 * @param charset as labelled, or null
 */
record MediaType(String name, String charset) {

  private static final int LONGEST_NAME = 60;

  /**
   * @param contentType null for a missing header
   */
  static MediaType of(String contentType) {
    if (contentType == null) {
      return new MediaType("", null);
    }
    int semicolon = contentType.indexOf(';');
    String name = semicolon < 0 ? contentType : contentType.substring(0, semicolon);
    return new MediaType(name(name), semicolon < 0 ? null : charset(contentType, semicolon));
  }

  private static String name(String written) {
    String name = written.strip().toLowerCase(Locale.ROOT);
    // Some servers send the header twice, and the archive joins both with a comma.
    int end = name.indexOf(',');
    name = end < 0 ? name : name.substring(0, end).strip();
    boolean token = name.length() <= LONGEST_NAME && name.indexOf('/') > 0;
    for (int i = 0; token && i < name.length(); i++) {
      char c = name.charAt(i);
      token = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "/+-._".indexOf(c) >= 0;
    }
    return token ? name : "";
  }

  private static String charset(String contentType, int from) {
    int at = contentType.toLowerCase(Locale.ROOT).indexOf("charset", from);
    int equals = at < 0 ? -1 : contentType.indexOf('=', at);
    if (equals < 0) {
      return null;
    }
    int end = equals + 1;
    while (end < contentType.length() && ";,".indexOf(contentType.charAt(end)) < 0) {
      end++;
    }
    String label = contentType.substring(equals + 1, end).replaceAll("[\"'\\s]", "");
    return label.isEmpty() ? null : label;
  }

  boolean isHtml() {
    return name.equals("text/html") || name.equals("application/xhtml+xml");
  }

  boolean isPlainText() {
    return name.equals("text/plain");
  }

  /** Whether it leaves open what the body is, so that its bytes have to tell. */
  boolean saysNothing() {
    return name.isEmpty()
        || name.equals("application/octet-stream")
        || name.equals("application/x-unknown-content-type")
        || name.equals("application/unknown")
        || name.equals("unknown/unknown")
        || name.equals("application/x-download")
        || name.equals("no-type/no-type");
  }
}
