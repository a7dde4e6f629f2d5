package org.newstide.pipeline.tokens;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.core.text.PhraseModel;
import org.newstide.core.text.TokenizedText;
import org.newstide.core.text.Tokenizer;
import org.newstide.tables.Article;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Phrase;
import org.newstide.tables.Sentence;

/** Cuts articles into sentences of terms, the learned phrases joined. */
public final class Tokenization {

  private Tokenization() {}

  /**
   * One row per article. The title is paragraph 0, the text's paragraphs follow from 1; an article
   * without a word has no sentences.
   *
   * <p>The phrases are collected to the driver; the best of them, as many per language as the
   * settings say, are broadcast.
   */
  public static Dataset<ArticleTokens> tokenize(
      Dataset<Article> articles, Dataset<Phrase> phrases, TokenSettings settings) {
    PhraseModels models =
        PhraseModels.of(PhraseModels.best(phrases.collectAsList(), settings.maxPhrases()));
    Broadcast<PhraseModels> shared =
        JavaSparkContext.fromSparkContext(articles.sparkSession().sparkContext()).broadcast(models);
    MapPartitionsFunction<Row, ArticleTokens> cutting = rows -> new Cutting(rows, shared.value());
    return articles
        .select("articleId", "language", "title", "text")
        .mapPartitions(cutting, ArticleTokens.TABLE.encoder());
  }

  /** The articles of one partition, one at a time. */
  private static final class Cutting implements Iterator<ArticleTokens> {
    private final Iterator<Row> articles;
    private final PhraseModels models;

    Cutting(Iterator<Row> articles, PhraseModels models) {
      this.articles = articles;
      this.models = models;
    }

    @Override
    public boolean hasNext() {
      return articles.hasNext();
    }

    @Override
    public ArticleTokens next() {
      Row article = articles.next();
      String language = article.getString(1);
      PhraseModel model = models.of(language);
      List<Sentence> sentences = new ArrayList<>();
      TokenizedText title = Tokenizer.tokenize(article.getString(2));
      for (int from = 0; from < title.size(); ) {
        from = cutSentence(title, from, 0, model, sentences);
      }
      TokenizedText text = Tokenizer.tokenize(article.getString(3));
      for (int from = 0; from < text.size(); ) {
        from = cutSentence(text, from, 1 + text.paragraph(from), model, sentences);
      }
      return new ArticleTokens(article.getString(0), language, sentences);
    }

    private static int cutSentence(
        TokenizedText text, int from, int paragraph, PhraseModel model, List<Sentence> sentences) {
      List<String> terms = new ArrayList<>();
      int sentence = text.sentence(from);
      int at = from;
      while (at < text.size() && text.sentence(at) == sentence) {
        int end = PhraseModels.endOfRun(text, at);
        model.join(text, at, end, terms);
        at = end;
      }
      sentences.add(new Sentence(paragraph, terms));
      return at;
    }
  }
}
