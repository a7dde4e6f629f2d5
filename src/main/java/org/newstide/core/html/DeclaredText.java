package org.newstide.core.html;

import org.jsoup.Jsoup;

/** The text of a property that may hold HTML, once or twice escaped; without captions and boxes. */
final class DeclaredText {

  private DeclaredText() {}

  static String plain(String written) {
    String text = written;
    for (int pass = 0; pass < 2 && (text.indexOf('<') >= 0 || text.indexOf('&') >= 0); pass++) {
      StringBuilder lines = new StringBuilder(text.length());
      PageBlocks page = PageBlocks.of(Jsoup.parse(text.replace("\n", "<p>")));
      RemovalCause[] marked = PageMarks.of(page, DeclaredBody.of(null)).inherited(0);
      for (Block block : page.blocks()) {
        if (marked[block.element()] == null) {
          lines.append(block.text()).append('\n');
        }
      }
      text = lines.toString();
    }
    return text;
  }
}
