package org.newstide.app.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newstide.app.themes.Suggestions;
import org.newstide.core.query.ThemeLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide themes suggest THEME}. */
@Command(
    name = "suggest",
    description =
        "Prints the terms that distinguish a theme's articles, and its near misses: articles that"
            + " have all that it requires but one thing.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "G2 says how sure a difference is, the log ratio how large: 1 is twice as common.",
      "A star stands beside terms that the theme asks for already.",
      "",
      "Example:",
      "  newstide themes suggest sanctions --size 30"
    })
final class ThemesSuggestCommand implements Callable<Integer> {

  private static final int MOST_NEAR_MISSES = 12;
  private static final int EXAMPLES = 2;

  @Spec CommandSpec spec;

  @Mixin ThemesInput input;

  @Parameters(paramLabel = "THEME", description = "a theme's id")
  String theme;

  @Option(
      names = "--size",
      paramLabel = "N",
      description = "how many terms; default: ${DEFAULT-VALUE}")
  int size = 25;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    ThemeLibrary library = input.library(theme);
    Suggestions suggestions = Suggestions.of(input.scan(), library, theme, EXAMPLES);
    for (String language : suggestions.languages()) {
      out.printf("%s: %,d articles%n", language, suggestions.articles(language));
      out.printf("  %9s %9s %9s %9s  term%n", "here", "elsewhere", "G2", "log ratio");
      for (Suggestions.KeyTerm key : suggestions.keyTerms(library, language, size)) {
        out.printf(
            Locale.ROOT,
            "  %9d %9d %9.1f %9.2f %s%s%n",
            key.matching(),
            key.others(),
            key.g2(),
            key.logRatio(),
            key.asked() ? "*" : " ",
            key.term());
      }
    }
    out.println("near misses");
    suggestions.nearMisses().stream()
        .limit(MOST_NEAR_MISSES)
        .forEach(
            misses -> {
              out.printf("  %,d articles lack only %s%n", misses.articles(), misses.missing());
              misses.examples().forEach(example -> out.println("    " + example));
            });
    return ExitCodes.DONE;
  }
}
