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
import org.newstide.pipeline.themes.FoundMentions;
import org.newstide.pipeline.themes.ThemeMatching;
import org.newstide.pipeline.themes.ThemeUpdate;
import org.newstide.tables.ActorMention;
import org.newstide.tables.Article;
import org.newstide.tables.JobRun;
import org.newstide.tables.Table;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;

/**
 * Finds where articles mention themes and actors: {@code articles} → {@code themes}, {@code
 * theme_mentions}, {@code actor_mentions}. Asks only articles that are new or changed, and all of
 * them only for themes that are.
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
    return List.of(ThemeDefinition.TABLE, ThemeMention.TABLE, ActorMention.TABLE);
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
    Set<String> stale = stale(last, settings(inputs), "themes");
    stale.addAll(stale(last, settings(inputs), "actors"));
    return Optional.of(
        stale.isEmpty()
            ? "what themes or actors are called changed"
            : "new or other themes or actors: " + String.join(", ", stale));
  }

  @Override
  public void run(Run run) {
    run.write(ThemeDefinition.TABLE, ThemeMatching.definitions(run.themes(), run.spark()));
    Dataset<Article> articles = run.read(Article.TABLE);
    Optional<JobRun> base = run.base();
    Optional<RowChanges<Article>> changes =
        base.flatMap(last -> run.changesSince(last, Article.TABLE));
    if (changes.isPresent()) {
      update(run, articles, base.get(), changes.get());
    } else {
      FoundMentions found = ThemeMatching.match(articles, run.themes());
      run.write(ThemeMention.TABLE, found.themes());
      run.write(ActorMention.TABLE, found.actors());
    }
  }

  private void update(
      Run run, Dataset<Article> articles, JobRun base, RowChanges<Article> changes) {
    String now = settings(run.inputs());
    Set<String> themes = stale(base.settings(), now, "themes");
    Set<String> actors = stale(base.settings(), now, "actors");
    ThemeUpdate update =
        ThemeUpdate.of(articles, changes.came(), changes.gone(), run.themes(), themes, actors);
    Leaving articlesLeaving = new Leaving("article_id", update.leavingArticles());
    run.change(
        ThemeMention.TABLE,
        List.of(articlesLeaving, new Leaving("theme_id", rows(run, themes))),
        update.coming().themes());
    run.change(
        ActorMention.TABLE,
        List.of(articlesLeaving, new Leaving("actor_id", rows(run, actors))),
        update.coming().actors());
  }

  private static Dataset<Row> rows(Run run, Set<String> values) {
    return run.spark().createDataset(List.copyOf(values), Encoders.STRING()).toDF();
  }

  /** Ids of what is defined in one and not, or otherwise, in the other. */
  private static Set<String> stale(String before, String now, String kind) {
    Map<String, String> old = definitions(before, kind);
    Map<String, String> fresh = definitions(now, kind);
    Set<String> ids = new TreeSet<>(old.keySet());
    ids.addAll(fresh.keySet());
    ids.removeIf(id -> old.containsKey(id) && old.get(id).equals(fresh.get(id)));
    return ids;
  }

  private static Map<String, String> definitions(String settings, String kind) {
    Map<String, String> definitions = new TreeMap<>();
    try {
      for (JsonNode one : JSON.readTree(settings).get(kind)) {
        definitions.put(one.get("id").asText(), one.get("definition").asText());
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("settings of match-themes must be JSON", e);
    }
    return definitions;
  }
}
