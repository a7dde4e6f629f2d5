package org.newstide.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.newstide.core.query.Theme;
import org.newstide.core.text.TermRule;
import org.newstide.pipeline.topics.TopicSeed;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A pipeline file as it was typed: it knows the line of every key. {@link #settings} is what comes
 * of it, {@link #validate} says everything that is wrong, theme files, dictionary files and missing
 * input included.
 * Spark is not started.
 *
 * <p>The keys are those of {@link PipelineSettings#reference}. Relative paths count from the file's
 * folder. A value may hold {@code ${VAR}} or {@code ${VAR:-default}} for an environment variable; a
 * literal <code>${</code> is written {@code $${}. A key without a value, or with {@code null}, is as
 * good as left out.
 */
public final class PipelineFile {

  private final Path path;
  private final Problems problems = new Problems();
  private final Binder binder;
  private final PipelineSettings settings;
  private final KnownNames names;

  private PipelineFile(Path path, Map<String, String> environment, KnownNames names) {
    this.path = path;
    this.names = names;
    this.binder =
        new Binder(
            path.toString(),
            problems,
            new ScalarReader(folder()),
            new Environment(environment)::expand);
    YamlFile file = YamlFile.read(path, path.toString(), problems);
    this.settings = file == null ? null : bind(file);
  }

  /**
   * Reads a file. What is wrong with it is told by the other methods, not here.
   *
   * @param path the file; messages name it just so
   * @param environment what {@code ${VAR}} stands for, usually {@code System.getenv()}
   * @param names what presets and fields there are
   */
  public static PipelineFile read(Path path, Map<String, String> environment, KnownNames names) {
    return new PipelineFile(path, environment, names);
  }

  /**
   * What to run with.
   *
   * @throws SettingsException with all problems of this file, but not of what it points to
   */
  public PipelineSettings settings() {
    problems.throwIfAny();
    return settings;
  }

  /**
   * What the files define that {@code themes} names.
   *
   * @param more theme files beside them
   * @throws SettingsException with all problems of the theme files
   */
  public DefinedThemes themes(Path... more) {
    Problems ofThemes = new Problems();
    DefinedThemes themes = themes(ofThemes, more);
    ofThemes.throwIfAny();
    return themes;
  }

  /**
   * The rules of the files that {@code dictionary.files} names, in the order of their paths.
   *
   * @throws SettingsException with all problems of the dictionary files
   */
  public List<TermRule> dictionary() {
    Problems ofDictionary = new Problems();
    List<TermRule> rules =
        DictionaryFiles.read(paths("dictionary.files", ofDictionary), this::name, ofDictionary);
    ofDictionary.throwIfAny();
    return rules;
  }

  /**
   * Checks the file, the theme and dictionary files, and that every local archive is there. Other
   * file systems are not looked at.
   *
   * @throws SettingsException with everything that is wrong
   */
  public void validate() {
    validate(true);
  }

  /**
   * The same, but the archives need not be there: for those who look at what was published.
   *
   * @throws SettingsException with everything that is wrong
   */
  public void validateDefinitions() {
    validate(false);
  }

  private void validate(boolean archives) {
    Problems all = new Problems();
    all.addAll(problems.list());
    if (archives) {
      new ArchiveChecks(binder, names).checkFiles(all, path.toString());
    }
    checkThemes(all);
    DictionaryFiles.read(paths("dictionary.files", all), this::name, all);
    all.throwIfAny();
  }

  /**
   * The theme files, and that topics are seeded with their themes. A theme that is missing because
   * its file is wrong is told once, with the file.
   */
  private void checkThemes(Problems noted) {
    Problems ofThemes = new Problems();
    DefinedThemes themes = themes(ofThemes);
    noted.addAll(ofThemes.list());
    if (settings == null || !ofThemes.list().isEmpty()) {
      return;
    }
    List<String> ids = themes.library().themes().stream().map(Theme::id).toList();
    List<TopicSeed> seeds = settings.topics().seeds();
    for (int i = 0; i < seeds.size(); i++) {
      String theme = seeds.get(i).theme();
      if (theme != null && !ids.contains(theme)) {
        String key = "topics.seeds[" + i + "].theme";
        String must = ids.isEmpty() ? "name a theme of themes.files" : "be one of " + ids;
        noted.add(
            path.toString(),
            binder.place(key),
            key + " must " + must + ", found '" + theme + "'" + Nearest.hint(theme, ids));
      }
    }
  }

  /**
   * Checks that every folder that jobs read or write is named so that all machines of a cluster
   * find the same one by it.
   *
   * @throws SettingsException with every location that has no scheme
   */
  public void requireReachable() {
    Problems all = new Problems();
    PipelineSettings given = settings();
    checkReachable("warehouse", given.warehouse(), all);
    checkReachable("releases", given.releases(), all);
    for (int i = 0; i < given.archives().size(); i++) {
      for (Location location : given.archives().get(i).path()) {
        checkReachable("archives[" + i + "].path", location, all);
      }
    }
    all.throwIfAny();
  }

  private void checkReachable(String key, Location location, Problems noted) {
    if (!location.hasScheme()) {
      noted.add(
          path.toString(),
          binder.place(key),
          key
              + " must be a URI on a cluster, such as hdfs://… or s3a://…, or file:///… where every"
              + " machine mounts the same folder; found '"
              + location
              + "'");
    }
  }

  /**
   * The YAML files that it points to, under the keys that name them, in the order of their paths.
   */
  public Map<String, List<Path>> definitions() {
    Problems all = new Problems();
    Map<String, List<Path>> definitions = new LinkedHashMap<>();
    for (String key : List.of("themes.files", "themes.actors", "dictionary.files")) {
      definitions.put(key, List.copyOf(paths(key, all)));
    }
    all.throwIfAny();
    return definitions;
  }

  private DefinedThemes themes(Problems ofThemes, Path... more) {
    TreeSet<Path> files = paths("themes.files", ofThemes);
    for (Path file : more) {
      files.add(file.toAbsolutePath().normalize());
    }
    return ThemeFiles.read(files, paths("themes.actors", ofThemes), this::name, ofThemes);
  }

  /** {@code file:line} of a key such as {@code archives[0].path}, for messages. */
  public String origin(String key) {
    return path + ":" + binder.place(key).line();
  }

  private PipelineSettings bind(YamlFile file) {
    List<Node> documents = file.documents();
    if (documents.size() > 1) {
      Place second = Place.of(documents.get(1).getStartMark());
      problems.add(path.toString(), second, "must hold one YAML document, found a second one");
    }
    PipelineSettings bound =
        binder.bind(PipelineSettings.class, documents.isEmpty() ? null : documents.get(0));
    new ArchiveChecks(binder, names).checkNames();
    return bound;
  }

  /** The YAML files that a list of locations names. */
  private TreeSet<Path> paths(String setting, Problems noted) {
    TreeSet<Path> paths = new TreeSet<>();
    if (!(binder.valueAt(setting) instanceof List<?> locations)) {
      return paths;
    }
    for (int i = 0; i < locations.size(); i++) {
      Location location = (Location) locations.get(i);
      if (location.isLocal()) {
        String key = setting + "[" + i + "]";
        List<Path> found =
            ArchiveChecks.files(
                location,
                message -> noted.add(path.toString(), binder.place(key), key + " " + message));
        boolean folder = Files.isDirectory(Path.of(location.localPath()));
        found.stream().filter(p -> !folder || LocalFiles.isYaml(p)).forEach(paths::add);
      }
    }
    return paths;
  }

  private Path folder() {
    return path.toAbsolutePath().normalize().getParent();
  }

  /** A file beside or below the pipeline file is named as the pipeline file was. */
  private String name(Path file) {
    if (path.isAbsolute() || !file.startsWith(folder())) {
      return file.toString();
    }
    Path relative = folder().relativize(file);
    return (path.getParent() == null ? relative : path.getParent().resolve(relative)).toString();
  }
}
