package org.newstide.core.extract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The invented set of stripped pages; its form is described where it lies. */
final class StrippedPages {

  static final String ARTICLE = "article";
  static final String EITHER = "either";

  /**
   * A stretch of a line.
   *
   * @param line the line's number within its page
   * @param kind {@link #ARTICLE}, {@link #EITHER} or the kind of furniture
   */
  record Piece(int line, String kind, String words) {}

  record MarkedPage(int number, String language, String title, List<Piece> pieces, String text) {}

  private final List<MarkedPage> pages = new ArrayList<>();
  private List<Piece> pieces = new ArrayList<>();
  private StringBuilder text = new StringBuilder();
  private String language;
  private String title;
  private int lines;

  private StrippedPages() {}

  static List<MarkedPage> read() {
    StrippedPages set = new StrippedPages();
    try (InputStream in = StrippedPages.class.getResourceAsStream("stripped-pages.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#") || line.startsWith("## ")) {
          set.add(line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading the stripped pages", e);
    }
    set.close();
    return set.pages;
  }

  private void add(String line) {
    if (line.startsWith("## ")) {
      close();
      language = line.substring(3);
    } else if (line.startsWith("= ")) {
      title = line.substring(2);
    } else if (line.isEmpty()) {
      text.append('\n');
    } else if (line.startsWith("+ ")) {
      addMarked(line.substring(2), ARTICLE);
    } else if (line.startsWith("~ ")) {
      addMarked(line.substring(2), EITHER);
    } else {
      int colon = line.indexOf(": ");
      addMarked(line.substring(colon + 2), line.substring(2, colon));
    }
  }

  private void addMarked(String line, String kind) {
    int from = 0;
    for (int open = line.indexOf('⟦'); open >= 0; open = line.indexOf('⟦', from)) {
      int close = line.indexOf('⟧', open);
      int bar = line.indexOf('|', open);
      addPiece(kind, line.substring(from, open));
      String inner = line.substring(open + 1, bar);
      addPiece(inner.equals("~") ? EITHER : inner, line.substring(bar + 1, close));
      from = close + 1;
    }
    addPiece(kind, line.substring(from));
    text.append('\n');
    lines++;
  }

  private void addPiece(String kind, String words) {
    pieces.add(new Piece(lines, kind, words));
    text.append(words);
  }

  private void close() {
    if (language != null) {
      pages.add(
          new MarkedPage(
              pages.size(), language, title, List.copyOf(pieces), text.toString().strip()));
    }
    pieces = new ArrayList<>();
    text = new StringBuilder();
    lines = 0;
  }
}
