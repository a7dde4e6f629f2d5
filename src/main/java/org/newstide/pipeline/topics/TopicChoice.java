package org.newstide.pipeline.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.newstide.core.topics.Assignment;
import org.newstide.core.topics.TermScores;
import org.newstide.core.topics.TopicAlignment;
import org.newstide.core.topics.TopicModel;
import org.newstide.core.topics.TopicWeights;
import org.newstide.tables.ArticleTokens;
import org.newstide.tables.Term;

/**
 * Compares numbers of topics: fits each several times from different starts and measures what the
 * topics are worth.
 *
 * <p>The recommendation is the number with the largest mean of four marks, each 1 for the best
 * number of the sweep and 0 for the worst, in between in proportion: coherence (NPMI), exclusivity,
 * held-out perplexity (its logarithm), and stability. No mark for what is the same everywhere or
 * unknown. It compares only the numbers that were tried, and a reader's judgement comes first.
 */
public final class TopicChoice {

  /**
   * One number of topics, means over its fits.
   *
   * @param count K
   * @param fits how many
   * @param npmi mean NPMI of the topics
   * @param cv mean C_v of the topics
   * @param exclusivity mean exclusivity of the topics
   * @param perplexity of held-out articles; null where none are held out
   * @param stability mean similarity of the topics of two fits, paired as well as they can be; null
   *     for a single fit
   */
  public record Candidate(
      int count,
      int fits,
      double npmi,
      double cv,
      double exclusivity,
      Double perplexity,
      Double stability) {

    private Double foretelling() {
      return perplexity == null ? null : -Math.log(perplexity);
    }
  }

  private final List<Candidate> candidates = new ArrayList<>();

  private TopicChoice() {}

  /**
   * Fits and measures every number with every seed.
   *
   * @param counts numbers of topics
   * @param seeds starts, at least one
   */
  public static TopicChoice sweep(
      Dataset<ArticleTokens> tokens,
      Dataset<Term> vocabulary,
      String language,
      TopicSettings settings,
      List<Integer> counts,
      List<Long> seeds,
      TopicFitting fitting) {
    TopicChoice choice = new TopicChoice();
    try (LanguageCorpus corpus = LanguageCorpus.of(tokens, vocabulary, language, settings)) {
      if (corpus.terms().size() < 2 || corpus.size() < settings.minArticles()) {
        throw new IllegalArgumentException(
            "language must have at least "
                + settings.minArticles()
                + " articles with kept terms, found "
                + corpus.size()
                + " for "
                + language);
      }
      for (int count : counts.stream().sorted().distinct().toList()) {
        List<Fitted> fits =
            seeds.stream()
                .map(seed -> fit(corpus, settings.withCount(count).withSeed(seed), fitting))
                .toList();
        choice.candidates.add(candidate(count, fits));
      }
    }
    return choice;
  }

  /** What was measured, by number. */
  public List<Candidate> candidates() {
    return List.copyOf(candidates);
  }

  /** The number with the largest mean mark; the smaller one of two. */
  public int recommended() {
    return IntStream.range(0, candidates.size())
        .boxed()
        .max(
            Comparator.<Integer>comparingDouble(this::mark)
                .thenComparing(Comparator.reverseOrder()))
        .map(place -> candidates.get(place).count())
        .orElseThrow();
  }

  /** The mean mark of a candidate, in [0, 1]. */
  public double mark(int place) {
    OptionalDouble mean =
        IntStream.range(0, 4)
            .mapToObj(measure -> marks(measure)[place])
            .filter(Objects::nonNull)
            .mapToDouble(Double::doubleValue)
            .average();
    return mean.orElse(0);
  }

  /** Why: one line for each measure that tells the numbers apart. */
  public List<String> reasons() {
    int place = candidates.stream().map(Candidate::count).toList().indexOf(recommended());
    String[] names = {"coherence", "exclusivity", "held-out perplexity", "stability"};
    List<String> reasons = new ArrayList<>();
    for (int measure = 0; measure < names.length; measure++) {
      Double mark = marks(measure)[place];
      if (mark != null) {
        int rank = rank(marks(measure), mark);
        reasons.add(
            String.format(
                Locale.ROOT,
                "%s: rank %d of %d, mark %.2f",
                names[measure],
                rank,
                candidates.size(),
                mark));
      }
    }
    return reasons;
  }

  private static int rank(Double[] marks, double mark) {
    int better = 0;
    for (Double other : marks) {
      better += other > mark ? 1 : 0;
    }
    return better + 1;
  }

  /** The marks of one measure; all null where it tells nothing. */
  private Double[] marks(int measure) {
    return scaled(
        candidates.stream()
            .map(
                c ->
                    switch (measure) {
                      case 0 -> (Double) c.npmi();
                      case 1 -> (Double) c.exclusivity();
                      case 2 -> c.foretelling();
                      default -> c.stability();
                    })
            .toArray(Double[]::new));
  }

  private static Double[] scaled(Double[] values) {
    Double[] marks = new Double[values.length];
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Double value : values) {
      if (value == null) {
        return marks;
      }
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    for (int i = 0; i < values.length && most > least; i++) {
      marks[i] = (values[i] - least) / (most - least);
    }
    return marks;
  }

  /** One fit, measured. */
  private record Fitted(
      List<TopicWeights> topics, double npmi, double cv, double exclusivity, Double perplexity) {}

  private static Fitted fit(LanguageCorpus corpus, TopicSettings settings, TopicFitting fitting) {
    TrainedTopics trained = fitting.train(corpus, settings);
    TopicModel model = trained.model();
    List<TopicWeights> topics = TopicModels.weights(model, 1);
    TermScores scores = new TermScores(topics, model.beta(), model.terms());
    TopicCoherence coherence =
        TopicCoherence.over(corpus.tokens(), corpus.terms(), TopicDescription.foremost(topics));
    return new Fitted(
        topics,
        mean(topics.size(), coherence::npmi),
        mean(topics.size(), coherence::cv),
        mean(topics.size(), k -> scores.exclusivity(k, TopicDescription.TERMS_SCORED)),
        trained.perplexity());
  }

  private static double mean(int topics, java.util.function.IntToDoubleFunction score) {
    return IntStream.range(0, topics).mapToDouble(score).average().orElse(0);
  }

  private static Candidate candidate(int count, List<Fitted> fits) {
    List<Double> similarities = new ArrayList<>();
    for (int a = 0; a < fits.size(); a++) {
      for (int b = a + 1; b < fits.size(); b++) {
        similarities.add(similarity(fits.get(a).topics(), fits.get(b).topics()));
      }
    }
    return new Candidate(
        count,
        fits.size(),
        mean(fits, Fitted::npmi),
        mean(fits, Fitted::cv),
        mean(fits, Fitted::exclusivity),
        fits.get(0).perplexity() == null ? null : mean(fits, Fitted::perplexity),
        similarities.isEmpty() ? null : mean(similarities, value -> value));
  }

  private static double similarity(List<TopicWeights> one, List<TopicWeights> other) {
    double[][] similarity = TopicAlignment.similarity(one, other);
    int[] pairs = Assignment.largest(similarity);
    return mean(pairs.length, topic -> similarity[topic][pairs[topic]]);
  }

  private static <T> double mean(List<T> values, ToDoubleFunction<T> value) {
    return values.stream().mapToDouble(value).average().orElse(0);
  }
}
