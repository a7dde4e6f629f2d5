package org.newstide.core.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TopicSamplerTest {

  private static final SamplerSettings SHORT = new SamplerSettings(8, 24, 3, 5, 0.01, 6, 2);
  private static final PlantedTopics PLANTED = PlantedTopics.of(8, 200, 300, 40, 42);

  @Test
  void topics_of_planted_documents_are_recovered() {
    PlantedTopics planted = PlantedTopics.of(10, 300, 1500, 60, 42);
    SamplerSettings settings = SamplerSettings.of(10).withSweeps(200);

    TopicModel model = new TopicSampler(settings, planted.documents()).run(2, SweepProgress.NONE);

    assertThat(planted.matchingCosine(model)).isGreaterThan(0.95);
  }

  @Test
  void topics_are_recovered_from_nearly_every_start() {
    PlantedTopics planted = PlantedTopics.of(10, 300, 1500, 60, 47);
    long recovered =
        LongStream.rangeClosed(1, 12)
            .mapToObj(seed -> SamplerSettings.of(10).withSweeps(200).withSeed(seed))
            .map(settings -> new TopicSampler(settings, planted.documents()))
            .filter(run -> planted.matchingCosine(run.run(2, SweepProgress.NONE)) > 0.95)
            .count();

    assertThat(recovered).isGreaterThanOrEqualTo(11);
  }

  @Test
  void any_number_of_threads_gives_the_same_bits() {
    byte[] one = run(PLANTED.documents(), 1);
    assertThat(run(PLANTED.documents(), 2)).isEqualTo(one);
    assertThat(run(PLANTED.documents(), 8)).isEqualTo(one);
  }

  @Test
  void any_order_of_documents_gives_the_same_bits() {
    DocumentTermMatrix documents = PLANTED.documents();
    DocumentTermMatrix.Builder turned = DocumentTermMatrix.builder(documents.terms());
    for (int document = documents.documents() - 1; document >= 0; document--) {
      turned.add(documents.key(document), tokens(documents, document));
    }
    assertThat(run(turned.build(), 2)).isEqualTo(run(documents, 2));
  }

  @Test
  void any_cut_into_partitions_gives_the_same_bits() {
    byte[] whole = run(PLANTED.documents(), 1);
    for (int partitions : new int[] {1, 2, 8}) {
      assertThat(runPartitions(partitions, false)).as("%d partitions", partitions).isEqualTo(whole);
      assertThat(runPartitions(partitions, true)).as("%d, merged", partitions).isEqualTo(whole);
    }
  }

  @Test
  void a_run_resumed_at_a_checkpoint_gives_the_same_bits() {
    for (int stop : new int[] {1, 7, 20}) {
      TopicSampler first = new TopicSampler(SHORT, PLANTED.documents());
      first.run(1, (run, sweep) -> sweep < stop);
      byte[] checkpoint = first.state().toBytes();

      TopicSampler second =
          new TopicSampler(
              SamplerState.fromBytes(checkpoint), PLANTED.documents(), first.assignments());
      byte[] resumed = second.run(2, SweepProgress.NONE).toBytes();

      assertThat(resumed).as("stopped after sweep %d", stop).isEqualTo(run(PLANTED.documents(), 1));
    }
  }

  @Test
  void topics_are_weighted_only_when_a_quarter_of_the_sweeps_is_over() {
    SamplerSettings often = new SamplerSettings(8, 24, 3, 5, 0.01, 2, 2);
    List<Double> alphas = new ArrayList<>();
    List<Double> betas = new ArrayList<>();
    List<Boolean> burningIn = new ArrayList<>();
    new TopicSampler(often, PLANTED.documents())
        .run(
            1,
            (run, sweep) -> {
              alphas.add(run.state().current().alpha(0));
              betas.add(run.state().current().beta());
              burningIn.add(run.state().burningIn());
              return sweep < 8;
            });

    assertThat(betas.get(0)).isEqualTo(0.01);
    assertThat(betas.get(1)).isNotEqualTo(0.01);
    assertThat(alphas.subList(0, 7)).containsOnly(5.0 / 8);
    assertThat(alphas.get(7)).isNotEqualTo(5.0 / 8);
    assertThat(burningIn).containsExactly(true, true, true, true, true, true, false, false);
  }

  @Test
  void assignments_of_another_run_are_refused() {
    TopicSampler run = new TopicSampler(SHORT, PLANTED.documents());
    run.run(1, (self, sweep) -> sweep < 2);
    short[] others = run.assignments();
    others[0] = (short) ((others[0] + 1) % 8);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TopicSampler(run.state(), PLANTED.documents(), others))
        .withMessageContaining("must add up to the counts of the state");
  }

  @Test
  void empty_documents_and_unused_terms_do_no_harm() {
    DocumentTermMatrix documents =
        DocumentTermMatrix.builder(5).add(1).add(2, 3, 3, 3).add(3).add(4, 0).build();
    TopicModel model = new TopicSampler(SHORT, documents).run(8, SweepProgress.NONE);

    double sum = 0;
    for (int topic = 0; topic < 8; topic++) {
      sum += model.total(topic);
      assertThat(Arrays.stream(model.distribution(topic)).sum()).isCloseTo(1, within(1e-9));
    }
    assertThat(sum).isEqualTo(2 * 4);
  }

  @Test
  void nothing_to_sample_gives_a_model_of_the_priors() {
    DocumentTermMatrix none = DocumentTermMatrix.builder(3).build();
    TopicModel model = new TopicSampler(SHORT, none).run(1, SweepProgress.NONE);
    double third = 1.0 / 3;
    assertThat(model.distribution(0))
        .containsExactly(new double[] {third, third, third}, within(1e-9));
  }

  private static byte[] run(DocumentTermMatrix documents, int threads) {
    return new TopicSampler(SHORT, documents).run(threads, SweepProgress.NONE).toBytes();
  }

  /** As a cluster does it: every partition has its own matrix and its own assignments. */
  private static byte[] runPartitions(int partitions, boolean merged) {
    List<DocumentTermMatrix> parts = new ArrayList<>();
    List<short[]> assignments = new ArrayList<>();
    for (int part = 0; part < partitions; part++) {
      DocumentTermMatrix.Builder rows = DocumentTermMatrix.builder(PLANTED.documents().terms());
      for (int d = part; d < PLANTED.documents().documents(); d += partitions) {
        rows.add(PLANTED.documents().key(d), tokens(PLANTED.documents(), d));
      }
      parts.add(rows.build());
      assignments.add(new short[parts.get(part).tokens()]);
      Arrays.fill(assignments.get(part), (short) -1);
    }
    SamplerState state = SamplerState.start(SHORT, PLANTED.documents().termFrequencies());
    while (!state.done()) {
      List<SweepDeltas> deltas = new ArrayList<>();
      LengthHistograms histograms = null;
      for (int part = 0; part < partitions; part++) {
        SweepKernel kernel = new SweepKernel(state.freeze(), SHORT.seed());
        deltas.add(kernel.sweep(parts.get(part), assignments.get(part), state.step()));
        if (state.wantsHistograms()) {
          LengthHistograms of = LengthHistograms.of(8, parts.get(part), assignments.get(part));
          histograms = histograms == null ? of : histograms.add(of);
        }
      }
      List<SweepDeltas> sum =
          merged
              ? List.of(deltas.stream().map(SweepDeltas::compacted).reduce(SweepDeltas::plus).get())
              : deltas;
      state.advance(sum, histograms);
    }
    return state.model().toBytes();
  }

  private static int[] tokens(DocumentTermMatrix documents, int document) {
    int[] tokens = new int[documents.length(document)];
    Arrays.setAll(tokens, i -> documents.term(documents.start(document) + i));
    return tokens;
  }
}
