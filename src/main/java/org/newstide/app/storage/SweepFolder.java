package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.newstide.pipeline.topics.SweepStore;

/**
 * Checkpoints of topic fits: a folder for each sweep, with the state as a file and the blocks as
 * Parquet. The state is written last and under its name only when it is whole, so a folder with a
 * state is complete.
 */
public final class SweepFolder implements SweepStore {

  private static final String STATE = "state";

  private final SparkSession spark;
  private final Path root;

  /**
   * @param root a folder that is this store's alone; need not exist
   */
  public SweepFolder(SparkSession spark, String root) {
    this.spark = requireNonNull(spark, "spark");
    this.root = new Path(root);
  }

  /** Where a warehouse has its checkpoints. */
  public static String in(String warehouse) {
    return warehouse + "/_topic_sweeps";
  }

  @Override
  public Optional<SavedSweep> newest(String fit) {
    Path folder = new Path(root, fit);
    try {
      FileSystem files = files();
      if (!files.exists(folder)) {
        return Optional.empty();
      }
      Optional<Path> newest =
          Arrays.stream(files.listStatus(folder))
              .map(FileStatus::getPath)
              .filter(this::isComplete)
              .max(Comparator.comparingInt(SweepFolder::number));
      return newest.isEmpty() ? Optional.empty() : Optional.of(read(newest.get()));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read checkpoints in " + folder, e);
    }
  }

  @Override
  public void save(String fit, SavedSweep sweep) {
    Path folder = new Path(new Path(root, fit), Integer.toString(sweep.number()));
    try {
      FileSystem files = files();
      files.delete(folder, true);
      sweep.blocks().write().parquet(new Path(folder, "blocks").toString());
      Path unfinished = new Path(folder, STATE + ".unfinished");
      try (FSDataOutputStream out = files.create(unfinished, true)) {
        out.write(sweep.state());
      }
      if (!files.rename(unfinished, new Path(folder, STATE))) {
        throw new IOException("could not rename " + unfinished);
      }
      for (FileStatus other : files.listStatus(folder.getParent())) {
        if (number(other.getPath()) < sweep.number()) {
          files.delete(other.getPath(), true);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not write a checkpoint to " + folder, e);
    }
  }

  @Override
  public void forget(String fit) {
    try {
      files().delete(new Path(root, fit), true);
    } catch (IOException e) {
      throw new UncheckedIOException("could not remove checkpoints from " + root, e);
    }
  }

  private SavedSweep read(Path folder) throws IOException {
    Path state = new Path(folder, STATE);
    byte[] bytes = new byte[(int) files().getFileStatus(state).getLen()];
    try (FSDataInputStream in = files().open(state)) {
      in.readFully(bytes);
    }
    return new SavedSweep(
        number(folder),
        bytes,
        spark.read().parquet(new Path(folder, "blocks").toString()).as(Encoders.BINARY()));
  }

  private boolean isComplete(Path folder) {
    try {
      return files().exists(new Path(folder, STATE));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read " + folder, e);
    }
  }

  private FileSystem files() throws IOException {
    return root.getFileSystem(spark.sessionState().newHadoopConf());
  }

  private static int number(Path folder) {
    return Integer.parseInt(folder.getName());
  }
}
