package org.newstide.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.newstide.app.config.DefinedThemes;
import org.newstide.core.query.ArticleText;
import org.newstide.core.query.ThemeLibrary;
import org.newstide.core.query.ThemeMatch;
import org.newstide.core.query.ThemeMatcher;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Articles matched a second by one thread, by the number of themes. */
@Command(
    name = "themes-benchmark",
    mixinStandardHelpOptions = true,
    description = "Matches invented themes against vi-baomoi and prints what an article costs.")
final class ThemesBenchmark implements Callable<Integer> {

  private static final int CONTEXT_CHARACTERS = 80;

  /** Enough to draw words from. */
  private static final int VOCABULARY_ARTICLES = 6_000;

  @Option(names = "--shared", required = true, description = "Folder of the evaluation sets.")
  Path shared;

  @Option(
      names = "--shapes",
      description = "Folder of theme files whose queries lend their shapes.")
  Path shapes = Path.of("jobs/themes");

  @Option(names = "--themes", split = ",", description = "Numbers of themes.")
  List<Integer> themes = List.of(0, 10, 100, 1000, 3000);

  @Option(
      names = "--most-articles",
      description = "Words of the themes stand in at most this share of the articles.")
  double mostArticles = 0.02;

  @Option(names = "--rounds", description = "Over all articles; the fastest counts.")
  int rounds = 6;

  @Option(names = "--seed")
  long seed = 1;

  private record Text(String title, String text) {}

  /** What the last matching found, so that the compiler can leave nothing out. */
  private long mentions;

  public static void main(String[] args) {
    System.exit(new CommandLine(new ThemesBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<Text> texts = texts();
    InventedThemes invented = new InventedThemes(tokens(texts), shapes(), mostArticles, seed);
    System.out.printf("# %d articles, %d rounds%n", texts.size(), rounds);
    System.out.println("themes mentions microseconds_an_article articles_a_second");
    for (int count : themes) {
      ThemeMatcher matcher = new ThemeMatcher(ThemeLibrary.of(invented.draw(count)));
      double best = Double.MAX_VALUE;
      for (int round = 0; round < rounds; round++) {
        best = Math.min(best, microseconds(texts, matcher));
      }
      System.out.printf("%d %d %.1f %.0f%n", count, mentions, best, 1e6 / best);
    }
    return 0;
  }

  /** Of the processor, in this thread, for one article. */
  private double microseconds(List<Text> texts, ThemeMatcher matcher) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    mentions = 0;
    long start = threads.getCurrentThreadCpuTime();
    for (Text text : texts) {
      ArticleText article = ArticleText.of(text.title, text.text);
      for (ThemeMatch match : matcher.match(article, "vi")) {
        mentions += article.passage(match, CONTEXT_CHARACTERS).words().isEmpty() ? 0 : 1;
      }
    }
    return (threads.getCurrentThreadCpuTime() - start) / 1e3 / texts.size();
  }

  private List<Text> texts() throws IOException {
    List<Text> texts = new ArrayList<>();
    JsonLines.read(
        shared.resolve("vi-baomoi/baomoi-2017-*"),
        record ->
            texts.add(
                new Text(
                    record.path("title").asText(),
                    record.path("description").asText() + "\n" + record.path("text").asText())));
    return texts;
  }

  private static List<TokenizedText> tokens(List<Text> texts) {
    return texts.stream()
        .limit(VOCABULARY_ARTICLES)
        .map(text -> Tokenizer.tokenize(text.title + "\n" + text.text))
        .toList();
  }

  private List<String> shapes() throws IOException {
    List<Path> files = new ArrayList<>();
    try (var found = Files.newDirectoryStream(shapes, "*.yaml")) {
      found.forEach(files::add);
    }
    files.sort(null);
    return DefinedThemes.read(files, List.of()).library().themes().stream()
        .map(theme -> theme.queries().get("vi"))
        .filter(Objects::nonNull)
        .map(Object::toString)
        .toList();
  }
}
