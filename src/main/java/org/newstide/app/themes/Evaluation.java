package org.newstide.app.themes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.newstide.app.storage.TableScan;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeMatch;

/**
 * How well a theme does by the labels of people: precision and recall over articles, as a whole and
 * by branch. Of a drawn sample each article counts as often as it stands for others.
 */
public final class Evaluation {

  private final WeightedShare precision = new WeightedShare();
  private final WeightedShare recall = new WeightedShare();
  private final Map<String, Branch> branches = new LinkedHashMap<>();
  private int labelled;

  /** What one branch of the theme does. */
  public static final class Branch {
    private final WeightedShare precision = new WeightedShare();
    private final WeightedShare recall = new WeightedShare();
    private double alone;

    /** Of the articles that the branch finds, the relevant ones. */
    public WeightedShare precision() {
      return precision;
    }

    /** Of the relevant articles, those that the branch finds. */
    public WeightedShare recall() {
      return recall;
    }

    /** Relevant articles that no other branch finds, weighted. */
    public double alone() {
      return alone;
    }
  }

  private Evaluation() {}

  /** Asks the theme of all articles that have a label. */
  public static Evaluation of(TableScan scan, ThemeLibrary themes, String themeId, Labels labels) {
    Evaluation evaluation = new Evaluation();
    for (String language : themes.theme(themeId).queries().keySet()) {
      themes.branches(themeId, language).forEach(evaluation::branch);
    }
    ThemeReading.forEach(
        scan,
        themes,
        article -> {
          Optional<Labels.Label> label =
              labels.of(article.article().articleId(), article.article().recordId());
          label.ifPresent(said -> evaluation.add(article.matches(themeId), said));
        });
    return evaluation;
  }

  private Branch branch(String name) {
    return branches.computeIfAbsent(name, any -> new Branch());
  }

  private void add(List<ThemeMatch> matches, Labels.Label label) {
    labelled++;
    Set<String> found = matches.stream().map(ThemeMatch::branch).collect(Collectors.toSet());
    if (!found.isEmpty()) {
      precision.add(label.relevant(), label.weight());
    }
    if (label.relevant()) {
      recall.add(!found.isEmpty(), label.weight());
      found.forEach(this::branch);
      branches.forEach((name, branch) -> branch.recall.add(found.contains(name), label.weight()));
    }
    for (String name : found) {
      branch(name).precision.add(label.relevant(), label.weight());
      branch(name).alone += label.relevant() && found.size() == 1 ? label.weight() : 0;
    }
  }

  /** How many articles had a label. */
  public int labelled() {
    return labelled;
  }

  /** Of the articles that the theme finds, the relevant ones. */
  public WeightedShare precision() {
    return precision;
  }

  /** Of the relevant articles, those that the theme finds. */
  public WeightedShare recall() {
    return recall;
  }

  /** Branch → what it does, in the order of the query. */
  public Map<String, Branch> branches() {
    return branches;
  }
}
