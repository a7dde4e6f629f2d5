package org.newstide.app.themes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.newstide.app.storage.TableScan;
import org.newstide.core.query.Relaxation;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeMatch;
import org.newstide.tables.Article;

/**
 * Articles drawn for people to judge, so that precision and recall can be estimated without bias.
 *
 * <p>The strata are the branches of the theme (an article belongs to the first that finds it), its
 * near misses, and the rest. Three fifths of the sheet go to the branches in proportion to the root
 * of their size, at least two each; the others share what is left. Within a stratum the articles
 * are sorted by month and source, shuffled within, and drawn at even steps from a random start, so
 * that periods and sources come in as they are. Each row's weight is the size of its stratum over
 * what was drawn of it (Horvitz and Thompson, 1952).
 *
 * <p>Memory grows with the archive, by some hundred bytes an article.
 */
public final class SamplingSheet {

  static final String NEAR_MISS = "near miss";
  static final String REST = "rest";

  private static final double SHARE_OF_BRANCHES = 0.6;
  private static final int FEWEST_OF_BRANCH = 2;
  private static final int CONTEXT = 120;

  /** The columns of the sheet. */
  public static final List<String> HEADER =
      List.of(
          "article_id",
          "record_id",
          "date",
          "source",
          "language",
          "title",
          "stratum",
          "weight",
          "passage",
          "relevant");

  private final String themeId;
  private final long seed;
  private final Map<String, List<Candidate>> strata = new TreeMap<>();

  private record Candidate(String sortKey, long dice, List<String> cells, String passage) {}

  private SamplingSheet(String themeId, long seed) {
    this.themeId = themeId;
    this.seed = seed;
  }

  /**
   * Draws a sheet.
   *
   * @param size how many rows; fewer only if the archive has fewer articles
   * @return the rows under {@link #HEADER}, in random order, {@code relevant} empty
   */
  public static List<List<String>> draw(
      TableScan scan, ThemeLibrary themes, String themeId, int size, long seed) {
    SamplingSheet sheet = new SamplingSheet(themeId, seed);
    List<Theme> all = new ArrayList<>(themes.themes());
    themes
        .theme(themeId)
        .queries()
        .forEach(
            (language, query) -> {
              for (Relaxation less : Relaxation.of(query)) {
                all.add(new Theme("less-" + all.size(), "", "", Map.of(language, less.query())));
              }
            });
    ThemeReading.forEach(scan, new ThemeLibrary(all, themes.actors()), sheet::add);
    return sheet.rows(size);
  }

  private void add(ThemeReading.ReadArticle read) {
    Article article = read.article();
    List<ThemeMatch> found = read.matches(themeId);
    boolean near = read.matches().stream().anyMatch(match -> match.themeId().startsWith("less-"));
    String stratum = !found.isEmpty() ? found.get(0).branch() : near ? NEAR_MISS : REST;
    String date = article.publishedDate() == null ? "" : article.publishedDate().toString();
    String month = date.isEmpty() ? "" : date.substring(0, "2000-01".length());
    String passage =
        found.isEmpty()
            ? ""
            : read.text().passage(found.get(0), CONTEXT).before()
                + "«"
                + read.text().passage(found.get(0), CONTEXT).words()
                + "»"
                + read.text().passage(found.get(0), CONTEXT).after();
    strata
        .computeIfAbsent(stratum, any -> new ArrayList<>())
        .add(
            new Candidate(
                month + '\t' + article.source(),
                Draw.of(seed, article.articleId()),
                List.of(
                    article.articleId(),
                    article.recordId() == null ? "" : article.recordId(),
                    date,
                    article.source(),
                    article.language(),
                    article.title()),
                passage));
  }

  private List<List<String>> rows(int size) {
    Map<String, Integer> wanted = allocation(size);
    List<List<String>> rows = new ArrayList<>();
    strata.forEach(
        (stratum, candidates) -> {
          int count = Math.min(wanted.get(stratum), candidates.size());
          double weight = (double) candidates.size() / count;
          for (Candidate drawn : systematic(stratum, candidates, count)) {
            List<String> row = new ArrayList<>(drawn.cells());
            row.add(stratum);
            row.add(String.format(Locale.ROOT, "%.6f", weight));
            row.add(drawn.passage());
            row.add("");
            rows.add(row);
          }
        });
    rows.sort(Comparator.comparingLong(row -> Draw.of(seed + 1, row.get(0))));
    return rows;
  }

  private List<Candidate> systematic(String stratum, List<Candidate> candidates, int count) {
    candidates.sort(Comparator.comparing(Candidate::sortKey).thenComparingLong(Candidate::dice));
    double start = (Draw.of(seed, stratum) >>> 11) * 0x1.0p-53;
    List<Candidate> drawn = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      drawn.add(candidates.get((int) ((i + start) * candidates.size() / count)));
    }
    return drawn;
  }

  /** Stratum → how many are drawn; what a small stratum cannot give goes to the rest. */
  private Map<String, Integer> allocation(int size) {
    Map<String, Integer> wanted = new TreeMap<>();
    double roots =
        strata.entrySet().stream()
            .filter(stratum -> isBranch(stratum.getKey()))
            .mapToDouble(stratum -> Math.sqrt(stratum.getValue().size()))
            .sum();
    int left = size;
    for (Map.Entry<String, List<Candidate>> stratum : strata.entrySet()) {
      if (isBranch(stratum.getKey())) {
        double share = Math.sqrt(stratum.getValue().size()) / roots;
        int count = Math.max(FEWEST_OF_BRANCH, (int) (SHARE_OF_BRANCHES * size * share));
        wanted.put(stratum.getKey(), Math.min(count, stratum.getValue().size()));
        left -= wanted.get(stratum.getKey());
      }
    }
    int near = strata.containsKey(NEAR_MISS) ? strata.get(NEAR_MISS).size() : 0;
    int ofNear = Math.min(near, Math.max(1, left / 2));
    wanted.put(NEAR_MISS, ofNear);
    wanted.put(REST, Math.max(1, left - ofNear));
    return wanted;
  }

  private static boolean isBranch(String stratum) {
    return !stratum.equals(NEAR_MISS) && !stratum.equals(REST);
  }
}
