package org.newstide.app.themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What people say of articles: whether they belong to a theme. A CSV file with the columns {@code
 * article_id} or {@code record_id}, {@code relevant}, and where the articles were drawn with
 * unequal chances {@code weight}.
 */
public final class Labels {

  private static final List<String> YES = List.of("1", "yes", "y", "true");
  private static final List<String> NO = List.of("0", "no", "n", "false");

  /**
   * What one article was found to be.
   *
   * @param weight how many articles it stands for
   */
  public record Label(boolean relevant, double weight) {}

  private final boolean byRecord;
  private final Map<String, Label> labels = new HashMap<>();
  private int unlabelled;

  private Labels(boolean byRecord) {
    this.byRecord = byRecord;
  }

  /**
   * Reads a file; rows whose {@code relevant} is empty are counted and left out.
   *
   * @throws IllegalArgumentException if a column is missing or a value is none, with its line
   */
  public static Labels read(Path file) throws IOException {
    List<List<String>> rows = Csv.parse(Files.readString(file));
    List<String> header = rows.isEmpty() ? List.of() : rows.get(0);
    boolean byRecord = !header.contains("article_id");
    int id = header.indexOf(byRecord ? "record_id" : "article_id");
    int relevant = header.indexOf("relevant");
    if (id < 0 || relevant < 0) {
      throw new IllegalArgumentException(
          file
              + ":1: must have the columns article_id or record_id, and relevant; found "
              + header);
    }
    Labels labels = new Labels(byRecord);
    int weight = header.indexOf("weight");
    for (int i = 1; i < rows.size(); i++) {
      labels.add(rows.get(i), id, relevant, weight, file + ", row " + (i + 1) + ": ");
    }
    return labels;
  }

  private void add(List<String> row, int id, int relevant, int weight, String place) {
    if (row.size() <= Math.max(id, Math.max(relevant, weight))) {
      throw new IllegalArgumentException(place + "must have all columns, found " + row.size());
    }
    String said = row.get(relevant).strip().toLowerCase(Locale.ROOT);
    if (said.isEmpty()) {
      unlabelled++;
    } else if (!YES.contains(said) && !NO.contains(said)) {
      throw new IllegalArgumentException(place + "relevant must be 1 or 0, found " + said);
    } else {
      labels.put(row.get(id).strip(), new Label(YES.contains(said), weight(row, weight, place)));
    }
  }

  private static double weight(List<String> row, int column, String place) {
    if (column < 0) {
      return 1;
    }
    String typed = row.get(column).strip();
    double weight = typed.matches("[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(typed) : 0;
    if (weight <= 0) {
      throw new IllegalArgumentException(place + "weight must be positive, found " + typed);
    }
    return weight;
  }

  /** What was said of an article, by whichever id the file has. */
  Optional<Label> of(String articleId, String recordId) {
    return Optional.ofNullable(labels.get(byRecord ? recordId : articleId));
  }

  /** Rows that say whether their article is relevant. */
  public int size() {
    return labels.size();
  }

  /** Rows that do not. */
  public int unlabelled() {
    return unlabelled;
  }
}
