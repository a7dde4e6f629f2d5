package org.newstide.app.jobs;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.newstide.pipeline.syndication.Reprints;
import org.newstide.pipeline.syndication.Signing;
import org.newstide.tables.Article;
import org.newstide.tables.Signature;
import org.newstide.tables.SyndicationMember;
import org.newstide.tables.Table;

/**
 * Finds the articles that print the same story: {@code articles} → {@code signatures}, {@code
 * syndication}.
 */
final class ClusterSyndication implements Job {

  @Override
  public String name() {
    return "cluster-syndication";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<Table<?>> reads() {
    return List.of(Article.TABLE);
  }

  @Override
  public List<Table<?>> writes() {
    return List.of(Signature.TABLE, SyndicationMember.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return inputs.settings().toJson("syndication");
  }

  @Override
  public void run(Run run) {
    // What was signed before is not signed again.
    Dataset<Signature> signatures =
        run.write(
            Signature.TABLE,
            Signing.sign(run.readIfPublished(Signature.TABLE), run.read(Article.TABLE)));
    run.write(SyndicationMember.TABLE, Reprints.cluster(signatures, run.settings().syndication()));
  }
}
