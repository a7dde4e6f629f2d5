package org.newstide.app.jobs;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.newstide.pipeline.cooccurrence.Cooccurrence;
import org.newstide.pipeline.cooccurrence.CooccurrenceInput;
import org.newstide.pipeline.cooccurrence.GraphDrawing;
import org.newstide.tables.ActorMention;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Collocation;
import org.newstide.tables.CooccurrenceChange;
import org.newstide.tables.GraphEdge;
import org.newstide.tables.GraphNode;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Table;
import org.newstide.tables.Term;
import org.newstide.tables.ThemeMention;

/**
 * Counts which terms, themes and actors stand together: {@code articles}, {@code syndication},
 * {@code article_tokens}, {@code vocabulary}, {@code theme_mentions}, {@code actor_mentions} →
 * {@code collocations}, {@code cooccurrence_changes}, {@code graph_nodes}, {@code graph_edges}.
 */
final class CountCooccurrence implements Job {

  @Override
  public String name() {
    return "count-cooccurrence";
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
        ThemeMention.TABLE,
        ActorMention.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(Collocation.TABLE, CooccurrenceChange.TABLE, GraphNode.TABLE, GraphEdge.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("cooccurrence") + inputs.themesAsJson();
  }

  @Override
  public void run(Run run) {
    Cooccurrence counted =
        Cooccurrence.count(
            new CooccurrenceInput(
                run.read(ArticleTokens.TABLE),
                run.read(Term.TABLE),
                run.read(Article.TABLE),
                run.readIfPublished(SyndicationMember.TABLE),
                run.readIfPublished(ThemeMention.TABLE),
                run.readIfPublished(ActorMention.TABLE),
                run.themes()),
            run.settings().cooccurrence());
    Dataset<Collocation> pairs = run.write(Collocation.TABLE, counted.collocations());
    run.write(CooccurrenceChange.TABLE, counted.changes());
    GraphDrawing graph = GraphDrawing.of(pairs, run.settings().cooccurrence());
    run.write(GraphNode.TABLE, graph.nodes());
    run.write(GraphEdge.TABLE, graph.edges());
  }
}
