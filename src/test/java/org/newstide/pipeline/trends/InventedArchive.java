package org.newstide.pipeline.trends;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.newstide.pipeline.LocalSpark;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.PeriodCoverage;
import org.newstide.tables.Prevalence;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.ThemeDefinition;
import org.newstide.tables.ThemeMention;
import org.newstide.tables.Topic;

/** The tables that prevalence is measured from, row by row. */
final class InventedArchive {

  final List<Article> articles = new ArrayList<>();
  final List<SyndicationMember> syndication = new ArrayList<>();
  final List<ThemeMention> mentions = new ArrayList<>();
  final List<ThemeDefinition> themes = new ArrayList<>();
  final List<ArticleTopic> articleTopics = new ArrayList<>();
  final List<Topic> topics = new ArrayList<>();

  /** An article that stands alone, with the themes that it mentions. */
  InventedArchive with(ArticleBuilder article, String... mentioned) {
    Article row = article.row();
    return with(article, row.articleId(), mentioned);
  }

  /** An article that prints the text of a lead. */
  InventedArchive with(ArticleBuilder article, Reprint reprint, String... mentioned) {
    return with(article, reprint.lead(), mentioned);
  }

  private InventedArchive with(ArticleBuilder article, String lead, String... mentioned) {
    Article row = article.row();
    articles.add(row);
    boolean leads = lead.equals(row.articleId());
    boolean first =
        syndication.stream()
            .noneMatch(
                other -> other.clusterId().equals(lead) && other.source().equals(row.source()));
    syndication.add(
        new SyndicationMember(
            row.articleId(),
            lead,
            leads,
            1,
            row.source(),
            first,
            leads ? "lead" : "exact",
            1,
            null,
            null));
    for (String theme : mentioned) {
      int start = mentions.size();
      mentions.add(
          new ThemeMention(theme, row.articleId(), "text", start, start + 1, 1, "x", "x", "", ""));
    }
    return this;
  }

  InventedArchive theme(String id, String... languages) {
    Stream.of(languages)
        .forEach(language -> themes.add(new ThemeDefinition(id, language, id, "", null, id)));
    return this;
  }

  InventedArchive topic(String id) {
    topics.add(new Topic(id, id.substring(0, 2), id, 0.5, 10, 1, 0, 0, 0, 1, "none", null, 0.1));
    return this;
  }

  InventedArchive proportion(String article, String topic, double proportion) {
    articleTopics.add(new ArticleTopic(article, topic, proportion));
    return this;
  }

  List<Prevalence> measured(TrendSettings settings) {
    return measured(settings, 1);
  }

  List<Prevalence> measured(TrendSettings settings, int partitions) {
    return news(settings, partitions).prevalence().collectAsList();
  }

  List<PeriodCoverage> coverage() {
    return news(TrendSettings.DEFAULTS, 1).coverage().collectAsList();
  }

  private MeasuredNews news(TrendSettings settings, int partitions) {
    return PrevalenceMeasurement.measure(
        LocalSpark.rows(Article.TABLE, articles).repartition(partitions),
        LocalSpark.rows(SyndicationMember.TABLE, syndication).repartition(partitions),
        LocalSpark.rows(ThemeMention.TABLE, mentions).repartition(partitions),
        LocalSpark.rows(ThemeDefinition.TABLE, themes),
        LocalSpark.rows(ArticleTopic.TABLE, articleTopics).repartition(partitions),
        topicRows(),
        settings);
  }

  private Dataset<Topic> topicRows() {
    return LocalSpark.rows(Topic.TABLE, topics);
  }

  /** Marks an article as a copy. */
  record Reprint(String lead) {
    static Reprint of(String lead) {
      return new Reprint(lead);
    }
  }
}
