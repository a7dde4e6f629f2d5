package org.newstide.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.newstide.core.topics.ClusterAgreement;
import org.newstide.core.topics.Coherence;
import org.newstide.core.topics.DocumentCompletion;
import org.newstide.core.topics.DocumentTermMatrix;
import org.newstide.core.topics.ReferenceCounts;
import org.newstide.core.topics.TopicDiversity;

/**
 * The evaluators, the same for all trainers: perplexity of the held-out documents by completion;
 * NPMI and C_v of the ten foremost terms, NPMI over whole training documents and C_v over windows
 * of 110 of their tokens; how many foremost terms are unlike; and where documents have labels, how
 * well their strongest topics agree with them.
 */
final class Scores {

  static final String COLUMNS = "perplexity npmi c_v unlike nmi purity";

  private static final int FOREMOST = 10;
  private static final int WINDOW = 110;

  private final Corpus corpus;
  private final DocumentCompletion heldOut;
  private final Map<String, Integer> classes = new TreeMap<>();

  Scores(Corpus corpus) {
    this.corpus = corpus;
    this.heldOut = new DocumentCompletion(corpus.heldOut());
    corpus.labels().stream()
        .filter(label -> !label.isEmpty())
        .forEach(label -> classes.putIfAbsent(label, classes.size()));
  }

  String of(LearntTopics learnt) {
    int[][] foremost = learnt.topTerms(FOREMOST);
    double perplexity = Math.exp(-heldOut.logLikelihood(learnt::copyProbabilities, learnt.alpha()));
    return "%.1f %.4f %.4f %.3f %s"
        .formatted(
            perplexity,
            mean(foremost.length, coherence(foremost, ReferenceCounts.DOCUMENTS)::npmi),
            mean(foremost.length, coherence(foremost, WINDOW)::cv),
            new TopicDiversity(Arrays.asList(foremost)).diversity(),
            classes.isEmpty() ? "- -" : agreement(learnt));
  }

  /** Documents without a label give windows but are not classified. */
  private String agreement(LearntTopics learnt) {
    float[][] shares =
        new DocumentCompletion(corpus.training()).shares(learnt::copyProbabilities, learnt.alpha());
    long[][] together = new long[learnt.topics()][classes.size()];
    for (int document = 0; document < shares.length; document++) {
      Integer known = classes.get(corpus.labels().get(document));
      if (known != null) {
        together[strongest(shares[document])][known]++;
      }
    }
    ClusterAgreement agreement = new ClusterAgreement(together);
    return "%.4f %.4f".formatted(agreement.normalizedMutualInformation(), agreement.purity());
  }

  private static int strongest(float[] shares) {
    int best = 0;
    for (int topic = 1; topic < shares.length; topic++) {
      best = shares[topic] > shares[best] ? topic : best;
    }
    return best;
  }

  private Coherence coherence(int[][] foremost, int window) {
    ReferenceCounts counts = new ReferenceCounts(foremost, window);
    DocumentTermMatrix documents = corpus.training();
    for (int document = 0; document < documents.documents(); document++) {
      int[] tokens = corpus.tokens().get(document);
      counts.add(tokens, tokens.length);
    }
    return new Coherence(counts);
  }

  private static double mean(int topics, IntToDoubleFunction value) {
    return IntStream.range(0, topics).mapToDouble(value).average().orElse(Double.NaN);
  }
}
