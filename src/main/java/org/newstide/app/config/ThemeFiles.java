package org.newstide.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads theme files. A file holds one theme, or several with {@code ---} between them.
 *
 * @param <Q> what queries are read into
 */
final class ThemeFiles<Q> {

  private final QueryReader<Q> reader;
  private final Function<Path, String> naming;
  private final Problems problems;
  private final List<DefinedTheme<Q>> themes = new ArrayList<>();
  private final Map<String, String> origins = new HashMap<>();

  private ThemeFiles(QueryReader<Q> reader, Function<Path, String> naming, Problems problems) {
    this.reader = reader;
    this.naming = naming;
    this.problems = problems;
  }

  /**
   * The themes of some files, in the order of the files and in them.
   *
   * @param naming what problems name a file
   * @return the themes that are in order; problems are noted
   */
  static <Q> List<DefinedTheme<Q>> read(
      Collection<Path> files,
      QueryReader<Q> reader,
      Function<Path, String> naming,
      Problems problems) {
    ThemeFiles<Q> reading = new ThemeFiles<>(reader, naming, problems);
    files.forEach(reading::add);
    return List.copyOf(reading.themes);
  }

  /** A theme as it was typed. */
  record Typed(String id, String title, String description, Map<String, String> queries) {

    static final Typed DEFAULTS = new Typed("example", "Example", "", Map.of("any", "example"));

    static final Set<String> REQUIRED = Set.of("id", "title", "queries");

    Typed {
      boolean joined =
          !id.startsWith("-") && !id.endsWith("-") && !id.contains("--") && !id.isEmpty();
      Require.slug("id", joined ? id : " " + id);
      Require.that(!title.isBlank(), "title", "be a name for readers", "nothing");
      Require.that(!queries.isEmpty(), "queries", "hold at least one query", "none");
      description = description.strip();
      title = title.strip();
    }
  }

  private void add(Path path) {
    YamlFile file = YamlFile.read(path, naming.apply(path), problems);
    if (file == null) {
      return;
    }
    int before = themes.size();
    boolean empty = true;
    for (Node document : file.documents()) {
      if (!(document instanceof ScalarNode scalar && scalar.getValue().isEmpty())) {
        empty = false;
        add(file, path, document);
      }
    }
    if (empty && before == themes.size()) {
      problems.add(file.name(), Place.START, "must define a theme, found nothing");
    }
  }

  private void add(YamlFile file, Path path, Node document) {
    Binder binder =
        new Binder(
            file.name(), problems, new ScalarReader(path.getParent()), Environment::asWritten);
    Typed typed = binder.bind(Typed.class, document);
    String origin = file.name() + ":" + binder.place("id").line();
    if (binder.valueAt("id") instanceof String id) {
      String earlier = origins.putIfAbsent(id, origin);
      if (earlier != null) {
        binder.problem(
            "id", "must be unlike all others, found '" + id + "' at " + earlier + " too");
      }
    }
    Map<String, Q> queries = new LinkedHashMap<>();
    if (binder.valueAt("queries") instanceof Map<?, ?> texts) {
      texts.forEach(
          (language, text) -> query(file, binder, language.toString(), text.toString(), queries));
    }
    if (typed != null && queries.size() == typed.queries().size()) {
      themes.add(
          new DefinedTheme<>(
              typed.id(),
              typed.title(),
              typed.description(),
              Collections.unmodifiableMap(queries),
              origin));
    }
  }

  private void query(
      YamlFile file, Binder binder, String language, String text, Map<String, Q> queries) {
    String key = "queries." + language;
    if (!Require.isLanguage(language) && !language.equals("any")) {
      String rule = "must be given for a language code such as vi, or for any; found '%s'";
      binder.problem(key, rule.formatted(language));
    }
    ScalarNode node = (ScalarNode) binder.node(key);
    try {
      queries.put(language, reader.read(text));
    } catch (QueryReader.Misread e) {
      Place place = ScalarSource.place(file, node, e.position());
      problems.add(file.name(), place, key + ": " + e.getMessage());
    }
  }
}
