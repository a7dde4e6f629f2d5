package org.newstide.app.jobs;

import java.util.List;
import org.newstide.pipeline.topics.LearntTopics;
import org.newstide.pipeline.topics.TopicLearning;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Table;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicTerm;

/**
 * Learns topics: {@code article_tokens}, {@code vocabulary} → {@code topics}, {@code topic_terms},
 * {@code article_topics}.
 */
final class FitTopics implements Job {

  @Override
  public String name() {
    return "fit-topics";
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(ArticleTokens.TABLE, Term.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(Topic.TABLE, TopicTerm.TABLE, ArticleTopic.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("topics");
  }

  @Override
  public void run(Run run) {
    LearntTopics learnt =
        TopicLearning.learn(
            run.read(ArticleTokens.TABLE), run.read(Term.TABLE), run.settings().topics());
    run.write(Topic.TABLE, learnt.topics());
    run.write(TopicTerm.TABLE, learnt.terms());
    run.write(ArticleTopic.TABLE, learnt.articles());
  }
}
