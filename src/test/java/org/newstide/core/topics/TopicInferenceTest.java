package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TopicInferenceTest {

  private static final PlantedTopics PLANTED = PlantedTopics.of(6, 120, 400, 40, 7);
  private static final TopicModel MODEL =
      new TopicSampler(SamplerSettings.of(6).withSweeps(80), PLANTED.documents())
          .run(2, SweepProgress.NONE);

  @Test
  void shares_add_up_to_one_and_do_not_depend_on_the_company() {
    TopicInference inference = new TopicInference(MODEL, 1);
    float[][] all = inference.shares(PLANTED.documents());
    DocumentTermMatrix.Builder alone = DocumentTermMatrix.builder(120);
    int[] tokens = new int[PLANTED.documents().length(5)];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = PLANTED.documents().term(PLANTED.documents().start(5) + i);
    }
    alone.add(PLANTED.documents().key(5), tokens);

    assertThat(inference.shares(alone.build())[0]).isEqualTo(all[5]);
    for (float[] shares : all) {
      double sum = 0;
      for (float share : shares) {
        assertThat(share).isBetween(0f, 1f);
        sum += share;
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
    }
  }

  @Test
  void an_empty_document_has_the_shares_of_the_prior() {
    float[] shares =
        new TopicInference(MODEL, 1).shares(DocumentTermMatrix.builder(120).add(9).build())[0];
    double whole = 0;
    for (int topic = 0; topic < 6; topic++) {
      whole += MODEL.alpha(topic);
    }
    assertThat((double) shares[2]).isCloseTo(MODEL.alpha(2) / whole, within(1e-6));
  }

  @Test
  void documents_drawn_from_the_topics_are_foretold_better_than_by_a_model_without_topics() {
    DocumentCompletion completion =
        new DocumentCompletion(PlantedTopics.of(6, 120, 50, 40, 7).documents());
    TopicModel none =
        new TopicSampler(
                SamplerSettings.of(2).withSweeps(1), DocumentTermMatrix.builder(120).build())
            .run(1, SweepProgress.NONE);
    assertThat(completion.logLikelihood(none)).isCloseTo(-Math.log(120), within(1e-4));
    assertThat(completion.logLikelihood(MODEL)).isGreaterThan(-Math.log(120) + 0.5);
  }

  @Test
  void a_model_comes_back_from_its_bytes() {
    TopicModel back = TopicModel.fromBytes(MODEL.toBytes());
    assertThat(back.toBytes()).isEqualTo(MODEL.toBytes());
    assertThat(back.topTerms(5)).isDeepEqualTo(MODEL.topTerms(5));
    assertThat(back.probability(3, 17)).isEqualTo(MODEL.probability(3, 17));
  }
}
