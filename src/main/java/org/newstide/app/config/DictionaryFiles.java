package org.newstide.app.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.newstide.core.text.TermRule;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads dictionary files. A file holds the rules of one language, or of several with {@code ---}
 * between them.
 */
final class DictionaryFiles {

  /** A longer term is a sentence. */
  private static final int MOST_TOKENS = 10;

  private final Function<Path, String> naming;
  private final Problems problems;
  private final List<TermRule> rules = new ArrayList<>();
  private final Map<List<String>, String> origins = new HashMap<>();
  private final List<Runnable> checks = new ArrayList<>();

  private DictionaryFiles(Function<Path, String> naming, Problems problems) {
    this.naming = naming;
    this.problems = problems;
  }

  /**
   * The rules of some files, in the order of the files and in them.
   *
   * @param naming what problems name a file
   * @return the rules that are in order; problems are noted
   */
  static List<TermRule> read(
      Collection<Path> files, Function<Path, String> naming, Problems problems) {
    DictionaryFiles reading = new DictionaryFiles(naming, problems);
    files.forEach(reading::add);
    reading.checks.forEach(Runnable::run);
    return List.copyOf(reading.rules);
  }

  /**
   * The rules of a language as they were typed.
   *
   * @param add what is one term
   * @param veto what is none, and why
   * @param aliases term → its other names
   */
  record Typed(
      String language,
      List<String> add,
      Map<String, String> veto,
      Map<String, List<String>> aliases) {

    static final Typed DEFAULTS = new Typed("en", List.of(), Map.of(), Map.of());

    static final Set<String> REQUIRED = Set.of("language");

    Typed {
      boolean known = Require.isLanguage(language) || language.equals(TermRule.ANY);
      Require.that(
          known, "language", "be a language code such as vi, or any", "'" + language + "'");
    }
  }

  private void add(Path path) {
    YamlFile file = YamlFile.read(path, naming.apply(path), problems);
    if (file == null) {
      return;
    }
    for (Node document : file.documents()) {
      if (!(document instanceof ScalarNode scalar && scalar.getValue().isEmpty())) {
        Binder binder =
            new Binder(
                file.name(), problems, new ScalarReader(path.getParent()), Environment::asWritten);
        Typed typed = binder.bind(Typed.class, document);
        if (typed != null) {
          add(typed, file.name(), binder);
        }
      }
    }
  }

  private void add(Typed typed, String file, Binder binder) {
    String language = typed.language();
    for (int i = 0; i < typed.add().size(); i++) {
      String text = typed.add().get(i);
      add(TermRule.added(language, text), text, 2, file, binder, "add[" + i + "]");
    }
    typed
        .veto()
        .forEach(
            (text, reason) ->
                add(
                    TermRule.vetoed(language, text, reason.strip()),
                    text,
                    2,
                    file,
                    binder,
                    "veto." + text));
    typed
        .aliases()
        .forEach(
            (term, others) -> {
              String key = "aliases." + term;
              requireTokens(TermRule.form(term), term, 1, binder, key);
              for (int i = 0; i < others.size(); i++) {
                String text = others.get(i);
                TermRule rule = TermRule.alias(language, text, term);
                add(rule, text, 1, file, binder, key + "[" + i + "]");
              }
            });
  }

  private void add(TermRule rule, String text, int fewest, String file, Binder binder, String key) {
    if (!requireTokens(rule.form(), text, fewest, binder, key)) {
      return;
    }
    String origin = file + ":" + binder.place(key).line();
    String earlier = origins.putIfAbsent(List.of(rule.language(), rule.form()), origin);
    if (earlier != null) {
      binder.problem(key, "must have one rule, found '" + text + "' at " + earlier + " too");
      return;
    }
    rules.add(rule);
    if (rule.kind() == TermRule.Kind.ALIAS) {
      checks.add(() -> requireNoRule(rule, binder, key));
    }
  }

  private static boolean requireTokens(
      String form, String text, int fewest, Binder binder, String key) {
    int tokens = form.isEmpty() ? 0 : form.split("_").length;
    if (tokens < fewest || tokens > MOST_TOKENS) {
      String rule = "must have %d to %d words, found '%s'";
      binder.problem(key, rule.formatted(fewest, MOST_TOKENS, text));
      return false;
    }
    return true;
  }

  /** What an alias leads to must stand for itself. */
  private void requireNoRule(TermRule alias, Binder binder, String key) {
    for (TermRule rule : rules) {
      boolean same = rule.form().equals(alias.term()) && rule.language().equals(alias.language());
      if (same && rule.kind() != TermRule.Kind.ADDED) {
        String kind = rule.kind() == TermRule.Kind.ALIAS ? "an alias" : "vetoed";
        String term = alias.term().replace('_', ' ');
        binder.problem(key, "must lead to a term that is not " + kind + ", found '" + term + "'");
      }
    }
  }
}
