package org.newstide.pipeline.topics;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.newstide.core.statistics.Contingency;
import org.newstide.core.statistics.FalseDiscovery;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.ArticleTopic;
import org.newstide.tables.Table;
import org.newstide.tables.Topic;
import org.newstide.tables.TopicChange;
import org.newstide.tables.TopicFit;
import org.newstide.tables.TopicWeight;

/**
 * Which words a topic used more or less in a quarter than in all quarters together.
 *
 * <p>The unit is a story that has at least a fifth of the topic, because the tokens of one story
 * are not independent. A term belongs to the topic that most probably brought it into the story:
 * the one with the largest θₖ·φₖᵥ. Terms in fewer than {@value #LEAST_STORIES} stories of the topic
 * and quarters with fewer are not tested. The p-value is that of G² with one degree of freedom; the
 * q-values are over all that is tested in a language.
 */
public final class TopicChanges {

  private static final double LEAST_PROPORTION = 0.2;
  private static final long LEAST_STORIES = 10;
  private static final double MOST_Q = 0.05;

  private TopicChanges() {}

  /** One term of a story that belongs to a topic. Lives within the stage, is no table. */
  public record Use(String topicId, LocalDate quarter, String term) {}

  /** A tested term. Lives within the stage, is no table. */
  public record Tested(
      String topicId,
      LocalDate quarter,
      String term,
      long observed,
      long stories,
      long observedInAll,
      long storiesInAll) {

    Contingency table() {
      return new Contingency(observed, observedInAll, stories, storiesInAll);
    }
  }

  static Dataset<TopicChange> of(
      Dataset<Row> stories,
      Dataset<ArticleTokens> tokens,
      Dataset<TopicFit> fits,
      Dataset<Topic> topics,
      Dataset<TopicWeight> weights,
      Dataset<ArticleTopic> articleTopics) {
    List<TopicChange> changes = new ArrayList<>();
    for (TopicFit fit : fits.orderBy("language").collectAsList()) {
      FrozenTopics frozen = FrozenTopics.of(fit, topics, weights);
      try (LanguageCorpus corpus = LanguageCorpus.of(tokens, fit.language(), frozen.terms())) {
        changes.addAll(changes(corpus, frozen, parts(stories, articleTopics, fit.language())));
      }
    }
    return tokens.sparkSession().createDataset(changes, TopicChange.TABLE.encoder());
  }

  /** Article id, quarter, and its topics with their proportions. */
  private static Dataset<Row> parts(
      Dataset<Row> stories, Dataset<ArticleTopic> articleTopics, String language) {
    return stories
        .filter(col("month").isNotNull().and(col("language").equalTo(language)))
        .withColumn("quarter", date_trunc("quarter", col("month")).cast("date"))
        .join(articleTopics, "articleId")
        .groupBy("articleId", "quarter")
        .agg(collect_list(struct("topicId", "proportion")).as("parts"));
  }

  private static List<TopicChange> changes(
      LanguageCorpus corpus, FrozenTopics frozen, Dataset<Row> parts) {
    Broadcast<TermOwners> owners =
        LanguageCorpus.broadcast(corpus.articles(), new TermOwners(frozen));
    Dataset<Row> uses =
        corpus
            .filled()
            .join(parts, "articleId")
            .select("counts", "quarter", "parts")
            .flatMap(
                (FlatMapFunction<Row, Use>) row -> uses(row, owners.value()).iterator(),
                Table.encoderOf(Use.class))
            .toDF();
    return significant(
        tested(uses.groupBy("topicId", "quarter", "term").agg(count(lit(1)).as("observed"))));
  }

  /**
   * The tables of all terms and quarters that can be tested.
   *
   * @param counted stories by topic, quarter and term; all of them under the empty term
   */
  private static Dataset<Tested> tested(Dataset<Row> counted) {
    Dataset<Row> stories =
        counted
            .filter(col("term").equalTo(""))
            .drop("term")
            .withColumnRenamed("observed", "stories");
    Dataset<Row> inAll = stories.groupBy("topicId").agg(sum("stories").as("storiesInAll"));
    Dataset<Row> terms =
        counted
            .filter(col("term").notEqual(""))
            .groupBy("topicId", "term")
            .agg(sum("observed").as("observedInAll"))
            .filter(col("observedInAll").geq(LEAST_STORIES));
    return terms
        .join(stories.filter(col("stories").geq(LEAST_STORIES)), "topicId")
        .join(inAll, "topicId")
        .filter(col("stories").lt(col("storiesInAll")))
        .join(counted, new String[] {"topicId", "quarter", "term"}, "left_outer")
        .na()
        .fill(0L, new String[] {"observed"})
        .select(
            "topicId", "quarter", "term", "observed", "stories", "observedInAll", "storiesInAll")
        .as(Table.encoderOf(Tested.class));
  }

  /** One use for each term of a topic that has a fifth, and one of no term for the story itself. */
  private static List<Use> uses(Row row, TermOwners owners) {
    int[] terms = TermCounts.terms(row.getAs("counts"));
    LocalDate quarter = row.getLocalDate(1);
    List<Row> parts = row.getList(2);
    String[] ids = parts.stream().map(part -> part.getString(0)).sorted().toArray(String[]::new);
    double[] proportions = new double[ids.length];
    for (Row part : parts) {
      proportions[Arrays.binarySearch(ids, part.getString(0))] = part.getDouble(1);
    }
    String[] owned = owners.of(terms, ids, proportions);
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i < ids.length; i++) {
      if (proportions[i] >= LEAST_PROPORTION) {
        uses.add(new Use(ids[i], quarter, ""));
        for (int t = 0; t < terms.length; t++) {
          if (ids[i].equals(owned[t])) {
            uses.add(new Use(ids[i], quarter, owners.term(terms[t])));
          }
        }
      }
    }
    return uses;
  }

  /**
   * Only what has p ≤ 0.05 can have q ≤ 0.05, and it has the first ranks; the rest is only counted.
   */
  private static List<TopicChange> significant(Dataset<Tested> tested) {
    Dataset<Tested> kept = tested.persist();
    try {
      int tests = Math.toIntExact(kept.count());
      List<Tested> promising =
          kept.filter((FilterFunction<Tested>) test -> test.table().pValue() <= MOST_Q)
              .collectAsList();
      FalseDiscovery control =
          FalseDiscovery.ofSmallest(
              promising.stream().mapToDouble(test -> test.table().pValue()).toArray(), tests);
      List<TopicChange> changes = new ArrayList<>();
      for (Tested test : promising) {
        double q = control.qValue(test.table().pValue());
        if (q <= MOST_Q) {
          changes.add(row(test, q));
        }
      }
      return changes;
    } finally {
      kept.unpersist();
    }
  }

  private static TopicChange row(Tested test, double q) {
    return new TopicChange(
        test.topicId(),
        test.quarter(),
        test.term(),
        test.observed(),
        test.stories(),
        test.observedInAll(),
        test.storiesInAll(),
        test.table().logLikelihoodRatio(),
        q);
  }
}
