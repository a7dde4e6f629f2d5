package org.newstide.pipeline.tokens;

import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.text.TermDictionary;
import org.newstide.core.text.WordCutter;
import org.newstide.tables.Article;

/**
 * Articles cut into words: the text is cut once, at the first use, and kept packed on disk until
 * closed.
 *
 * <p>Not in memory: what Spark keeps there is taken from the tables of counts that are filled while
 * the words are read, and on an archive larger than the heap half of the time went into collecting
 * garbage.
 */
public final class ArticleWords implements AutoCloseable {

  private final SparkSession session;
  private final JavaRDD<CutArticle> articles;
  private final TermDictionary dictionary;
  private Broadcast<NameOpeners> openers;

  private ArticleWords(
      SparkSession session, JavaRDD<CutArticle> articles, TermDictionary dictionary) {
    this.session = session;
    this.articles = articles;
    this.dictionary = dictionary;
  }

  /** The words of these articles, the dictionary's terms among them. */
  public static ArticleWords of(Dataset<Article> articles, TermDictionary dictionary) {
    SparkSession session = articles.sparkSession();
    Broadcast<TermDictionary> shared =
        JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(dictionary);
    FlatMapFunction<Iterator<Row>, CutArticle> cutting = rows -> new Cutting(rows, shared.value());
    JavaRDD<CutArticle> cut =
        articles
            .select("articleId", "language", "title", "text")
            .toJavaRDD()
            .mapPartitions(cutting)
            .persist(StorageLevel.DISK_ONLY());
    return new ArticleWords(session, cut, dictionary);
  }

  SparkSession session() {
    return session;
  }

  JavaRDD<CutArticle> articles() {
    return articles;
  }

  /** Where names that were cut as one are parted; counted at the first call. */
  Broadcast<NameOpeners> openers() {
    if (openers == null) {
      NameOpeners found = NameOpenerCounting.find(articles, session);
      openers = JavaSparkContext.fromSparkContext(session.sparkContext()).broadcast(found);
    }
    return openers;
  }

  TermDictionary dictionary() {
    return dictionary;
  }

  @Override
  public void close() {
    articles.unpersist();
  }

  /** The articles of one partition, one at a time. */
  private static final class Cutting implements Iterator<CutArticle> {
    private final Iterator<Row> articles;
    private final WordCutter cutter;
    private final WordPacking packing = new WordPacking();

    Cutting(Iterator<Row> articles, TermDictionary dictionary) {
      this.articles = articles;
      this.cutter = new WordCutter(dictionary);
    }

    @Override
    public boolean hasNext() {
      return articles.hasNext();
    }

    @Override
    public CutArticle next() {
      Row article = articles.next();
      String language = article.getString(1);
      byte[] packed =
          packing.pack(
              cutter.cut(article.getString(2), language),
              cutter.cut(article.getString(3), language));
      return new CutArticle(article.getString(0), language, packed);
    }
  }
}
