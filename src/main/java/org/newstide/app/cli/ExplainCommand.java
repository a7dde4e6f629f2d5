package org.newstide.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.newstide.app.jobs.PipelineLoader;
import org.newstide.app.storage.TableScan;
import org.newstide.tables.ActorMention;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.RemovedSpan;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.ThemeMention;
import org.newstide.tables.Topic;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code newstide explain ARTICLE_ID}. */
@Command(
    name = "explain",
    description =
        "Tells all that is known of one article: where it came from, what was removed and why, its"
            + " date's evidence, its topics, its theme mentions. Starts no Spark.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  newstide explain 5f3a  (the first digits are enough)"})
final class ExplainCommand implements Callable<Integer> {

  private static final int MANY = 20;

  @Spec CommandSpec spec;

  @Parameters(paramLabel = "ARTICLE_ID", description = "an article's id or its first digits")
  String id;

  @Option(
      names = {"-p", "--pipeline"},
      paramLabel = "FILE",
      description = "the pipeline file whose tables to read; default: ${DEFAULT-VALUE}")
  Path file = DemoCommand.pipeline();

  @Option(names = "--text", description = "print the whole text of the article too")
  boolean text;

  @Override
  public Integer call() {
    TableScan scan = PipelineLoader.published(file).scan();
    Article article = find(scan);
    origin(article);
    syndication(scan, article);
    removed(article);
    topics(scan, article);
    mentions(scan, article);
    if (text) {
      out().println("\ntext\n" + article.text());
    }
    return ExitCodes.DONE;
  }

  private Article find(TableScan scan) {
    List<Article> found = scan.startingWith(Article.TABLE, "article_id", id, MANY);
    if (found.isEmpty()) {
      throw new UsageException(
          "ARTICLE_ID must be the id of an article of "
              + file
              + ", found none that begins with "
              + id
              + "; newstide show articles lists some");
    }
    if (found.size() > 1) {
      throw new UsageException(
          "ARTICLE_ID must mean one article, found "
              + found.size()
              + (found.size() == MANY ? " or more" : "")
              + ": "
              + String.join(", ", found.stream().map(Article::articleId).sorted().toList()));
    }
    return found.get(0);
  }

  private void origin(Article article) {
    line("article", article.articleId());
    line("title", article.title());
    line("source", article.source() + (article.section() == null ? "" : ", " + article.section()));
    line("url", article.url());
    line("author", article.author());
    line("language", article.language());
    String date =
        article.publishedDate() == null
            ? "unknown"
            : String.format(
                Locale.ROOT,
                "%s, exact to the %s, from %s, confidence %.2f",
                article.publishedDate(),
                article.datePrecision(),
                article.dateEvidence(),
                article.dateConfidence());
    line("published", date);
    line("archive", article.archivePath() + ", record " + article.recordNumber());
    line("record id", article.recordId());
    line("length", article.text().length() + " characters");
  }

  private void syndication(TableScan scan, Article article) {
    for (SyndicationMember member :
        scan.where(SyndicationMember.TABLE, Map.of("article_id", article.articleId()))) {
      String place = member.lead() ? "the lead" : "a copy of " + member.clusterId();
      line("reprints", member.members() == 1 ? "none" : place + ", one of " + member.members());
    }
  }

  private void removed(Article article) {
    out().printf("%nremoved from the text: %d%n", article.removed().size());
    for (RemovedSpan span : article.removed()) {
      out().printf("  %-20s at %-6d %s%n", span.reason(), span.position(), shortened(span.text()));
    }
  }

  private void topics(TableScan scan, Article article) {
    List<ArticleTopic> parts =
        scan.where(ArticleTopic.TABLE, Map.of("article_id", article.articleId()));
    out().printf("%ntopics: %d%n", parts.size());
    List<Topic> topics = scan.all(Topic.TABLE);
    parts.stream()
        .sorted(Comparator.comparingDouble(ArticleTopic::proportion).reversed())
        .forEach(
            part ->
                out()
                    .printf(
                        "  %4.0f %%  %s  %s%n",
                        100 * part.proportion(), part.topicId(), label(topics, part.topicId())));
  }

  private static String label(List<Topic> topics, String id) {
    return topics.stream()
        .filter(topic -> topic.topicId().equals(id))
        .map(topic -> topic.label().replace('_', ' '))
        .findFirst()
        .orElse("");
  }

  private void mentions(TableScan scan, Article article) {
    List<ThemeMention> mentions =
        scan.where(ThemeMention.TABLE, Map.of("article_id", article.articleId()));
    out().printf("%ntheme mentions: %d%n", mentions.size());
    mentions.stream()
        .sorted(
            Comparator.comparing(ThemeMention::themeId)
                .thenComparing(ThemeMention::sentence)
                .thenComparing(ThemeMention::start))
        .forEach(this::place);
    List<ActorMention> actors =
        scan.where(ActorMention.TABLE, Map.of("article_id", article.articleId()));
    out().printf("%nactor mentions: %d%n", actors.size());
    actors.stream()
        .sorted(
            Comparator.comparing(ActorMention::actorId)
                .thenComparing(ActorMention::sentence)
                .thenComparing(ActorMention::start))
        .forEach(actor -> place(ExplainCommand.asTheme(actor)));
  }

  private static ThemeMention asTheme(ActorMention actor) {
    return new ThemeMention(
        actor.actorId(),
        actor.articleId(),
        actor.field(),
        actor.start(),
        actor.end(),
        actor.sentence(),
        actor.matched(),
        actor.alias(),
        actor.before(),
        actor.after());
  }

  private void place(ThemeMention mention) {
    out()
        .printf(
            "  %s, %s [%d, %d), by %s%n",
            mention.themeId(),
            mention.field(),
            mention.start(),
            mention.end(),
            shortened(mention.branch()));
    out()
        .printf(
            "    … %s«%s»%s …%n",
            mention.before(), mention.matched().replace('\n', ' '), mention.after());
  }

  private void line(String name, String value) {
    if (value != null) {
      out().printf("%-10s %s%n", name, value);
    }
  }

  private static String shortened(String words) {
    String flat = words.replace('\n', ' ');
    return flat.length() <= 160 ? flat : flat.substring(0, 160) + " …";
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
