package org.newstide.app.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.newstide.app.storage.Leaving;
import org.newstide.app.storage.RowChanges;
import org.newstide.pipeline.themes.ThemeMatching;
import org.newstide.pipeline.themes.ThemeUpdate;
import org.newstide.tables.Article;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;

/**
 * Finds where articles mention themes: {@code articles} → {@code themes}, {@code theme_mentions}.
 * Asks only articles that are new or changed, and all of them only for themes that are.
 */
final class MatchThemes implements Job {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return "match-themes";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(Article.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(ThemeDefinition.TABLE, ThemeMention.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.themesAsJson();
  }

  @Override
  public Optional<String> changes(String last, PipelineInputs inputs) {
    if (last.equals(settings(inputs))) {
      return Optional.empty();
    }
    Set<String> stale = stale(last, settings(inputs));
    return Optional.of(
        stale.isEmpty()
            ? "what themes are called changed"
            : "new or other themes: " + String.join(", ", stale));
  }

  @Override
  public void run(Run run) {
    run.write(ThemeDefinition.TABLE, ThemeMatching.definitions(run.themes(), run.spark()));
    Dataset<Article> articles = run.read(Article.TABLE);
    Optional<JobRun> base = run.base();
    Optional<RowChanges<Article>> changes =
        base.flatMap(last -> run.changesSince(last, Article.TABLE));
    if (changes.isEmpty()) {
      run.write(ThemeMention.TABLE, ThemeMatching.match(articles, run.themes()));
      return;
    }
    Set<String> stale = stale(base.get().settings(), settings(run.inputs()));
    ThemeUpdate update =
        ThemeUpdate.of(articles, changes.get().came(), changes.get().gone(), run.themes(), stale);
    Dataset<Row> staleThemes =
        run.spark().createDataset(List.copyOf(stale), Encoders.STRING()).toDF();
    run.change(
        ThemeMention.TABLE,
        List.of(
            new Leaving("article_id", update.leavingArticles()),
            new Leaving("theme_id", staleThemes)),
        update.coming());
  }

  /** Themes that are defined in one and not, or otherwise, in the other. */
  private static Set<String> stale(String before, String now) {
    Map<String, String> old = definitions(before);
    Map<String, String> fresh = definitions(now);
    Set<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(fresh.keySet());
    ids.removeIf(id -> old.containsKey(id) && old.get(id).equals(fresh.get(id)));
    return ids;
  }

  private static Map<String, String> definitions(String settings) {
    Map<String, String> definitions = new TreeMap<>();
    try {
      for (JsonNode theme : JSON.readTree(settings).get("themes")) {
        definitions.put(theme.get("id").asText(), theme.get("definition").asText());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings of match-themes must be JSON", e);
    }
    return definitions;
  }
}
