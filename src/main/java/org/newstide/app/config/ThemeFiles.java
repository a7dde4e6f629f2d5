package org.newstide.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.newstide.core.query.Actor;
import org.newstide.core.query.LibraryFlaw;
import org.newstide.core.query.Theme;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeQuery;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads the files of themes and actors. A file holds one definition, or several with {@code ---}
 * between them.
 */
final class ThemeFiles {

  private final Function<Path, String> naming;
  private final Problems problems;
  private final List<Theme> themes = new ArrayList<>();
  private final List<Actor> actors = new ArrayList<>();
  private final Map<String, DefinitionSource> themeSources = new HashMap<>();
  private final Map<String, DefinitionSource> actorSources = new HashMap<>();

  private ThemeFiles(Function<Path, String> naming, Problems problems) {
    this.naming = naming;
    this.problems = problems;
  }

  /**
   * What the files define.
   *
   * @param themeFiles files, and folders for all YAML files below them; each file is read once
   * @param actorFiles as {@code themeFiles}
   * @param naming what problems name a file
   * @return null if there are problems, which are noted
   */
  static DefinedThemes read(
      Collection<Path> themeFiles,
      Collection<Path> actorFiles,
      Function<Path, String> naming,
      Problems problems) {
    Problems found = new Problems();
    ThemeFiles reading = new ThemeFiles(naming, found);
    reading
        .files(themeFiles, "a theme")
        .forEach(path -> reading.read(path, "a theme", reading::theme));
    reading
        .files(actorFiles, "an actor")
        .forEach(path -> reading.read(path, "an actor", reading::actor));
    // One that could not be read is no definition, and those that refer to it have no fault.
    if (found.list().isEmpty()) {
      LibraryFlaw.find(reading.themes, reading.actors).forEach(reading::note);
    }
    problems.addAll(found.list());
    return found.list().isEmpty() ? reading.defined() : null;
  }

  private Collection<Path> files(Collection<Path> given, String what) {
    Map<Path, Path> files = new LinkedHashMap<>();
    for (Path path : given) {
      for (Path file : Files.isDirectory(path) ? below(path, what) : List.of(path)) {
        files.putIfAbsent(file.toAbsolutePath().normalize(), file);
      }
    }
    return files.values();
  }

  private List<Path> below(Path folder, String what) {
    List<Path> found = List.of();
    try {
      found = LocalFiles.yamlBelow(folder);
      if (found.isEmpty()) {
        problems.add(
            naming.apply(folder),
            Place.START,
            "must hold a .yaml file that defines " + what + ", found none in this folder");
      }
    } catch (IOException e) {
      problems.add(
          naming.apply(folder), Place.START, "must be a folder to read: " + e.getMessage());
    }
    return found;
  }

  private DefinedThemes defined() {
    themes.sort(Comparator.comparing(Theme::id));
    actors.sort(Comparator.comparing(Actor::id));
    Map<String, String> origins = new HashMap<>();
    themeSources.forEach((id, source) -> origins.put(id, source.origin()));
    return new DefinedThemes(new ThemeLibrary(themes, actors), origins);
  }

  private void note(LibraryFlaw flaw) {
    (flaw.isActor() ? actorSources : themeSources).get(flaw.id()).note(flaw);
  }

  /** A theme as it was typed. */
  record TypedTheme(
      String id, String title, String description, String parent, Map<String, String> queries) {

    static final TypedTheme DEFAULTS = new TypedTheme("example", "Example", "", null, Map.of());

    static final Set<String> REQUIRED = Set.of("id", "title");

    TypedTheme {
      requireId(id);
      requireTitle(title);
      description = description.strip();
      title = title.strip();
    }
  }

  /** An actor as it was typed. */
  record TypedActor(String id, String title, Map<String, List<String>> aliases) {

    static final TypedActor DEFAULTS =
        new TypedActor("example", "Example", Map.of("any", List.of("Example")));

    static final Set<String> REQUIRED = Set.of("id", "title", "aliases");

    TypedActor {
      requireId(id);
      requireTitle(title);
      boolean named = aliases.values().stream().anyMatch(names -> !names.isEmpty());
      Require.that(named, "aliases", "hold at least one name", "none");
      title = title.strip();
    }
  }

  private static void requireId(String id) {
    boolean joined =
        !id.startsWith("-") && !id.endsWith("-") && !id.contains("--") && !id.isEmpty();
    Require.slug("id", joined ? id : " " + id);
  }

  private static void requireTitle(String title) {
    Require.that(!title.isBlank(), "title", "be a name for readers", "nothing");
  }

  /** Reads one document of a file. */
  private interface DocumentReader {
    void read(DefinitionSource source, Node document);
  }

  private void read(Path path, String what, DocumentReader reader) {
    YamlFile file = YamlFile.read(path, naming.apply(path), problems);
    if (file == null) {
      return;
    }
    boolean empty = true;
    for (Node document : file.documents()) {
      if (!(document instanceof ScalarNode scalar && scalar.getValue().isEmpty())) {
        empty = false;
        reader.read(new DefinitionSource(file, path, problems), document);
      }
    }
    if (empty) {
      problems.add(file.name(), Place.START, "must define " + what + ", found nothing");
    }
  }

  private void theme(DefinitionSource source, Node document) {
    TypedTheme typed = source.bind(TypedTheme.class, document, themeSources);
    Map<String, ThemeQuery> queries = new LinkedHashMap<>();
    source.forEachLanguage(
        "queries",
        (language, text) -> {
          ThemeQuery query = source.query("queries." + language, text, ThemeQuery::parse);
          if (query != null) {
            queries.put(language, query);
          }
        });
    if (typed != null && queries.size() == typed.queries().size()) {
      themes.add(
          new Theme(typed.id(), typed.title(), typed.description(), typed.parent(), queries));
    }
  }

  private void actor(DefinitionSource source, Node document) {
    TypedActor typed = source.bind(TypedActor.class, document, actorSources);
    Map<String, List<ThemeQuery>> aliases = new LinkedHashMap<>();
    source.forEachLanguage(
        "aliases",
        (language, names) -> {
          List<ThemeQuery> read = new ArrayList<>();
          for (int i = 0; names instanceof List<?> list && i < list.size(); i++) {
            String key = "aliases." + language + "[" + i + "]";
            ThemeQuery alias = source.query(key, list.get(i), Actor::alias);
            if (alias != null) {
              read.add(alias);
            }
          }
          aliases.put(language, read);
        });
    if (typed != null && problems.list().isEmpty()) {
      actors.add(new Actor(typed.id(), typed.title(), aliases));
    }
  }
}
