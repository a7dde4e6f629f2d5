package org.newstide.pipeline.topics;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.newstide.core.topics.DocumentTermMatrix;
import org.newstide.core.topics.SamplerState;
import org.newstide.core.topics.TopicSampler;

/** Sweeps over articles in the driver's memory, on its threads. */
final class MemoryRunner implements SweepRunner {

  /** Tokens in one saved block. */
  private static final int PIECE = 1 << 24;

  private final SparkSession spark;
  private final DocumentTermMatrix documents;
  private final int threads;

  MemoryRunner(SparkSession spark, DocumentTermMatrix documents, int threads) {
    this.spark = spark;
    this.documents = documents;
    this.threads = threads;
  }

  @Override
  public int[] termFrequencies() {
    return documents.termFrequencies();
  }

  @Override
  public void run(SamplerState state, Optional<Dataset<byte[]>> saved, Listener listener) {
    short[] assignments =
        saved
            .map(MemoryRunner::assignments)
            .orElseGet(() -> SampledBlock.unassigned(documents).assignments());
    new TopicSampler(state, documents, assignments)
        .run(
            threads,
            (run, sweep) -> listener.completed(run.state(), () -> blocks(run.assignments())));
  }

  private Dataset<byte[]> blocks(short[] assignments) {
    List<byte[]> blocks = new ArrayList<>();
    for (int from = 0; from < assignments.length; from += PIECE) {
      int length = Math.min(PIECE, assignments.length - from);
      ByteBuffer bytes = ByteBuffer.allocate(4 + 2 * length).putInt(from);
      bytes.asShortBuffer().put(assignments, from, length);
      blocks.add(bytes.array());
    }
    return spark.createDataset(blocks, Encoders.BINARY());
  }

  private static short[] assignments(Dataset<byte[]> saved) {
    List<byte[]> blocks = saved.collectAsList();
    int length = blocks.stream().mapToInt(block -> (block.length - 4) / 2).sum();
    short[] assignments = new short[length];
    for (byte[] block : blocks) {
      ByteBuffer bytes = ByteBuffer.wrap(block);
      int from = bytes.getInt();
      bytes.asShortBuffer().get(assignments, from, (block.length - 4) / 2);
    }
    return assignments;
  }
}
