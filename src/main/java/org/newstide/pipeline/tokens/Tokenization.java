package org.newstide.pipeline.tokens;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Phrase;

/** Makes sentences of terms out of words, the learned phrases joined. */
public final class Tokenization {

  private Tokenization() {}

  /**
   * One row per article. The title is paragraph 0, the text's paragraphs follow from 1; an article
   * without a word has no sentences.
   *
   * <p>The phrases are collected to the driver and broadcast, at about 300 bytes each.
   */
  public static Dataset<ArticleTokens> tokenize(ArticleWords articles, Dataset<Phrase> phrases) {
    PhraseModels models = PhraseModels.of(phrases.collectAsList());
    Broadcast<PhraseModels> shared =
        JavaSparkContext.fromSparkContext(articles.session().sparkContext()).broadcast(models);
    Broadcast<NameOpeners> openers = articles.openers();
    return articles
        .session()
        .createDataset(
            articles
                .articles()
                .mapPartitions(rows -> new TermJoining(rows, openers.value(), shared.value()))
                .rdd(),
            ArticleTokens.TABLE.encoder());
  }
}
