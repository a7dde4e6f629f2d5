package org.newstide.app.jobs;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.newstide.app.config.ArchiveSettings;
import org.newstide.app.config.Location;
import org.newstide.app.config.PipelineSettings;
import org.newstide.app.storage.ArchiveListing;
import org.newstide.app.storage.HadoopSettings;
import org.newstide.app.storage.RunLog;
import org.newstide.app.storage.TableScan;
import org.newstide.app.storage.WarehouseCatalog;
import org.newstide.core.archive.ArchiveLocation;
import org.newstide.core.archive.Checksum;
import org.newstide.core.query.Actor;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.text.TermDictionary;
import org.newstide.core.text.TermRule;
import org.newstide.pipeline.articles.ArchiveInput;

/**
 * All that a pipeline file brings into a run: its settings, its themes, its dictionary, and the
 * archive files that its paths mean.
 *
 * @param settings validated
 * @param themes with the actors that they refer to, in order of id
 * @param dictionary what the analyst says about terms
 */
public record PipelineInputs(
    PipelineSettings settings, ThemeLibrary themes, TermDictionary dictionary) {

  public PipelineInputs {
    requireNonNull(settings, "settings");
    requireNonNull(themes, "themes");
    requireNonNull(dictionary, "dictionary");
  }

  /** Where the tables are registered. */
  public WarehouseCatalog catalog() {
    return WarehouseCatalog.of(settings.warehouse().toString(), settings.spark().conf());
  }

  /** How its file systems are reached. */
  public Configuration hadoop() {
    return HadoopSettings.of(settings.spark().conf());
  }

  /** Its tables, to look something up. */
  public TableScan scan() {
    return new TableScan(catalog(), hadoop());
  }

  /** What has been published so far. */
  public RunLog log() {
    return scan().log();
  }

  /** The archive files as they lie there now. A file that two entries name belongs to the first. */
  List<ArchiveInput> archiveFiles(Configuration hadoop) {
    List<ArchiveInput> files = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    List<ArchiveSettings> archives = settings.archives();
    for (int i = 0; i < archives.size(); i++) {
      for (ArchiveLocation found : ArchiveListing.find(paths(archives.get(i)), hadoop)) {
        if (taken.add(found.path())) {
          files.add(new ArchiveInput(found.path(), found.bytes(), found.modifiedAt(), i));
        }
      }
    }
    return files;
  }

  /** The themes and actors with their queries in canonical form, as JSON. */
  String themesAsJson() {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    ArrayNode themesAsJson = all.putArray("themes");
    for (Theme theme : themes.themes()) {
      ObjectNode one = themesAsJson.addObject();
      one.put("id", theme.id()).put("title", theme.title());
      one.put("description", theme.description()).put("parent", theme.parent());
      ObjectNode queries = one.putObject("queries");
      theme.queries().forEach((language, query) -> queries.put(language, query.toString()));
      one.put("definition", digest(themes.definition(theme.id())));
    }
    ArrayNode actorsAsJson = all.putArray("actors");
    for (Actor actor : themes.actors()) {
      ObjectNode one = actorsAsJson.addObject();
      one.put("id", actor.id()).put("title", actor.title());
      one.put("names", actor.aliases().toString());
      one.put("definition", digest(themes.definitionOfActor(actor.id())));
    }
    return all.toString();
  }

  private static String digest(String definition) {
    return Checksum.sha256(definition.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  /** The rules of the dictionary, as JSON. */
  String dictionaryAsJson() {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (TermRule rule : dictionary.rules()) {
      ObjectNode one = all.addObject();
      one.put("language", rule.language()).put("kind", rule.kind().name());
      one.put("form", rule.form()).put("term", rule.term()).put("reason", rule.reason());
    }
    return all.toString();
  }

  /** What a person wants to see before a run: what was found, and where the results will lie. */
  public String describe(Configuration hadoop) {
    List<ArchiveInput> files = archiveFiles(hadoop);
    long bytes = files.stream().mapToLong(ArchiveInput::bytes).sum();
    return String.format(
        Locale.ROOT,
        "%s: %,d archive files (%.1f MB), %d themes; tables in %s, releases in %s",
        settings.name(),
        files.size(),
        bytes / 1e6,
        themes.themes().size(),
        settings.warehouse(),
        settings.releases());
  }

  private static List<String> paths(ArchiveSettings archive) {
    return archive.path().stream().map(Location::toString).toList();
  }
}
