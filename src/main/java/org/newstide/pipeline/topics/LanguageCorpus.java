package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.bit_xor;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.topics.DocumentTermMatrix;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Table;
import org.newstide.tables.Term;

/** The articles of one language as counts of its chosen terms. Kept by Spark until closed. */
final class LanguageCorpus implements AutoCloseable {

  /** Below this no article is held out: each is needed. */
  private static final long LEAST_TO_HOLD_OUT = 1000;

  private final String language;
  private final List<String> terms;
  private final Dataset<ArticleTokens> tokens;
  private final Dataset<CountedArticle> articles;
  private final long size;
  private final long tokenCount;
  private final long fingerprint;

  private LanguageCorpus(
      String language,
      List<String> terms,
      Dataset<ArticleTokens> tokens,
      Dataset<CountedArticle> articles) {
    this.language = language;
    this.terms = terms;
    this.tokens = tokens;
    this.articles = articles.persist(StorageLevel.MEMORY_AND_DISK());
    this.size = filled().count();
    this.tokenCount = tokensOf(filled());
    Row hash = filled().agg(bit_xor(xxhash64(col("articleId"), col("counts")))).head();
    this.fingerprint = 31L * terms.hashCode() + (hash.isNullAt(0) ? 0 : hash.getLong(0));
  }

  /** With the most frequent kept terms of the vocabulary. */
  static LanguageCorpus of(
      Dataset<ArticleTokens> tokens,
      Dataset<Term> vocabulary,
      String language,
      TopicSettings settings) {
    return of(tokens, language, chosenTerms(vocabulary, language, settings));
  }

  /** With given terms. */
  static LanguageCorpus of(Dataset<ArticleTokens> tokens, String language, List<String> terms) {
    Dataset<ArticleTokens> ofLanguage = tokens.filter(col("language").equalTo(language));
    return new LanguageCorpus(language, terms, ofLanguage, counted(ofLanguage, terms));
  }

  private static Dataset<CountedArticle> counted(
      Dataset<ArticleTokens> tokens, List<String> terms) {
    Broadcast<TermCounts.Index> index = broadcast(tokens, new TermCounts.Index(terms));
    return tokens.mapPartitions(
        (MapPartitionsFunction<ArticleTokens, CountedArticle>)
            articles -> {
              TermCounts counts = new TermCounts(index.value());
              return stream(articles)
                  .map(a -> new CountedArticle(a.articleId(), counts.pack(a)))
                  .iterator();
            },
        Table.encoderOf(CountedArticle.class));
  }

  String language() {
    return language;
  }

  /** The chosen terms, by index. */
  List<String> terms() {
    return terms;
  }

  /** All articles as sentences. */
  Dataset<ArticleTokens> tokens() {
    return tokens;
  }

  /** All articles, those without a chosen term among them. */
  Dataset<CountedArticle> articles() {
    return articles;
  }

  /** The articles with a chosen term. */
  Dataset<CountedArticle> filled() {
    return filled(articles);
  }

  /** The articles as counts of some of the terms, those without any left out. */
  Dataset<CountedArticle> counted(List<String> some) {
    return some.equals(terms) ? filled() : filled(counted(tokens, some));
  }

  private static Dataset<CountedArticle> filled(Dataset<CountedArticle> some) {
    return some.filter((FilterFunction<CountedArticle>) article -> !article.isEmpty());
  }

  /** The articles that take part in a fit. */
  Dataset<CountedArticle> training() {
    return holdsOut()
        ? filled().filter((FilterFunction<CountedArticle>) article -> !article.isHeldOut())
        : filled();
  }

  /** The articles that watch a fit; none where there are few. */
  Dataset<CountedArticle> heldOut() {
    boolean holdsOut = holdsOut();
    return filled()
        .filter((FilterFunction<CountedArticle>) article -> holdsOut && article.isHeldOut());
  }

  private boolean holdsOut() {
    return size >= LEAST_TO_HOLD_OUT;
  }

  /** Articles with a chosen term. */
  long size() {
    return size;
  }

  /** Tokens of chosen terms. */
  long tokenCount() {
    return tokenCount;
  }

  /** Tokens of the articles that take part in a fit. */
  long trainingTokens() {
    return tokensOf(training());
  }

  /** Tokens of some articles. */
  static long tokensOf(Dataset<CountedArticle> articles) {
    return articles
        .map((MapFunction<CountedArticle, Integer>) CountedArticle::tokens, Encoders.INT())
        .agg(coalesce(sum(col("value").cast("long")), lit(0L)))
        .as(Encoders.LONG())
        .head();
  }

  /** The same for the same articles and terms, whatever their order. */
  long fingerprint() {
    return fingerprint;
  }

  /** Articles in memory, in the order of their ids. */
  DocumentTermMatrix matrix(Dataset<CountedArticle> some) {
    return matrix(some.orderBy("articleId").toLocalIterator(), terms.size());
  }

  /** Articles as a matrix, in their order. */
  static DocumentTermMatrix matrix(Iterator<CountedArticle> articles, int terms) {
    DocumentTermMatrix.Builder builder = DocumentTermMatrix.builder(terms);
    while (articles.hasNext()) {
      CountedArticle article = articles.next();
      builder.addCounts(article.key(), article.terms(), article.frequencies());
    }
    return builder.build();
  }

  @Override
  public void close() {
    articles.unpersist(true);
  }

  static <T> Stream<T> stream(Iterator<T> values) {
    Iterable<T> once = () -> values;
    return StreamSupport.stream(once.spliterator(), false);
  }

  static <T> Broadcast<T> broadcast(Dataset<?> beside, T value) {
    return JavaSparkContext.fromSparkContext(beside.sparkSession().sparkContext()).broadcast(value);
  }

  private static List<String> chosenTerms(
      Dataset<Term> vocabulary, String language, TopicSettings settings) {
    Set<String> banned = new HashSet<>(settings.banned());
    return vocabulary
        .filter(col("kept").and(col("language").equalTo(language)))
        .orderBy(col("documentFrequency").desc(), col("term"))
        .limit(settings.maxTerms() + banned.size())
        .select("term")
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .filter(term -> !banned.contains(term))
        .limit(settings.maxTerms())
        .sorted()
        .toList();
  }
}
