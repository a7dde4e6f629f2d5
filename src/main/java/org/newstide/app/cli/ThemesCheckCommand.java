package org.newstide.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.newstide.app.config.DefinedThemes;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.themes.ThemeCheck;
import org.newstide.core.query.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide themes check FILE}. */
@Command(
    name = "check",
    description =
        "Checks theme files: syntax and references; branches that can never matter; branches and"
            + " terms that never occur in this archive; overlaps with other themes.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  newstide themes check jobs/themes/sanctions.yaml",
      "  newstide themes check            (all themes of the pipeline)"
    })
final class ThemesCheckCommand implements Callable<Integer> {

  private static final int MOST = 15;

  @Spec CommandSpec spec;

  @Mixin ThemesInput input;

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "theme files, or folders of them; default: those of the pipeline")
  List<Path> files = List.of();

  @Option(names = "--syntax", description = "do not read the archive")
  boolean syntax;

  @Override
  public Integer call() {
    DefinedThemes defined = PipelineLoader.themes(input.file, files.toArray(Path[]::new));
    List<Theme> wanted =
        defined.library().themes().stream()
            .filter(theme -> isWanted(defined.origins().get(theme.id())))
            .toList();
    ThemeCheck check = syntax ? null : ThemeCheck.of(defined.library(), input.scan());
    for (Theme theme : wanted) {
      out().printf("%s %s%n", defined.origins().get(theme.id()), theme.id());
      if (check == null) {
        theme.queries().forEach((language, query) -> out().printf("  %s %s%n", language, query));
      } else {
        print(theme, check);
      }
    }
    return ExitCodes.DONE;
  }

  private boolean isWanted(String origin) {
    Path defined = Path.of(origin.substring(0, origin.lastIndexOf(':')));
    return files.isEmpty()
        || files.stream().anyMatch(file -> absolute(defined).startsWith(absolute(file)));
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private void print(Theme theme, ThemeCheck check) {
    out()
        .printf(
            Locale.ROOT,
            "  in %,d of %,d articles (%.2f %%), %,d places%n",
            check.articles(theme.id()),
            check.articles(),
            100.0 * check.articles(theme.id()) / Math.max(1, check.articles()),
            check.mentions(theme.id()));
    list("", check.unreachable(theme.id()));
    for (String language : check.languages().keySet()) {
      list("no place in " + language + ": branch ", check.idleBranches(theme.id(), language));
      list("no article in " + language + " has ", check.absentTerms(theme.id(), language));
    }
    list(
        "shares ",
        check.overlaps(theme.id()).stream()
            .map(
                overlap ->
                    String.format(
                        Locale.ROOT,
                        "%,d articles with %s: %.0f %% of its own, %.0f %% of the other's",
                        overlap.both(),
                        overlap.second(),
                        100 * overlap.shareOfFirst(),
                        100 * overlap.shareOfSecond()))
            .toList());
  }

  private void list(String what, List<String> lines) {
    lines.stream().limit(MOST).forEach(line -> out().println("  " + what + line));
    if (lines.size() > MOST) {
      out().printf("  %sand %,d more%n", what, lines.size() - MOST);
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
