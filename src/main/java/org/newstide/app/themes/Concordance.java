package org.newstide.app.themes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.newstide.app.storage.TableScan;
import org.newstide.core.query.Passage;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeMatch;

/** The places of a theme with the words around them, one line each. */
public final class Concordance {

  private Concordance() {}

  /**
   * One line.
   *
   * @param date null where the article has none
   */
  public record Line(
      String articleId, LocalDate date, String source, String branch, Passage passage) {

    /** Its place in a random order that depends on the seed and on what the line is alone. */
    private long dice(long seed) {
      return Draw.of(seed, articleId + passage.field() + passage.start() + branch);
    }
  }

  /** What lines are sorted by. */
  public enum Order {
    /** The words before, from the nearest outwards. */
    LEFT(Comparator.comparing(line -> reversed(line.passage().before()))),
    /** The words behind. */
    RIGHT(Comparator.comparing(line -> line.passage().after().strip().toLowerCase(Locale.ROOT))),
    /** The date, undated ones last. */
    DATE(Comparator.comparing(Line::date, Comparator.nullsLast(Comparator.naturalOrder())));

    private final Comparator<Line> comparator;

    Order(Comparator<Line> comparator) {
      this.comparator =
          comparator.thenComparing(Line::articleId).thenComparing(line -> line.passage().start());
    }

    private static String reversed(String before) {
      List<String> words =
          new ArrayList<>(List.of(before.strip().toLowerCase(Locale.ROOT).split(" ")));
      Collections.reverse(words);
      return String.join(" ", words);
    }
  }

  /**
   * The lines of a theme.
   *
   * @param context characters on each side
   * @param size how many lines at most, drawn evenly from all
   * @param seed what decides which
   */
  public static List<Line> of(
      TableScan scan,
      ThemeLibrary themes,
      String themeId,
      int context,
      int size,
      long seed,
      Order order) {
    List<Line> lines = new ArrayList<>();
    ThemeReading.forEach(
        scan,
        themes,
        article -> {
          for (ThemeMatch match : article.matches(themeId)) {
            lines.add(
                new Line(
                    article.article().articleId(),
                    article.article().publishedDate(),
                    article.article().source(),
                    match.branch(),
                    article.text().passage(match, context)));
          }
        });
    return lines.stream()
        .sorted(
            Comparator.comparingLong((Line line) -> line.dice(seed)).thenComparing(Line::articleId))
        .limit(size)
        .sorted(order.comparator)
        .toList();
  }
}
