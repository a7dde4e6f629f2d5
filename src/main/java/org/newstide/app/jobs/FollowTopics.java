package org.newstide.app.jobs;

import java.util.List;
import org.newstide.pipeline.topics.FollowedTopics;
import org.newstide.pipeline.topics.TopicFollowing;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Table;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicChange;
import org.newstide.tables.TopicDrift;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicLead;
import org.newstide.tables.TopicMonth;
import org.newstide.tables.TopicWeight;

/**
 * Says which stories topics are about and how they change: {@code articles}, {@code syndication},
 * {@code article_tokens}, {@code vocabulary}, {@code topic_fits}, {@code topics}, {@code
 * topic_weights}, {@code article_topics} → {@code topic_leads}, {@code topic_months}, {@code
 * topic_changes}, {@code topic_drift}.
 */
final class FollowTopics implements Job {

  @Override
  public String name() {
    return "follow-topics";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(
        Article.TABLE,
        SyndicationMember.TABLE,
        ArticleTokens.TABLE,
        Term.TABLE,
        TopicFit.TABLE,
        Topic.TABLE,
        TopicWeight.TABLE,
        ArticleTopic.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(TopicLead.TABLE, TopicMonth.TABLE, TopicChange.TABLE, TopicDrift.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return "{}";
  }

  @Override
  public void run(Run run) {
    FollowedTopics followed =
        TopicFollowing.follow(
            run.read(Article.TABLE),
            run.read(SyndicationMember.TABLE),
            run.read(ArticleTokens.TABLE),
            run.read(Term.TABLE),
            run.read(TopicFit.TABLE),
            run.read(Topic.TABLE),
            run.read(TopicWeight.TABLE),
            run.read(ArticleTopic.TABLE));
    run.write(TopicLead.TABLE, followed.leads());
    run.write(TopicMonth.TABLE, followed.months());
    run.write(TopicChange.TABLE, followed.changes());
    run.write(TopicDrift.TABLE, followed.drift());
  }
}
