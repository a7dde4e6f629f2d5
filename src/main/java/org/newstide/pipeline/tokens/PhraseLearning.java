package org.newstide.pipeline.tokens;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.newstide.core.text.TermRule;
import org.newstide.pipeline.tokens.NgramCounting.Candidates;
import org.newstide.tables.Phrase;

/**
 * Learns from the articles themselves which words belong together: names and fixed terms of any
 * language. Three passes over words that are cut already: one that finds out which pairs can be
 * frequent enough, one that counts words and these pairs, one that counts the longer sequences
 * whose neighbours are pairs that meet more often than by chance.
 */
public final class PhraseLearning {

  private static final StructType COUNTS =
      new StructType()
          .add("language", DataTypes.StringType)
          .add("words", DataTypes.StringType)
          .add("length", DataTypes.IntegerType)
          .add("documents", DataTypes.LongType)
          .add("occurrences", DataTypes.LongType)
          .add("names", DataTypes.LongType);

  /** What the driver takes of counts, about 200 bytes each; the most frequent. */
  private static final int MOST_COUNTS = 2_000_000;

  /** How much longer than a phrase the sequences are that are counted, to know fragments. */
  private static final int FURTHER_WORDS = 3;

  private PhraseLearning() {}

  /**
   * The phrases of these articles, and the rules of their dictionary. The rows do not depend on
   * partitions or their order.
   *
   * <p>The driver holds the words and pairs above the document-frequency floor, at most {@value
   * #MOST_COUNTS}; a task about 100 MB.
   */
  public static Dataset<Phrase> learn(ArticleWords articles, PhraseSettings settings) {
    List<Row> counts = countPairs(articles, settings);
    Map<String, LanguageNgrams> ngrams = LanguageNgrams.of(counts);
    WordPairs associated = associated(ngrams, settings);
    if (!associated.isEmpty()) {
      for (Row row : countLonger(articles, associated, settings)) {
        ngrams.get(row.getString(0)).add(row);
      }
    }
    List<Phrase> phrases = PhraseRows.of(ngrams, articles.dictionary(), settings);
    return articles.session().createDataset(phrases, Phrase.TABLE.encoder());
  }

  private static List<Row> countPairs(ArticleWords articles, PhraseSettings settings) {
    return count(articles, CandidateSequences.pairs(), true, settings.minDocumentFrequency());
  }

  private static List<Row> countLonger(
      ArticleWords articles, WordPairs associated, PhraseSettings settings) {
    int mostWords = settings.maxWords() + FURTHER_WORDS;
    Broadcast<WordPairs> pairs = context(articles).broadcast(associated);
    CandidateSequences chains =
        (words, language, from, to, visitor) ->
            CandidateSequences.chains(pairs.value(), mostWords)
                .visit(words, language, from, to, visitor);
    List<Row> counts = count(articles, chains, false, settings.minDocumentFrequency());
    pairs.destroy();
    return counts;
  }

  /** Two passes: one finds what may reach the floor, one counts that. */
  private static List<Row> count(
      ArticleWords articles, CandidateSequences sequences, boolean singleWords, int floor) {
    Broadcast<NameOpeners> openers = articles.openers();
    Broadcast<FrequentSequences> frequent =
        context(articles).broadcast(FrequentSequences.of(articles, sequences, floor));
    JavaRDD<Row> counts =
        articles
            .articles()
            .mapPartitions(
                rows ->
                    new NgramCounting(
                        rows,
                        openers.value(),
                        new Candidates(sequences, frequent.value(), singleWords)));
    List<Row> summed = summed(articles.session().createDataFrame(counts, COUNTS), floor, articles);
    frequent.destroy();
    return summed;
  }

  private static List<Row> summed(Dataset<Row> counts, int floor, ArticleWords articles) {
    List<String> terms =
        articles.dictionary().rules().stream().map(TermRule::form).distinct().toList();
    Column kept =
        col("documents")
            .geq(floor)
            .or(col("length").equalTo(0))
            .or(col("words").isin(terms.toArray()));
    return counts
        .groupBy("language", "words", "length")
        .agg(
            sum("documents").as("documents"),
            sum("occurrences").as("occurrences"),
            sum("names").as("names"))
        .where(kept)
        .orderBy(col("occurrences").desc(), col("language"), col("words"))
        .limit(MOST_COUNTS)
        .collectAsList();
  }

  /** The pairs that meet more often than by chance; empty words are among them. */
  private static WordPairs associated(Map<String, LanguageNgrams> ngrams, PhraseSettings settings) {
    WordPairs associated = new WordPairs();
    ngrams.forEach(
        (language, ofLanguage) ->
            ofLanguage
                .counts()
                .forEach(
                    (words, count) -> {
                      int blank = words.indexOf(' ');
                      PairAssociation pair = blank < 0 ? null : ofLanguage.weakest(words);
                      if (pair != null
                          && count.documents() >= settings.minDocumentFrequency()
                          && pair.together() > pair.expected()
                          && pair.logLikelihoodRatio() >= settings.minLogLikelihoodRatio()) {
                        String left = words.substring(0, blank);
                        associated.add(language, left, words.substring(blank + 1));
                      }
                    }));
    return associated;
  }

  private static JavaSparkContext context(ArticleWords articles) {
    return JavaSparkContext.fromSparkContext(articles.session().sparkContext());
  }
}
