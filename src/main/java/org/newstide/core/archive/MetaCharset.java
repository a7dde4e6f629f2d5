package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;

/**
 * The charset that a page states within itself: in an XML declaration, in {@code <meta charset>} or
 * in {@code <meta http-equiv=content-type content=…>}, within the first bytes (HTML Standard,
 * section 13.2.3.2, with more bytes, since old pages have long scripts in front).
 */
final class MetaCharset {

  private static final int PRESCAN_BYTES = 1 << 14;
  private static final int LONGEST_TAG = 1024;

  private MetaCharset() {}

  /** The charset, or null if the page states none that is known. */
  static WebCharset of(byte[] bytes, int from, int to) {
    int length = Math.min(PRESCAN_BYTES, to - from);
    String head = new String(bytes, from, length, ISO_8859_1).toLowerCase(Locale.ROOT);
    WebCharset declared = xmlDeclaration(head);
    int at = head.indexOf("<meta");
    while (declared == null && at >= 0) {
      int end = head.indexOf('>', at);
      int tagEnd = Math.min(end < 0 ? head.length() : end, at + LONGEST_TAG);
      declared = inTag(head.substring(at, tagEnd));
      at = head.indexOf("<meta", at + 1);
    }
    // UTF-16 cannot be said in ASCII; whoever says so saved the page as UTF-8 later.
    boolean impossible = declared != null && declared.name().startsWith("utf-16");
    return impossible ? WebCharset.UTF_8 : declared;
  }

  private static WebCharset xmlDeclaration(String head) {
    int at = head.indexOf("<?xml");
    int end = at < 0 || at > 64 ? -1 : head.indexOf("?>", at);
    int encoding = end < 0 ? -1 : head.indexOf("encoding", at);
    return encoding < 0 || encoding > end ? null : value(head, encoding + "encoding".length(), end);
  }

  private static WebCharset inTag(String tag) {
    int at = tag.indexOf("charset");
    return at < 0 ? null : value(tag, at + "charset".length(), tag.length());
  }

  /** What stands behind an equals sign, with or without quotes. */
  private static WebCharset value(String text, int from, int to) {
    int i = from;
    while (i < to && (text.charAt(i) <= ' ' || text.charAt(i) == '=')) {
      i++;
    }
    while (i < to && (text.charAt(i) == '"' || text.charAt(i) == '\'' || text.charAt(i) == ' ')) {
      i++;
    }
    int end = i;
    while (end < to && "\"' ;,/>".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return WebCharset.labelled(text.substring(i, end));
  }
}
