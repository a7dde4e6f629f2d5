package org.newstide.pipeline.topics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.newstide.core.topics.Coherence;
import org.newstide.core.topics.ReferenceCounts;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Sentence;

/**
 * The coherence of topics over all articles of their language: NPMI where a unit is an article, C_v
 * where it is a window of {@value #WINDOW} tokens of an article, stop words among them.
 */
final class TopicCoherence {

  private static final int WINDOW = 110;

  private final Coherence inArticles;
  private final Coherence inWindows;
  private final String reference;

  private TopicCoherence(ReferenceCounts articles, ReferenceCounts windows) {
    this.inArticles = new Coherence(articles);
    this.inWindows = new Coherence(windows);
    this.reference =
        String.format(
            Locale.ROOT,
            "%d articles; C_v: their %d windows of %d tokens",
            articles.windows(),
            windows.windows(),
            WINDOW);
  }

  /**
   * @param words the term of each index
   * @param foremost the indices of each topic's foremost terms
   */
  static TopicCoherence over(
      Dataset<ArticleTokens> articles, List<String> words, List<int[]> foremost) {
    Map<String, Integer> indices = new HashMap<>();
    TopicDescription.scored(foremost).forEach(term -> indices.put(words.get(term), term));
    int[][] terms = foremost.toArray(int[][]::new);
    Broadcast<Map<String, Integer>> wanted = LanguageCorpus.broadcast(articles, indices);
    ReferenceCounts[] counts =
        articles
            .javaRDD()
            .mapPartitions(
                part -> List.<ReferenceCounts[]>of(count(part, wanted.value(), terms)).iterator())
            .treeReduce((a, b) -> new ReferenceCounts[] {a[0].plus(b[0]), a[1].plus(b[1])});
    return new TopicCoherence(counts[0], counts[1]);
  }

  double npmi(int topic) {
    return inArticles.npmi(topic);
  }

  double cv(int topic) {
    return Math.max(-1, Math.min(1, inWindows.cv(topic)));
  }

  /** What the scores were counted over. */
  String reference() {
    return reference;
  }

  private static ReferenceCounts[] count(
      Iterator<ArticleTokens> articles, Map<String, Integer> wanted, int[][] terms) {
    ReferenceCounts whole = new ReferenceCounts(terms, ReferenceCounts.DOCUMENTS);
    ReferenceCounts windows = new ReferenceCounts(terms, WINDOW);
    int[] tokens = new int[1024];
    while (articles.hasNext()) {
      int length = 0;
      for (Sentence sentence : articles.next().sentences()) {
        for (String term : sentence.terms()) {
          tokens = length == tokens.length ? Arrays.copyOf(tokens, 2 * length) : tokens;
          tokens[length++] = wanted.getOrDefault(term, -1);
        }
      }
      whole.add(tokens, length);
      windows.add(tokens, length);
    }
    return new ReferenceCounts[] {whole, windows};
  }
}
