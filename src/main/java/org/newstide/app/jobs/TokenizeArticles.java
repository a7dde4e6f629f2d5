package org.newstide.app.jobs;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.newstide.pipeline.tokens.ArticleWords;
import org.newstide.pipeline.tokens.PhraseLearning;
import org.newstide.pipeline.tokens.Tokenization;
import org.newstide.pipeline.vocabulary.VocabularySelection;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Phrase;
import org.newstide.tables.Table;
import org.newstide.tables.Term;

/**
 * Learns phrases, cuts articles into terms and chooses the vocabulary: {@code articles} → {@code
 * phrases}, {@code article_tokens}, {@code vocabulary}.
 */
final class TokenizeArticles implements Job {

  @Override
  public String name() {
    return "tokenize";
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
    return List.of(Phrase.TABLE, ArticleTokens.TABLE, Term.TABLE);
  }

  @Override
  public String settings(PipelineInputs inputs) {
    return "{\"settings\":%s,\"dictionary\":%s}"
        .formatted(inputs.settings().toJson("phrases", "vocabulary"), inputs.dictionaryAsJson());
  }

  @Override
  public void run(Run run) {
    Dataset<Article> articles = run.read(Article.TABLE);
    try (ArticleWords words = ArticleWords.of(articles, run.inputs().dictionary())) {
      Dataset<Phrase> phrases =
          run.write(Phrase.TABLE, PhraseLearning.learn(words, run.settings().phrases()));
      Dataset<ArticleTokens> tokens =
          run.write(ArticleTokens.TABLE, Tokenization.tokenize(words, phrases));
      run.write(
          Term.TABLE, VocabularySelection.select(tokens, articles, run.settings().vocabulary()));
    }
  }
}
