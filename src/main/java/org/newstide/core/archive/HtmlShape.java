package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;

/** Whether bytes that nobody vouches for are a web page. */
final class HtmlShape {

  private static final int HEAD_BYTES = 4096;

  private static final List<String> FRAMES =
      List.of("<html", "<!doctype html", "<head>", "<body", "<title", "<meta ");

  private HtmlShape() {}

  /** Markup from the first character on, with one of the tags that frame a page near the front. */
  static boolean isHtml(byte[] bytes, int from, int to) {
    int length = Math.min(HEAD_BYTES, to - from);
    String head = new String(bytes, from, length, ISO_8859_1).toLowerCase(Locale.ROOT);
    int first = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
    while (first < head.length() && head.charAt(first) <= ' ') {
      first++;
    }
    boolean feed = head.startsWith("<rss", first) || head.startsWith("<svg", first);
    return head.startsWith("<", first) && !feed && FRAMES.stream().anyMatch(head::contains);
  }
}
