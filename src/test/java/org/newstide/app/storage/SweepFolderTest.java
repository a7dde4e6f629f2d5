package org.newstide.app.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newstide.pipeline.LocalSpark;
import org.newstide.pipeline.topics.SweepStore.SavedSweep;

class SweepFolderTest {

  @TempDir Path folder;

  private SweepFolder store;

  @BeforeEach
  void open() {
    store = new SweepFolder(LocalSpark.session(), folder.resolve("sweeps").toString());
  }

  @Test
  void newest_ofWhatWasSaved_isTheLastAlone() throws IOException {
    assertThat(store.newest("en-1")).isEmpty();

    store.save("en-1", sweep(25));
    store.save("en-1", sweep(50));

    SavedSweep newest = store.newest("en-1").orElseThrow();
    assertThat(newest.number()).isEqualTo(50);
    assertThat(newest.state()).containsExactly(50, 1);
    assertThat(newest.blocks().collectAsList()).hasSize(2).contains(new byte[] {2, 50});
    try (var left = Files.list(folder.resolve("sweeps/en-1"))) {
      assertThat(left).hasSize(1);
    }
    assertThat(store.newest("vi-1")).isEmpty();
  }

  @Test
  void newest_withoutAState_isPassedOver() throws IOException {
    store.save("en-1", sweep(25));
    Files.createDirectories(folder.resolve("sweeps/en-1/50/blocks"));

    assertThat(store.newest("en-1").orElseThrow().number()).isEqualTo(25);
  }

  @Test
  void forget_leavesNothing() {
    store.save("en-1", sweep(25));
    store.forget("en-1");

    assertThat(store.newest("en-1")).isEmpty();
    assertThat(folder.resolve("sweeps/en-1")).doesNotExist();
  }

  private static SavedSweep sweep(int number) {
    List<byte[]> blocks = List.of(new byte[] {1, (byte) number}, new byte[] {2, (byte) number});
    return new SavedSweep(
        number,
        new byte[] {(byte) number, 1},
        LocalSpark.session().createDataset(blocks, Encoders.BINARY()));
  }
}
