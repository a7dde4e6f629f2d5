package org.newstide.app.config;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.newstide.core.query.LibraryFlaw;
import org.newstide.core.query.QuerySyntaxException;
import org.newstide.core.query.ThemeQuery;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** One definition in a file of themes or actors: binds it and finds the place of what is wrong. */
final class DefinitionSource {

  private final YamlFile file;
  private final Problems problems;
  private final Binder binder;

  DefinitionSource(YamlFile file, Path path, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.binder =
        new Binder(
            file.name(), problems, new ScalarReader(path.getParent()), Environment::asWritten);
  }

  /** {@code file:line} of its id. */
  String origin() {
    return file.name() + ":" + binder.place("id").line();
  }

  /** The record in a document, or null; its id is entered among the others of its kind. */
  <R extends Record> R bind(Class<R> type, Node document, Map<String, DefinitionSource> others) {
    R typed = binder.bind(type, document);
    if (binder.valueAt("id") instanceof String id) {
      DefinitionSource earlier = others.putIfAbsent(id, this);
      if (earlier != null) {
        binder.problem(
            "id", "must be unlike all others, found '" + id + "' at " + earlier.origin() + " too");
      }
    }
    return typed;
  }

  /** Hands on what was given for each language under a key. */
  void forEachLanguage(String key, BiConsumer<String, Object> use) {
    if (!(binder.valueAt(key) instanceof Map<?, ?> given)) {
      return;
    }
    given.forEach(
        (name, value) -> {
          String language = name.toString();
          if (!Require.isLanguage(language) && !language.equals("any")) {
            String rule = "must be given for a language code such as vi, or for any; found '%s'";
            binder.problem(key + "." + language, rule.formatted(language));
          }
          use.accept(language, value);
        });
  }

  /** What is read from a text in the theme language; null where it is not, which is noted. */
  ThemeQuery query(String key, Object text, Function<String, ThemeQuery> reader) {
    try {
      return reader.apply(text.toString());
    } catch (QuerySyntaxException e) {
      problems.add(file.name(), placeIn(key, e.position()), key + ": expected " + e.expected());
      return null;
    }
  }

  void note(LibraryFlaw flaw) {
    String kind = flaw.isActor() ? "aliases" : "queries";
    String key = flaw.language() == null ? "id" : kind + "." + flaw.language();
    if (flaw.language() == null && flaw.culprit() != null && binder.isGiven("parent")) {
      key = "parent";
    }
    Place place = binder.place(key);
    if (binder.node(key) instanceof ScalarNode node && flaw.culprit() != null) {
      place = placeIn(key, Math.max(0, node.getValue().indexOf(flaw.culprit())));
    }
    problems.add(file.name(), place, key + ": " + flaw.message());
  }

  private Place placeIn(String key, int position) {
    return binder.node(key) instanceof ScalarNode node
        ? ScalarSource.place(file, node, position)
        : binder.place(key);
  }
}
