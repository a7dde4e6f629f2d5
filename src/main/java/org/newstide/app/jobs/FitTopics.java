package org.newstide.app.jobs;

import java.util.List;
import org.newstide.app.storage.SweepFolder;
import org.newstide.pipeline.topics.LastFit;
import org.newstide.pipeline.topics.LearntTopics;
import org.newstide.pipeline.topics.TopicFitting;
import org.newstide.pipeline.topics.TopicLearning;
import org.newstide.pipeline.topics.TopicSettings;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Table;
import org.newstide.tables.Term;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicLink;
import org.newstide.tables.TopicTerm;
import org.newstide.tables.TopicWeight;
import org.newstide.tables.TopiclessArticle;

/**
 * Learns topics: {@code articles}, {@code article_tokens}, {@code vocabulary} → {@code topic_fits},
 * {@code topics}, {@code topic_terms}, {@code topic_weights}, {@code article_topics}, {@code
 * topicless_articles}, {@code topic_alignment}. Aligns them with what it wrote the last time.
 */
final class FitTopics implements Job {

  @Override
  public String name() {
    return "fit-topics";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(Article.TABLE, ArticleTokens.TABLE, Term.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(
        TopicFit.TABLE,
        Topic.TABLE,
        TopicTerm.TABLE,
        TopicWeight.TABLE,
        ArticleTopic.TABLE,
        TopiclessArticle.TABLE,
        TopicLink.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("topics") + SeedWords.asJson(inputs);
  }

  @Override
  public void run(Run run) {
    TopicSettings settings = SeedWords.of(run.inputs());
    TopicFitting fitting = new TopicFitting(checkpoints(run), run::say);
    try (LearntTopics learnt =
        TopicLearning.learn(
            run.read(ArticleTokens.TABLE),
            run.read(Term.TABLE),
            run.read(Article.TABLE),
            last(run),
            settings,
            fitting)) {
      run.write(TopicFit.TABLE, learnt.fits());
      run.write(Topic.TABLE, learnt.topics());
      run.write(TopicTerm.TABLE, learnt.terms());
      run.write(TopicWeight.TABLE, learnt.weights());
      run.write(ArticleTopic.TABLE, learnt.articles());
      run.write(TopiclessArticle.TABLE, learnt.topicless());
      run.write(TopicLink.TABLE, learnt.links());
    }
  }

  private static SweepFolder checkpoints(Run run) {
    return new SweepFolder(run.spark(), SweepFolder.in(run.inputs().catalog().location()));
  }

  private static LastFit last(Run run) {
    return new LastFit(
        run.readOwn(TopicFit.TABLE),
        run.readOwn(Topic.TABLE),
        run.readOwn(TopicTerm.TABLE),
        run.readOwn(TopicWeight.TABLE),
        run.readOwn(TopicLink.TABLE));
  }
}
