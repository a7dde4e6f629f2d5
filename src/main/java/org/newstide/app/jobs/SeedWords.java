package org.newstide.app.jobs;

import java.util.ArrayList;
import java.util.List;
import org.newstide.core.query.Theme;
import org.newstide.pipeline.topics.TopicSeed;
import org.newstide.pipeline.topics.TopicSettings;

/** Fills in the words of the themes that topics are to be seeded with. */
final class SeedWords {

  private SeedWords() {}

  /**
   * The topics' settings with the words of themes as pinned terms.
   *
   * @throws IllegalArgumentException if a seed names a theme that there is none of
   */
  static TopicSettings of(PipelineInputs inputs) {
    TopicSettings settings = inputs.settings().topics();
    return settings.withSeeds(
        settings.seeds().stream().map(seed -> filled(seed, inputs.themes())).toList());
  }

  /** What the seeds are when the themes' words are in, for the fingerprint. */
  static String asJson(PipelineInputs inputs) {
    List<TopicSeed> seeds = of(inputs).seeds();
    return seeds.isEmpty() ? "" : seeds.toString();
  }

  private static TopicSeed filled(TopicSeed seed, List<Theme> themes) {
    if (seed.theme() == null) {
      return seed;
    }
    Theme theme =
        themes.stream()
            .filter(one -> one.id().equals(seed.theme()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "theme of a topic seed must be one of "
                            + themes.stream().map(Theme::id).toList()
                            + ", found "
                            + seed.theme()));
    List<String> words = new ArrayList<>();
    theme
        .queries()
        .forEach(
            (language, query) -> {
              if (language.equals(seed.language()) || language.equals(Theme.ANY)) {
                words.addAll(wanted(query.toString()));
              }
            });
    return seed.with(words);
  }

  /**
   * The words and phrases of a query in canonical form, those that it asks not to find left out;
   * phrases with blanks.
   */
  static List<String> wanted(String query) {
    List<String> words = new ArrayList<>();
    int denied = Integer.MAX_VALUE;
    int depth = 0;
    for (String token : tokens(query)) {
      if (token.equals("(")) {
        depth++;
      } else if (token.equals(")")) {
        depth--;
        denied = depth <= denied ? Integer.MAX_VALUE : denied;
      } else if (token.equals("NOT")) {
        denied = Math.min(denied, depth);
      } else if (isWord(token)) {
        if (denied == Integer.MAX_VALUE && !token.endsWith("*")) {
          words.add(token);
        }
        denied = depth <= denied ? Integer.MAX_VALUE : denied;
      }
    }
    return words;
  }

  private static boolean isWord(String token) {
    return !token.equals("AND")
        && !token.equals("OR")
        && !token.startsWith("NEAR/")
        && !token.equals("SENTENCE")
        && !token.equals("PARAGRAPH");
  }

  /** Parentheses, operators, words, and phrases without their quotes and signs. */
  private static List<String> tokens(String query) {
    List<String> tokens = new ArrayList<>();
    int at = 0;
    while (at < query.length()) {
      char c = query.charAt(at);
      int end = at + 1;
      if (c == '"') {
        end = query.indexOf('"', at + 1);
        tokens.add(query.substring(at + 1, end));
        end++;
      } else if (c == '(' || c == ')') {
        tokens.add(String.valueOf(c));
      } else if (c != ' ' && c != '=' && c != '~') {
        while (end < query.length() && " ()\"".indexOf(query.charAt(end)) < 0) {
          end++;
        }
        tokens.add(query.substring(at, end));
      }
      at = end;
    }
    return tokens;
  }
}
