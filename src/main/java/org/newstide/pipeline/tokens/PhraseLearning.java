package org.newstide.pipeline.tokens;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.log2;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.newstide.core.text.TermDictionary;
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

  /** What the driver takes of words, of pairs, and of longer sequences: about 60 bytes each. */
  private static final int MOST_COUNTS = 1_000_000;

  /** Occurrences fall into so many sizes each time that they double. */
  private static final int SIZES = 64;

  /** How much longer than a phrase the sequences are that are counted, to know fragments. */
  private static final int FURTHER_WORDS = 3;

  private PhraseLearning() {}

  /**
   * The phrases of these articles, and the rules of their dictionary. The rows do not depend on
   * partitions or their order.
   *
   * <p>The driver holds counts of the words above the document-frequency floor, of the pairs among
   * them that meet more often than by chance, and of longer sequences of these; about a million of
   * words and as many of pairs and of longer ones, the most frequent. A task holds about 100 MB.
   */
  public static Dataset<Phrase> learn(ArticleWords articles, PhraseSettings settings) {
    Dataset<Row> counts = countPairs(articles, settings);
    Map<String, PhraseChoice> choices = new TreeMap<>();
    LanguageNgrams.of(mostFrequent(counts.where(col("length").leq(1))).toLocalIterator())
        .forEach(
            (language, ngrams) ->
                choices.put(language, choice(ngrams, articles.dictionary(), settings)));
    WordPairs associated = new WordPairs();
    for (Row pair : pairs(counts, choices, articles, settings)) {
      LanguageNgrams ngrams = choices.get(pair.getString(0)).ngrams();
      if (isAssociated(pair, ngrams, settings.minLogLikelihoodRatio())) {
        String words = pair.getString(1);
        int blank = words.indexOf(' ');
        associated.add(ngrams.language(), words.substring(0, blank), words.substring(blank + 1));
      }
      consider(pair, choices);
    }
    counts.unpersist();
    if (!associated.isEmpty()) {
      considerLonger(articles, associated, choices, settings);
    }
    List<Phrase> phrases = PhraseRows.of(choices, articles.dictionary(), settings);
    return articles.session().createDataset(phrases, Phrase.TABLE.encoder());
  }

  private static PhraseChoice choice(
      LanguageNgrams ngrams, TermDictionary dictionary, PhraseSettings settings) {
    return new PhraseChoice(
        ngrams, settings, words -> !dictionary.vetoes(ngrams.language(), PhraseRows.joined(words)));
  }

  private static void consider(Row sequence, Map<String, PhraseChoice> choices) {
    PhraseChoice choice = choices.get(sequence.getString(0));
    choice.ngrams().add(sequence);
    choice.consider(sequence.getString(1));
  }

  /** The pairs that meet more often than by chance, and those that the dictionary has. */
  private static Iterable<Row> pairs(
      Dataset<Row> counts,
      Map<String, PhraseChoice> choices,
      ArticleWords articles,
      PhraseSettings settings) {
    Map<String, LanguageNgrams> words = new TreeMap<>();
    choices.forEach((language, choice) -> words.put(language, choice.ngrams()));
    // In local mode tasks see the driver's own: it adds pairs between two jobs, they ask for words.
    Broadcast<Map<String, LanguageNgrams>> known = context(articles).broadcast(words);
    Set<String> ruled =
        articles.dictionary().rules().stream()
            .flatMap(rule -> PhraseRows.ways(List.of(rule.form().split("_"))).stream())
            .collect(Collectors.toSet());
    double least = settings.minLogLikelihoodRatio();
    FilterFunction<Row> needed =
        pair ->
            ruled.contains(pair.getString(1))
                || isAssociated(pair, known.value().get(pair.getString(0)), least);
    Dataset<Row> pairs = mostFrequent(counts.where(col("length").equalTo(2)).filter(needed));
    return pairs::toLocalIterator;
  }

  private static boolean isAssociated(Row pair, LanguageNgrams ngrams, double least) {
    PairAssociation association = ngrams.weakest(pair.getString(1), pair.getLong(4));
    return association != null
        && association.together() > association.expected()
        && association.logLikelihoodRatio() >= least;
  }

  private static void considerLonger(
      ArticleWords articles,
      WordPairs associated,
      Map<String, PhraseChoice> choices,
      PhraseSettings settings) {
    int mostWords = settings.maxWords() + FURTHER_WORDS;
    Broadcast<WordPairs> pairs = context(articles).broadcast(associated);
    CandidateSequences chains =
        (words, language, from, to, visitor) ->
            CandidateSequences.chains(pairs.value(), mostWords)
                .visit(words, language, from, to, visitor);
    Dataset<Row> counts = counted(articles, chains, false, settings.minDocumentFrequency());
    Dataset<Row> taken = mostFrequent(counts);
    // The parts of a sequence come before it.
    for (int length = 3; length <= mostWords; length++) {
      taken
          .where(col("length").equalTo(length))
          .toLocalIterator()
          .forEachRemaining(row -> consider(row, choices));
    }
    counts.unpersist();
    pairs.destroy();
  }

  private static Dataset<Row> countPairs(ArticleWords articles, PhraseSettings settings) {
    return counted(articles, CandidateSequences.pairs(), true, settings.minDocumentFrequency());
  }

  /** Two passes: one finds what may reach the floor, one counts that; kept until unpersisted. */
  private static Dataset<Row> counted(
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
    return summed(articles.session().createDataFrame(counts, COUNTS), floor, articles)
        .persist(StorageLevel.DISK_ONLY());
  }

  private static Dataset<Row> summed(Dataset<Row> counts, int floor, ArticleWords articles) {
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
        .where(kept);
  }

  private static Dataset<Row> mostFrequent(Dataset<Row> counts) {
    return mostFrequent(counts, MOST_COUNTS);
  }

  /**
   * All, or without the rarest if they are more than that; all of one size stay or go. What a
   * language has in all stays, so that none of its pairs stands without it.
   */
  static Dataset<Row> mostFrequent(Dataset<Row> counts, long most) {
    Column size = floor(log2(col("occurrences")).multiply(SIZES));
    List<Row> sizes =
        counts
            .groupBy(size.as("size"))
            .agg(count(lit(1)).as("rows"))
            .orderBy(col("size").desc())
            .collectAsList();
    long rows = 0;
    for (Row one : sizes) {
      rows += one.getLong(1);
      if (rows > most) {
        return counts.where(size.gt(one.getLong(0)).or(col("length").equalTo(0)));
      }
    }
    return counts;
  }

  private static JavaSparkContext context(ArticleWords articles) {
    return JavaSparkContext.fromSparkContext(articles.session().sparkContext());
  }
}
