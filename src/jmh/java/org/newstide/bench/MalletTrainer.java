package org.newstide.bench;

import cc.mallet.topics.ParallelTopicModel;
import cc.mallet.types.Alphabet;
import cc.mallet.types.FeatureSequence;
import cc.mallet.types.Instance;
import cc.mallet.types.InstanceList;
import java.io.IOException;
import java.util.logging.Level;
import org.newstide.core.topics.DocumentTermMatrix;

/** MALLET's parallel sampler with both priors optimised. */
final class MalletTrainer {

  private static final double ALPHA_SUM = 5;
  private static final double BETA = 0.01;

  private MalletTrainer() {}

  static LearntTopics learn(DocumentTermMatrix documents, Training training) throws IOException {
    ParallelTopicModel.logger.setLevel(Level.OFF);
    Alphabet alphabet = new Alphabet();
    for (int term = 0; term < documents.terms(); term++) {
      alphabet.lookupIndex(term);
    }
    InstanceList instances = new InstanceList(alphabet, null);
    for (int document = 0; document < documents.documents(); document++) {
      int[] terms = new int[documents.length(document)];
      for (int i = 0; i < terms.length; i++) {
        terms[i] = documents.term(documents.start(document) + i);
      }
      instances.add(
          new Instance(new FeatureSequence(alphabet, terms), null, String.valueOf(document), null));
    }
    ParallelTopicModel model = new ParallelTopicModel(training.topics(), ALPHA_SUM, BETA);
    model.setRandomSeed(training.seed());
    model.setNumThreads(training.threads());
    model.setNumIterations(training.iterations());
    model.setOptimizeInterval(10);
    model.setBurninPeriod(50);
    model.setTopicDisplay(0, 0);
    model.addInstances(instances);
    model.estimate();
    return topics(model, documents.terms());
  }

  private static LearntTopics topics(ParallelTopicModel model, int terms) {
    float[][] probabilities = new float[terms][model.numTopics];
    double[] whole = new double[model.numTopics];
    for (int topic = 0; topic < model.numTopics; topic++) {
      whole[topic] = model.tokensPerTopic[topic] + model.beta * terms;
    }
    for (int term = 0; term < terms; term++) {
      for (int topic = 0; topic < model.numTopics; topic++) {
        probabilities[term][topic] = (float) (model.beta / whole[topic]);
      }
      for (int packed : model.typeTopicCounts[term]) {
        if (packed == 0) {
          break;
        }
        int topic = packed & model.topicMask;
        probabilities[term][topic] += (float) ((packed >> model.topicBits) / whole[topic]);
      }
    }
    return new LearntTopics(probabilities, model.alpha.clone());
  }
}
