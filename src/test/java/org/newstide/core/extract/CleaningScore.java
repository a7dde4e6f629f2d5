package org.newstide.core.extract;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newstide.core.extract.StrippedPages.MarkedPage;
import org.newstide.core.extract.StrippedPages.Piece;

/**
 * How well the rules tell furniture from article, by characters that are no blanks and by lines.
 *
 * <p>A line counts as gone if more than half of its marked characters went; one that is partly
 * article and partly furniture is two.
 */
final class CleaningScore {

  /** Of one kind: all of it, and what went. */
  private static final class Count {
    private long characters;
    private long charactersGone;
    private long lines;
    private long linesGone;

    private void add(int size, int gone) {
      characters += size;
      charactersGone += gone;
      lines++;
      linesGone += gone * 2 > size ? 1 : 0;
    }
  }

  private final Map<String, Count> kinds = new TreeMap<>();
  private final StringBuilder wrong = new StringBuilder();

  void add(MarkedPage page) {
    PageLines lines = new PageLines(PlainText.lines(page.text()));
    PageCleaning.clean(lines, page.title());
    boolean[] gone = gone(lines);
    int place = 0;
    for (int i = 0; i < page.pieces().size(); ) {
      int line = page.pieces().get(i).line();
      Map<String, int[]> parts = new TreeMap<>();
      for (; i < page.pieces().size() && page.pieces().get(i).line() == line; i++) {
        Piece piece = page.pieces().get(i);
        int[] part = parts.computeIfAbsent(piece.kind(), kind -> new int[2]);
        int size = letters(piece.words());
        int cut = 0;
        for (int k = place; k < place + size; k++) {
          cut += gone[k] ? 1 : 0;
        }
        place += size;
        part[0] += size;
        part[1] += cut;
        note(page, piece, size, cut);
      }
      parts.forEach((kind, part) -> count(kind, part[0], part[1]));
    }
    if (place != gone.length) {
      throw new AssertionError("page " + page.number() + " lost characters");
    }
  }

  private void count(String kind, int size, int gone) {
    if (size > 0) {
      kinds.computeIfAbsent(kind, k -> new Count()).add(size, gone);
    }
  }

  private void note(MarkedPage page, Piece piece, int size, int cut) {
    boolean article = piece.kind().equals(StrippedPages.ARTICLE);
    if (piece.kind().equals(StrippedPages.EITHER) || (article ? cut == 0 : cut == size)) {
      return;
    }
    wrong.append(
        String.format(
            Locale.ROOT,
            "%s page %d %s %s (%d of %d): %s%n",
            article ? "LOST" : "LEFT",
            page.number(),
            page.language(),
            piece.kind(),
            cut,
            size,
            piece.words()));
  }

  /** For each character of the page that is no blank, whether it went. */
  private static boolean[] gone(PageLines page) {
    String kept = page.text();
    int size = letters(kept);
    for (Removed removed : page.removed()) {
      size += letters(removed.text());
    }
    boolean[] gone = new boolean[size];
    int place = 0;
    int from = 0;
    for (Removed removed : page.removed()) {
      place += letters(kept.substring(from, removed.position()));
      from = removed.position();
      int cut = letters(removed.text());
      java.util.Arrays.fill(gone, place, place + cut, true);
      place += cut;
    }
    return gone;
  }

  private static int letters(String text) {
    return (int) text.chars().filter(c -> c != ' ' && c != '\n').count();
  }

  /** Of the characters that were kept, the share that is article. */
  double precisionOfKept() {
    return share(kept(true, false), kept(true, false) + kept(false, false));
  }

  double linePrecisionOfKept() {
    return share(kept(true, true), kept(true, true) + kept(false, true));
  }

  /** Of the article's characters, the share that was kept. */
  double recallOfKept() {
    return share(kept(true, false), all(true, false));
  }

  double lineRecallOfKept() {
    return share(kept(true, true), all(true, true));
  }

  /** Of the characters that must go, the share that went. */
  double recallOfGone() {
    return 1 - share(kept(false, false), all(false, false));
  }

  double lineRecallOfGone() {
    return 1 - share(kept(false, true), all(false, true));
  }

  private long kept(boolean article, boolean lines) {
    return sum(article, lines) - sumGone(article, lines);
  }

  private long all(boolean article, boolean lines) {
    return sum(article, lines);
  }

  private long sum(boolean article, boolean lines) {
    return kinds.entrySet().stream()
        .filter(e -> isCounted(e.getKey(), article))
        .mapToLong(e -> lines ? e.getValue().lines : e.getValue().characters)
        .sum();
  }

  private long sumGone(boolean article, boolean lines) {
    return kinds.entrySet().stream()
        .filter(e -> isCounted(e.getKey(), article))
        .mapToLong(e -> lines ? e.getValue().linesGone : e.getValue().charactersGone)
        .sum();
  }

  private static boolean isCounted(String kind, boolean article) {
    return !kind.equals(StrippedPages.EITHER) && kind.equals(StrippedPages.ARTICLE) == article;
  }

  private static double share(long part, long all) {
    return all == 0 ? 1 : (double) part / all;
  }

  /** What was cut of an article and what was left of furniture, one piece a line. */
  String wrong() {
    return wrong.toString();
  }

  @Override
  public String toString() {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT,
            "precision of kept %.4f (lines %.4f), recall of kept %.4f (%.4f), recall of what must"
                + " go %.4f (%.4f)%n",
            precisionOfKept(),
            linePrecisionOfKept(),
            recallOfKept(),
            lineRecallOfKept(),
            recallOfGone(),
            lineRecallOfGone()));
    kinds.forEach(
        (kind, count) ->
            table.append(
                String.format(
                    Locale.ROOT,
                    "  %-18s gone %6d of %6d characters, %4d of %4d lines  %.3f%n",
                    kind,
                    count.charactersGone,
                    count.characters,
                    count.linesGone,
                    count.lines,
                    share(count.charactersGone, count.characters))));
    return table.toString();
  }
}
