package org.newstide.app.jobs;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.newstide.app.storage.Leaving;
import org.newstide.pipeline.syndication.Reprints;
import org.newstide.pipeline.syndication.SignatureUpdate;
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
    Dataset<Signature> signatures = sign(run, run.read(Article.TABLE));
    run.write(SyndicationMember.TABLE, Reprints.cluster(signatures, run.settings().syndication()));
  }

  /** What was signed before is not signed again. */
  private static Dataset<Signature> sign(Run run, Dataset<Article> articles) {
    Dataset<Signature> before = run.readOwn(Signature.TABLE);
    if (before.isEmpty()) {
      return run.write(Signature.TABLE, Signing.sign(articles));
    }
    SignatureUpdate update = Signing.update(before, articles);
    return run.change(
        Signature.TABLE, List.of(new Leaving("article_id", update.leaving())), update.coming());
  }
}
