package org.newstide.pipeline.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.newstide.core.topics.DocumentTermMatrix;
import org.newstide.core.topics.SamplerSettings;
import org.newstide.core.topics.SweepProgress;
import org.newstide.core.topics.TopicModel;
import org.newstide.core.topics.TopicSampler;

class FitWatchTest {

  private static final DocumentTermMatrix DOCUMENTS =
      DocumentTermMatrix.builder(4).add(1, 0, 1, 0, 1).add(2, 2, 3, 3, 2).build();
  private static final TopicModel SAME =
      new TopicSampler(SamplerSettings.of(2).withSweeps(4), DOCUMENTS).run(1, SweepProgress.NONE);

  private final List<String> said = new ArrayList<>();

  @Test
  void gains_sameModelTwice_hasSettled() {
    FitWatch watch = new FitWatch(DOCUMENTS, "topics", said::add);

    assertThat(watch.gains(125, 400, SAME, false)).isTrue();
    assertThat(watch.gains(150, 400, SAME, false)).isTrue();
    assertThat(watch.gains(175, 400, SAME, false)).isFalse();
    assertThat(said).hasSize(3).allMatch(line -> line.contains("held-out perplexity"));
  }

  @Test
  void gains_whilePriorsAreStillToBeFitted_neverSettles() {
    FitWatch watch = new FitWatch(DOCUMENTS, "topics", said::add);

    for (int sweep = 25; sweep <= 100; sweep += 25) {
      assertThat(watch.gains(sweep, 400, SAME, true)).as("sweep %d", sweep).isTrue();
    }
    assertThat(watch.gains(125, 400, SAME, false)).isTrue();
    assertThat(watch.gains(150, 400, SAME, false)).isFalse();
  }
}
