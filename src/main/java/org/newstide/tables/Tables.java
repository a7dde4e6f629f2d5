package org.newstide.tables;

import java.util.List;
import java.util.Optional;

/** The catalogue: every table, in the order of the flow. */
public final class Tables {

  public static final List<Table<?>> ALL =
      List.of(
          ArchiveFile.TABLE,
          Article.TABLE,
          UncutArticle.TABLE,
          Rejection.TABLE,
          Signature.TABLE,
          SyndicationMember.TABLE,
          Phrase.TABLE,
          ArticleTokens.TABLE,
          Term.TABLE,
          TopicFit.TABLE,
          Topic.TABLE,
          TopicTerm.TABLE,
          TopicWeight.TABLE,
          ArticleTopic.TABLE,
          TopiclessArticle.TABLE,
          TopicLink.TABLE,
          TopicLead.TABLE,
          TopicMonth.TABLE,
          TopicChange.TABLE,
          TopicDrift.TABLE,
          Collocation.TABLE,
          CooccurrenceChange.TABLE,
          GraphNode.TABLE,
          GraphEdge.TABLE,
          ThemeDefinition.TABLE,
          ThemeMention.TABLE,
          ActorMention.TABLE,
          Prevalence.TABLE,
          PeriodCoverage.TABLE,
          Burst.TABLE,
          ChangePoint.TABLE,
          Trend.TABLE,
          Anomaly.TABLE,
          Explanation.TABLE,
          KeyDay.TABLE,
          JobRun.TABLE);

  private Tables() {}

  /** The table of that name, if there is one. */
  public static Optional<Table<?>> named(String name) {
    return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
  }
}
