package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * One row per language: how its topics were learnt.
 *
 * @param language ISO 639-1 code
 * @param fit number of the fit, from 1, counted up each time that topics are learnt anew
 * @param algorithm {@code gibbs}, {@code mllib-online} or {@code mllib-em}
 * @param topics K, how many
 * @param terms V, different terms
 * @param articles that the topics were learnt from, those held out not among them
 * @param tokens of these articles
 * @param sweeps how often each token was sampled, or each article seen
 * @param seed of all random streams
 * @param priorSum Σ αₖ, the weight of all topics in an article before any of its words is known
 * @param termPrior β, the weight of a term in a topic besides its counts in {@code topic_weights}
 * @param heldOutArticles that were kept from the fit to watch it
 * @param heldOutPerplexity exp of minus the mean log-likelihood of a token of their second halves
 *     given their first halves; null where none were held out
 * @param learntUntil the last date of an article that the topics were learnt from; null where none
 *     is dated
 */
public record TopicFit(
    String language,
    int fit,
    String algorithm,
    int topics,
    int terms,
    long articles,
    long tokens,
    int sweeps,
    long seed,
    double priorSum,
    double termPrior,
    long heldOutArticles,
    Double heldOutPerplexity,
    LocalDate learntUntil) {

  public static final Table<TopicFit> TABLE =
      Table.of("topic_fits", TopicFit.class).key("language");

  public TopicFit {
    requireNonNull(language, "language");
    requireNonNull(algorithm, "algorithm");
  }
}
