package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.newstide.pipeline.LocalSpark;

/** What a crash between two sweeps changes: nothing. */
class SweepStoreTest {

  private static final TopicSettings SETTINGS = TopicSettings.of(3, 60, 7);

  @ParameterizedTest
  @EnumSource(names = {"MEMORY", "SPARK"})
  void learn_afterACrash_goesOnAndGivesTheSameRows(TopicRunner runner) {
    TopicSettings settings = SETTINGS.withRunner(runner);
    LearntRows undisturbed = learn(settings, TopicFitting.QUIET);
    CrashingStore store = new CrashingStore();
    List<String> lines = new ArrayList<>();

    assertThatThrownBy(() -> learn(settings, new TopicFitting(store, lines::add)))
        .hasMessageContaining("the power failed");
    LearntRows resumed = learn(settings, new TopicFitting(store, lines::add));

    assertThat(resumed).isEqualTo(undisturbed);
    assertThat(lines).filteredOn(line -> line.contains("sweep 25 of 60")).hasSize(1);
    assertThat(store.forgotten).isTrue();
  }

  private static LearntRows learn(TopicSettings settings, TopicFitting fitting) {
    return TopicLearningTest.learn(
        PlantedTopics.articles(60), settings, 2, PlantedTopics.noFit(), fitting);
  }

  /** Keeps the last sweep in memory; fails once, just after it has saved the second. */
  private static final class CrashingStore implements SweepStore {

    private SavedSweep last;
    private List<byte[]> blocks;
    private int saves;
    private boolean forgotten;

    @Override
    public Optional<SavedSweep> newest(String fit) {
      return Optional.ofNullable(last)
          .map(
              sweep ->
                  new SavedSweep(
                      sweep.number(),
                      sweep.state(),
                      LocalSpark.session().createDataset(blocks, Encoders.BINARY())));
    }

    @Override
    public void save(String fit, SavedSweep sweep) {
      last = sweep;
      blocks = sweep.blocks().collectAsList();
      saves++;
      if (saves == 2) {
        throw new IllegalStateException("the power failed");
      }
    }

    @Override
    public void forget(String fit) {
      forgotten = true;
    }
  }
}
